package com.tarifario.rules.sheet;

import com.tarifario.core.tariff.Contests;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.rules.sheet.Entries.Probe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds pairs of rows that propose contrary things at one priority, and that neither exact values
 * nor intervals tell apart. It looks rows up as lines are, so that it need not compare each with
 * each; where even that would be too much, it gives up, and a line that meets two rows tells.
 */
final class RowPairs {

  private static final int MOST_COMPARED = 2_000_000;
  private static final int[] NOBODY = {};

  private final Sheet sheet;
  private final SheetRows rows;
  private final Map<Long, Boolean> contrary = new HashMap<>();
  private int left = MOST_COMPARED;

  RowPairs(Sheet sheet) {
    this.sheet = sheet;
    this.rows = sheet.rows();
  }

  /** Shows pairs to the viewer until it has seen enough. */
  void show(Sheet.PairViewer viewer) {
    List<KeyTable> tables = new ArrayList<>(rows.tables());
    boolean more = true;
    for (int index = 0; index < tables.size() && more; index++) {
      more = show(tables.get(index), viewer);
      for (int other = index + 1; other < tables.size() && more; other++) {
        more = show(tables.get(index), tables.get(other), viewer);
      }
    }
  }

  /** Rows that ask for exact values of the same fields. */
  private boolean show(KeyTable table, Sheet.PairViewer viewer) {
    for (int first : table.firsts()) {
      int[] group = table.hasMoreThan(1, first) ? table.group(first) : NOBODY;
      for (int entry : group) {
        Ints found = new Ints();
        table.find(first, probe(table, entry), found::add);
        for (int other : found.toArray()) {
          if (other > entry && !show(table, entry, table, other, viewer)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Rows that ask for exact values of different fields: those of the common ones must agree. */
  private boolean show(KeyTable one, KeyTable other, Sheet.PairViewer viewer) {
    KeyTable few = one.size() <= other.size() ? one : other;
    KeyTable many = few == one ? other : one;
    int[] fewCommon = few.placesOf(many.fields());
    int[] manyCommon = many.placesOf(few.fields());
    Map<List<Object>, Ints> groups = new HashMap<>();
    for (int entry = 0; entry < few.size(); entry++) {
      groups.computeIfAbsent(few.values(entry, fewCommon), key -> new Ints()).add(entry);
    }
    Map<List<Object>, Entries> found = new HashMap<>();
    groups.forEach(
        (key, group) ->
            found.put(
                key,
                IntervalTree.of(
                    group.toArray(),
                    rows.limited(),
                    (entry, field) -> Interval.of(rows.rest(few.row(entry)), field))));
    for (int entry = 0; entry < many.size(); entry++) {
      Entries group = found.get(many.values(entry, manyCommon));
      Ints similar = new Ints();
      if (group != null) {
        group.find(probe(many, entry), similar::add);
      }
      for (int each : similar.toArray()) {
        if (!show(few, each, many, entry, viewer)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean show(
      KeyTable table, int entry, KeyTable otherTable, int other, Sheet.PairViewer viewer) {
    left--;
    int row = table.row(entry);
    int otherRow = otherTable.row(other);
    if (row == otherRow
        || rows.priority(row) != rows.priority(otherRow)
        || !isContrary(rows.proposals(row), rows.proposals(otherRow))
        || areApart(probe(table, entry), probe(otherTable, other))) {
      return left > 0;
    }
    return viewer.see(sheet.rule(table, entry), sheet.rule(otherTable, other)) && left > 0;
  }

  /** Whether an interval of one row has no value in common with that of the other. */
  private boolean areApart(Probe one, Probe other) {
    for (int field : rows.limited()) {
      Interval ofOne = one.on(field);
      Interval ofOther = other.on(field);
      if (ofOne != null && ofOther != null && !ofOne.overlaps(ofOther)) {
        return true;
      }
    }
    return false;
  }

  private boolean isContrary(int proposals, int others) {
    return contrary.computeIfAbsent(
        (long) proposals << Integer.SIZE | others,
        key -> {
          for (Proposal proposal : sheet.proposals().get(proposals)) {
            for (Proposal other : sheet.proposals().get(others)) {
              if (proposal.stage() == other.stage() && Contests.contradict(proposal, other)) {
                return true;
              }
            }
          }
          return false;
        });
  }

  /** What an entry leaves of each field. */
  private Probe probe(KeyTable table, int entry) {
    return field -> {
      int place = table.placeOf(field);
      if (place < 0) {
        return Interval.of(rows.rest(table.row(entry)), field);
      }
      return table.value(entry, place) instanceof Comparable<?> value ? Interval.of(value) : null;
    };
  }
}
