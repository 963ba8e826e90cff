package com.tarifario.rules.check;

import com.tarifario.core.facts.StandardField;
import com.tarifario.rules.model.Condition.FieldComparison;
import com.tarifario.rules.model.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Comparisons of fields with fields, all of which a line must meet. Lines that meet them are looked
 * for among a few values; if none is found, there may be one all the same.
 *
 * @param all the comparisons
 */
record FieldComparisons(List<FieldComparison> all) {

  private static final int LESS = 1;
  private static final int EQUAL = 2;
  private static final int GREATER = 4;

  /** After so many values tried, no line is found. */
  private static final int MOST_TRIED = 20_000;

  FieldComparisons {
    all = List.copyOf(all);
  }

  /** These and others. */
  FieldComparisons and(FieldComparisons other) {
    if (all.isEmpty() || other.all.isEmpty()) {
      return all.isEmpty() ? other : this;
    }
    Set<FieldComparison> both = new LinkedHashSet<>(all);
    both.addAll(other.all);
    return new FieldComparisons(List.copyOf(both));
  }

  /** Whether it is plain that no line meets them all: one is less than the other, and is not. */
  boolean exclude() {
    Map<List<String>, Integer> orders = new HashMap<>();
    for (FieldComparison each : all) {
      String name = each.field().name();
      String other = each.other().name();
      boolean turned = name.compareTo(other) > 0;
      int order = order(each.operator(), turned);
      List<String> pair = turned ? List.of(other, name) : List.of(name, other);
      if (orders.merge(pair, order, (one, more) -> one & more) == 0) {
        return true;
      }
    }
    return false;
  }

  private static int order(Operator operator, boolean turned) {
    int less = turned ? GREATER : LESS;
    int greater = turned ? LESS : GREATER;
    return switch (operator) {
      case EQUAL -> EQUAL;
      case NOT_EQUAL -> LESS | GREATER;
      case LESS -> less;
      case AT_MOST -> less | EQUAL;
      case GREATER -> greater;
      case AT_LEAST -> greater | EQUAL;
    };
  }

  /**
   * A value for each of their fields such that all are met, as rules write them; nothing if none
   * was found.
   *
   * @param domains what the fields may be, among others
   */
  Optional<Map<String, String>> witness(Map<String, Domain> domains) {
    if (all.isEmpty()) {
      return Optional.of(Map.of());
    }
    if (Days.areAsked(domains) && names().contains(StandardField.DATE.field().name())) {
      // The weekday settles the date.
      return Optional.empty();
    }
    return new Search(this, domains).find();
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    all.forEach(each -> names.addAll(List.of(each.field().name(), each.other().name())));
    return names;
  }

  /** Tries values, field by field. */
  private static final class Search {

    private final FieldComparisons comparisons;
    private final Map<String, Domain> domains;
    private final List<String> names;
    private final Map<String, Comparable<?>> chosen = new LinkedHashMap<>();
    private int left = MOST_TRIED;

    Search(FieldComparisons comparisons, Map<String, Domain> domains) {
      this.comparisons = comparisons;
      this.domains = domains;
      this.names = List.copyOf(comparisons.names());
    }

    Optional<Map<String, String>> find() {
      Map<String, Set<Comparable<?>>> values = new HashMap<>();
      for (String name : names) {
        values.put(name, new LinkedHashSet<>(domain(name).specimens()));
      }
      for (String name : names) {
        Set<Comparable<?>> more = new LinkedHashSet<>(values.getOrDefault(name, Set.of()));
        for (String other : names) {
          values.getOrDefault(other, Set.of()).forEach(each -> more.addAll(near(each)));
        }
        more.removeIf(each -> !isAllowed(domain(name), each));
        values.put(name, more);
      }
      if (!choose(0, values)) {
        return Optional.empty();
      }
      Map<String, String> written = new HashMap<>();
      chosen.forEach((name, value) -> written.put(name, domain(name).written(value)));
      return Optional.of(written);
    }

    private Domain domain(String name) {
      Domain domain = domains.get(name);
      if (domain == null) {
        throw new IllegalStateException("No domain of " + name);
      }
      return domain;
    }

    private static boolean isAllowed(Domain domain, Comparable<?> value) {
      return domain.field().type().valueType().isInstance(value) && domain.allows(value);
    }

    private static List<Comparable<?>> near(Comparable<?> value) {
      if (value instanceof BigDecimal number) {
        return List.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE));
      }
      if (value instanceof LocalDate date) {
        return List.of(date, date.plusDays(1), date.minusDays(1));
      }
      if (value instanceof LocalTime time) {
        return List.of(time, time.plusMinutes(1), time.minusMinutes(1));
      }
      return List.of(value);
    }

    private boolean choose(int index, Map<String, Set<Comparable<?>>> values) {
      if (index == names.size()) {
        return true;
      }
      String name = names.get(index);
      for (Comparable<?> value : values.getOrDefault(name, Set.of())) {
        if (left-- <= 0) {
          return false;
        }
        chosen.put(name, value);
        if (areMet() && choose(index + 1, values)) {
          return true;
        }
        chosen.remove(name);
      }
      return false;
    }

    /** Whether all comparisons of fields that have a value are met. */
    private boolean areMet() {
      for (FieldComparison each : comparisons.all()) {
        Comparable<?> value = chosen.get(each.field().name());
        Comparable<?> other = chosen.get(each.other().name());
        if (value != null && other != null && !each.holds(value, other)) {
          return false;
        }
      }
      return true;
    }
  }
}
