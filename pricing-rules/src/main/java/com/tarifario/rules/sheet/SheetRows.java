package com.tarifario.rules.sheet;

import com.tarifario.core.facts.Facts;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.Absence;
import com.tarifario.rules.model.Condition.All;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Condition.Membership;
import com.tarifario.rules.model.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet, as columns of numbers and references. A row asks for exact values of some
 * fields, by which it is found, and for the rest: intervals and whatever else.
 */
final class SheetRows {

  /** A row that would be found under more keys than this is looked at for all of them. */
  private static final int MOST_KEYS = 64;

  private static final Comparator<Asked> BY_FIELD = Comparator.comparingInt(Asked::field);

  /** How many numbers a row has: its line, its priority, and that of what it proposes. */
  private static final int NUMBERS = 3;

  /** The numbers of one row beside each other, since one look takes them all. */
  private final Ints numbers = new Ints();

  private final List<@Nullable String> names = new ArrayList<>();
  private final List<List<Condition>> rests = new ArrayList<>();
  private final Map<List<Integer>, KeyTable> tables = new LinkedHashMap<>();
  private final Set<Integer> limited = new LinkedHashSet<>();
  private int highestPriority = Integer.MIN_VALUE;

  /**
   * Adds a row.
   *
   * @param line its line in the file
   * @param name its name; null if it has none of its own
   * @param conditions what it asks for, all of it
   * @param proposal the number of what it proposes
   */
  void add(
      int line, @Nullable String name, int priority, List<Condition> conditions, int proposal) {
    int row = size();
    numbers.add(line);
    numbers.add(priority);
    numbers.add(proposal);
    highestPriority = Math.max(highestPriority, priority);
    if (name != null) {
      while (names.size() < row) {
        names.add(null);
      }
      names.add(name);
    }
    List<Asked> exact = new ArrayList<>(conditions.size());
    List<Condition> rest = new ArrayList<>(0);
    int keys = 1;
    for (Condition condition : conditions) {
      Asked asked = Asked.by(condition);
      if (asked == null
          || isAsked(asked.field(), exact)
          || keys * asked.values().size() > MOST_KEYS) {
        rest.add(condition);
        limit(condition);
      } else {
        keys *= asked.values().size();
        exact.add(asked);
      }
    }
    if (!rest.isEmpty()) {
      while (rests.size() < row) {
        rests.add(List.of());
      }
      rests.add(List.copyOf(rest));
    }
    exact.sort(BY_FIELD);
    List<Integer> fields = new ArrayList<>(exact.size());
    exact.forEach(asked -> fields.add(asked.field()));
    KeyTable table =
        tables.computeIfAbsent(
            fields, by -> new KeyTable(by.stream().mapToInt(Integer::intValue).toArray()));
    add(table, exact, new ArrayList<>(exact.size()), row);
  }

  private static boolean isAsked(int field, List<Asked> exact) {
    for (Asked asked : exact) {
      if (asked.field() == field) {
        return true;
      }
    }
    return false;
  }

  /** Adds the row under every combination of the values that it asks for. */
  private static void add(KeyTable table, List<Asked> exact, List<Object> chosen, int row) {
    if (chosen.size() == exact.size()) {
      table.add(chosen, row);
      return;
    }
    for (Object value : exact.get(chosen.size()).values()) {
      chosen.add(value);
      add(table, exact, chosen, row);
      chosen.remove(chosen.size() - 1);
    }
  }

  private void limit(Condition condition) {
    if (condition instanceof All all) {
      all.parts().forEach(this::limit);
    } else if (condition instanceof Comparison comparison) {
      limited.add(comparison.index());
    }
  }

  /** Makes the index, once all rows are there. */
  void index() {
    tables
        .values()
        .forEach(table -> table.index(limited, (row, field) -> Interval.of(rest(row), field)));
  }

  /** Whether the facts meet what the row asks for beside exact values. */
  boolean meets(int row, Facts facts) {
    for (Condition condition : rest(row)) {
      if (!condition.test(facts)) {
        return false;
      }
    }
    return true;
  }

  /** How much of what the row asks for beside exact values the facts do not meet. */
  int missed(int row, Facts facts) {
    int missed = 0;
    for (Condition condition : rest(row)) {
      missed += condition.test(facts) ? 0 : 1;
    }
    return missed;
  }

  int size() {
    return numbers.size() / NUMBERS;
  }

  Collection<KeyTable> tables() {
    return tables.values();
  }

  /** What the row asks for beside exact values. */
  List<Condition> rest(int row) {
    return row < rests.size() ? rests.get(row) : List.of();
  }

  /** The fields that some row limits to an interval. */
  Set<Integer> limited() {
    return limited;
  }

  int priority(int row) {
    return numbers.get(NUMBERS * row + 1);
  }

  int highestPriority() {
    return highestPriority;
  }

  int proposals(int row) {
    return numbers.get(NUMBERS * row + 2);
  }

  /** The first row of each number of proposals. */
  int[] firstOfProposals(int count) {
    int[] first = new int[count];
    for (int row = size() - 1; row >= 0; row--) {
      first[proposals(row)] = row;
    }
    return first;
  }

  /** The row's line in the file. */
  int line(int row) {
    return numbers.get(NUMBERS * row);
  }

  /** The row's name; null if it has none of its own. */
  @Nullable String name(int row) {
    return row < names.size() ? names.get(row) : null;
  }

  /** The exact values of which a field must have one. */
  private record Asked(int field, Collection<?> values) {

    /** Null if the condition asks for something else. */
    static @Nullable Asked by(Condition condition) {
      if (condition instanceof Comparison comparison) {
        return comparison.operator() == Operator.EQUAL
            ? new Asked(comparison.index(), List.of(comparison.literal()))
            : null;
      }
      if (condition instanceof Membership membership) {
        return membership.included() ? new Asked(membership.index(), membership.literals()) : null;
      }
      return condition instanceof Absence absence && absence.absent()
          ? new Asked(absence.index(), Arrays.asList((Object) null))
          : null;
    }
  }
}
