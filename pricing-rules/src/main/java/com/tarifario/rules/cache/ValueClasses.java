package com.tarifario.rules.cache;

import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Condition.FieldTest;
import com.tarifario.rules.model.Condition.Match;
import com.tarifario.rules.model.Condition.Membership;
import com.tarifario.rules.model.Literals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a field the tests of rules tell apart: all values of a class give every test the
 * same answer.
 */
interface ValueClasses {

  /** The class of no value at all. */
  int ABSENT = 0;

  /** The class of the value, 0 or above. */
  int of(@Nullable Object value);

  /** The highest class that there can be. */
  int highest();

  /** Those that tests of one field tell apart. */
  static ValueClasses of(List<FieldTest> tests) {
    TreeSet<Object> literals = new TreeSet<>(Literals::compare);
    List<Pattern> patterns = new ArrayList<>();
    for (FieldTest test : tests) {
      if (test instanceof Comparison comparison) {
        literals.add(comparison.literal());
      } else if (test instanceof Membership membership) {
        literals.addAll(membership.literals());
      } else if (test instanceof Match match) {
        patterns.add(match.pattern());
      }
    }
    if (tests.get(0).field().type().isOrdered()) {
      return new Ordered(literals.toArray());
    }
    return patterns.isEmpty() ? new Exact(literals) : new Matched(new Exact(literals), patterns);
  }

  /**
   * Values that are compared with constants only to be the same: each of them, and all others. A
   * table of one array, since a line's value is mostly met in the caches of the processor no more.
   */
  final class Exact implements ValueClasses {

    private static final int OTHER = 1;

    /** A constant or null in each slot, at least half of them free, so that a search ends soon. */
    private final @Nullable Object[] slots;

    private final int[] classes;
    private final int highest;

    Exact(Collection<Object> literals) {
      int size = Integer.highestOneBit(Math.max(1, literals.size())) << 2;
      this.slots = new @Nullable Object[size];
      this.classes = new int[size];
      int next = OTHER;
      for (Object literal : literals) {
        int slot = slotOf(literal);
        slots[slot] = literal;
        classes[slot] = ++next;
      }
      this.highest = next;
    }

    @Override
    public int highest() {
      return highest;
    }

    @Override
    public int of(@Nullable Object value) {
      if (value == null) {
        return ABSENT;
      }
      int slot = slotOf(value);
      return slots[slot] == null ? OTHER : classes[slot];
    }

    /** Where the constant is, or where it would be. */
    private int slotOf(Object value) {
      int hash = value.hashCode() * 0x9E3779B9;
      int slot = (hash ^ hash >>> 15) & (slots.length - 1);
      Object there = slots[slot];
      while (there != null && !there.equals(value)) {
        slot = (slot + 1) & (slots.length - 1);
        there = slots[slot];
      }
      return slot;
    }
  }

  /** Ordered values: each constant, and what is between two of them. */
  final class Ordered implements ValueClasses {

    private final Object[] constants;

    /** By constants in their order. */
    Ordered(Object[] constants) {
      this.constants = constants;
    }

    @Override
    public int highest() {
      return 2 * constants.length + 1;
    }

    @Override
    public int of(@Nullable Object value) {
      if (value == null) {
        return ABSENT;
      }
      int low = 0;
      int high = constants.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        int comparison = Literals.compare(value, constants[middle]);
        if (comparison == 0) {
          return 2 * middle + 2;
        }
        if (comparison > 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return 2 * low + 1;
    }
  }

  /**
   * Texts that are matched with regular expressions: what constant it is, and which expressions it
   * matches. Texts that were looked at are kept, up to a number.
   */
  final class Matched implements ValueClasses {

    private static final int MOST = 10_000;

    private final Exact exact;
    private final List<Pattern> patterns;
    private final Map<List<Object>, Integer> classes = new ConcurrentHashMap<>();
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    Matched(Exact exact, List<Pattern> patterns) {
      this.exact = exact;
      this.patterns = List.copyOf(patterns);
    }

    /** Classes are numbered as they come. */
    @Override
    public int highest() {
      return Integer.MAX_VALUE;
    }

    @Override
    public int of(@Nullable Object value) {
      if (!(value instanceof String text)) {
        return ABSENT;
      }
      Integer found = known.get(text);
      if (found == null) {
        found = look(text);
        if (known.size() >= MOST) {
          known.clear();
        }
        known.put(text, found);
      }
      return found;
    }

    /** Classes are numbered as they come; which number one has means nothing. */
    private int look(String text) {
      List<Object> answers = new ArrayList<>(List.of(exact.of(text)));
      patterns.forEach(pattern -> answers.add(pattern.matcher(text).matches()));
      synchronized (classes) {
        return classes.computeIfAbsent(answers, key -> classes.size() + 1);
      }
    }
  }
}
