package com.tarifario.rules.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows by the interval to which they limit one field: a balanced tree over the intervals in the
 * order of their least values, where each part knows how far up it reaches. What shares an interval
 * is told apart by a further field, if there is one.
 */
final class IntervalTree implements Entries {

  /** So few are looked at one by one. */
  private static final int FEW = 8;

  private final int field;
  private final Interval[] intervals;
  private final Interval[] reach;
  private final Entries[] children;
  private final @Nullable Entries unlimited;

  private IntervalTree(int field, Map<Interval, Entries> groups, @Nullable Entries unlimited) {
    this.field = field;
    this.intervals = groups.keySet().toArray(Interval[]::new);
    Arrays.sort(intervals, Interval.BY_LOW);
    this.children = new Entries[intervals.length];
    for (int index = 0; index < intervals.length; index++) {
      children[index] = groups.get(intervals[index]);
    }
    this.reach = new Interval[intervals.length];
    if (intervals.length > 0) {
      reach(0, intervals.length - 1);
    }
    this.unlimited = unlimited;
  }

  /** The limits of rows. */
  @FunctionalInterface
  interface Limits {
    /** The interval of the field for the row; {@link Interval#ALL} if it does not limit it. */
    Interval of(int entry, int field);
  }

  /**
   * Rows that can be found fast if they are many.
   *
   * @param fields the fields that may tell them apart
   */
  static Entries of(int[] entries, Set<Integer> fields, Limits limits) {
    if (entries.length <= FEW) {
      return new Few(entries);
    }
    int best = -1;
    int most = 1;
    for (int field : fields) {
      Set<Interval> different = new HashSet<>();
      for (int entry : entries) {
        different.add(limits.of(entry, field));
      }
      if (different.size() > most) {
        most = different.size();
        best = field;
      }
    }
    return best < 0 ? new Few(entries) : by(best, entries, fields, limits);
  }

  private static Entries by(int field, int[] entries, Set<Integer> fields, Limits limits) {
    Map<Interval, Ints> groups = new HashMap<>();
    for (int entry : entries) {
      groups.computeIfAbsent(limits.of(entry, field), key -> new Ints()).add(entry);
    }
    Set<Integer> others = new LinkedHashSet<>(fields);
    others.remove(field);
    Ints unlimited = groups.remove(Interval.ALL);
    Map<Interval, Entries> children = new HashMap<>();
    groups.forEach(
        (interval, group) -> children.put(interval, of(group.toArray(), others, limits)));
    return new IntervalTree(
        field, children, unlimited == null ? null : of(unlimited.toArray(), others, limits));
  }

  @Override
  public void find(Probe probe, IntConsumer found) {
    if (unlimited != null) {
      unlimited.find(probe, found);
    }
    Interval wanted = probe.on(field);
    if (wanted != null) {
      find(0, intervals.length - 1, wanted, probe, found);
    }
  }

  private void find(int from, int to, Interval wanted, Probe probe, IntConsumer found) {
    if (from > to) {
      return;
    }
    int middle = (from + to) >>> 1;
    if (reach[middle].endsBefore(wanted)) {
      return;
    }
    find(from, middle - 1, wanted, probe, found);
    if (wanted.endsBefore(intervals[middle])) {
      return;
    }
    if (intervals[middle].overlaps(wanted)) {
      children[middle].find(probe, found);
    }
    find(middle + 1, to, wanted, probe, found);
  }

  /** The interval that reaches up farthest, of each part of the tree, kept at its middle. */
  private Interval reach(int from, int to) {
    int middle = (from + to) >>> 1;
    Interval farthest = intervals[middle];
    if (from < middle) {
      farthest = farther(farthest, reach(from, middle - 1));
    }
    if (middle < to) {
      farthest = farther(farthest, reach(middle + 1, to));
    }
    reach[middle] = farthest;
    return farthest;
  }

  private static Interval farther(Interval one, Interval other) {
    return Interval.compareHigh(one, other) >= 0 ? one : other;
  }
}
