package com.tarifario.rules.check;

import com.tarifario.core.facts.FieldType;
import com.tarifario.core.money.Exact;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Condition.Match;
import com.tarifario.rules.model.Literals;
import com.tarifario.rules.model.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that a field may have: none at all (absent), a list, or an interval less some points,
 * and perhaps only those that match regular expressions.
 *
 * @param type the field's type
 * @param absent whether the only possibility is that it has no value
 * @param listed the values, if they are a list; null if any value of the interval
 * @param low the least value; null if there is none
 * @param lowIncluded whether the least value itself is allowed
 * @param high the greatest value; null if there is none
 * @param highIncluded whether the greatest value itself is allowed
 * @param excluded values that are not allowed
 * @param matches expressions that values must match, or must not
 */
record Domain(
    FieldType type,
    boolean absent,
    @Nullable Set<Comparable<?>> listed,
    @Nullable Comparable<?> low,
    boolean lowIncluded,
    @Nullable Comparable<?> high,
    boolean highIncluded,
    Set<Comparable<?>> excluded,
    List<Match> matches) {

  /** Of a number that is shown as an example, unless only one with more will do. */
  private static final int MOST_DECIMALS = 2;

  private static final Comparator<Comparable<?>> ORDER = Literals::compare;

  /** Any value of the type. */
  static Domain present(FieldType type, List<String> words) {
    if (type == FieldType.WORD) {
      return listed(type, Set.copyOf(words));
    }
    return type == FieldType.BOOLEAN ? listed(type, Set.of(true, false)) : any(type);
  }

  /** No value. */
  static Domain absent(FieldType type) {
    return new Domain(type, true, null, null, false, null, false, Set.of(), List.of());
  }

  /** One of these values. */
  static Domain listed(FieldType type, Set<? extends Comparable<?>> values) {
    Set<Comparable<?>> sorted = new TreeSet<>(ORDER);
    sorted.addAll(values);
    return new Domain(type, false, sorted, null, false, null, false, Set.of(), List.of());
  }

  /** Any value but these. */
  static Domain without(FieldType type, Set<Comparable<?>> values) {
    Set<Comparable<?>> sorted = new TreeSet<>(ORDER);
    sorted.addAll(values);
    return new Domain(type, false, null, null, false, null, false, sorted, List.of());
  }

  /** What a comparison leaves. */
  static Domain comparison(FieldType type, Comparison comparison) {
    Comparable<?> literal = comparison.literal();
    Operator operator = comparison.operator();
    return switch (operator) {
      case EQUAL -> listed(type, Set.of(literal));
      case NOT_EQUAL -> without(type, Set.of(literal));
      case LESS, AT_MOST ->
          new Domain(
              type,
              false,
              null,
              null,
              false,
              literal,
              operator == Operator.AT_MOST,
              Set.of(),
              List.of());
      case GREATER, AT_LEAST ->
          new Domain(
              type,
              false,
              null,
              literal,
              operator == Operator.AT_LEAST,
              null,
              false,
              Set.of(),
              List.of());
    };
  }

  /** What matches, or does not match, an expression. */
  static Domain matching(FieldType type, Match match) {
    return new Domain(type, false, null, null, false, null, false, Set.of(), List.of(match));
  }

  private static Domain any(FieldType type) {
    return new Domain(type, false, null, null, false, null, false, Set.of(), List.of());
  }

  /** The values that are in both. */
  Domain intersect(Domain other) {
    if (absent || other.absent) {
      return absent && other.absent ? this : listed(type, Set.of());
    }
    boolean otherLow =
        other.low != null
            && (low == null
                || Literals.compare(other.low, low) > 0
                || (Literals.compare(other.low, low) == 0 && !other.lowIncluded));
    boolean otherHigh =
        other.high != null
            && (high == null
                || Literals.compare(other.high, high) < 0
                || (Literals.compare(other.high, high) == 0 && !other.highIncluded));
    Set<Comparable<?>> without = new TreeSet<>(ORDER);
    without.addAll(excluded);
    without.addAll(other.excluded);
    List<Match> expressions = new ArrayList<>(matches);
    expressions.addAll(other.matches);
    Domain both =
        new Domain(
            type,
            false,
            null,
            otherLow ? other.low : low,
            otherLow ? other.lowIncluded : lowIncluded,
            otherHigh ? other.high : high,
            otherHigh ? other.highIncluded : highIncluded,
            without,
            expressions);
    return both.withListed(commonList(listed, other.listed));
  }

  private static @Nullable Set<Comparable<?>> commonList(
      @Nullable Set<Comparable<?>> one, @Nullable Set<Comparable<?>> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    Set<Comparable<?>> common = new TreeSet<>(ORDER);
    common.addAll(one);
    common.retainAll(other);
    return common;
  }

  /** This domain with a list, of which only what the rest allows stays. */
  private Domain withListed(@Nullable Set<Comparable<?>> values) {
    if (values == null) {
      return this;
    }
    Set<Comparable<?>> allowed = new TreeSet<>(ORDER);
    values.stream().filter(this::allows).forEach(allowed::add);
    return listed(type, allowed);
  }

  private boolean allows(Comparable<?> value) {
    return !excluded.contains(value)
        && (low == null
            || Literals.compare(value, low) > 0
            || (lowIncluded && Literals.compare(value, low) == 0))
        && (high == null
            || Literals.compare(value, high) < 0
            || (highIncluded && Literals.compare(value, high) == 0))
        && matches.stream()
            .allMatch(
                each -> each.pattern().matcher(value.toString()).matches() == each.matching());
  }

  /** Whether no value is left, as far as it can be told. */
  boolean isEmpty() {
    if (absent) {
      return false;
    }
    if (listed != null) {
      return listed.isEmpty();
    }
    if (low == null || high == null) {
      return false;
    }
    int order = Literals.compare(low, high);
    return order > 0 || (order == 0 && (!lowIncluded || !highIncluded || excluded.contains(low)));
  }

  /** A value that is allowed, as rules write it; nothing if there is none, or none can be found. */
  Optional<String> witness() {
    if (absent) {
      return Optional.of("null");
    }
    if (listed != null) {
      return listed.stream().findFirst().map(this::written);
    }
    if (!matches.isEmpty()) {
      return Optional.empty();
    }
    return candidates().stream().filter(this::allows).findFirst().map(this::written);
  }

  private String written(Comparable<?> value) {
    return switch (type) {
      case WORD -> value.toString();
      case DATE, TIME -> "\"" + value + "\"";
      case TEXT, NUMBER, BOOLEAN -> Literals.canonical(value);
    };
  }

  /** Values of which at least one is allowed, if any is. */
  private List<Comparable<?>> candidates() {
    List<Comparable<?>> candidates = new ArrayList<>();
    for (int step = 0; step <= excluded.size() + 1; step++) {
      switch (type) {
        case TEXT, WORD -> candidates.add("x" + step);
        case BOOLEAN -> candidates.add(step % 2 == 0);
        case NUMBER -> {
          BigDecimal number = number(step);
          for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            candidates.add(number.setScale(decimals, RoundingMode.HALF_UP));
          }
          candidates.add(number);
        }
        case DATE -> candidates.add(date(step));
        case TIME -> {
          candidates.add(time(step));
          candidates.add(timeInside(step));
        }
      }
    }
    return candidates;
  }

  private BigDecimal number(int step) {
    BigDecimal from = low instanceof BigDecimal number ? number : null;
    BigDecimal to = high instanceof BigDecimal number ? number : null;
    BigDecimal steps = BigDecimal.valueOf(step);
    if (from != null && to != null) {
      BigDecimal parts = BigDecimal.valueOf(2L + excluded.size());
      return from.add(Exact.divide(to.subtract(from).multiply(steps), parts));
    }
    if (to != null) {
      return to.subtract(steps);
    }
    return (from == null ? BigDecimal.ZERO : from).add(steps);
  }

  private LocalDate date(int step) {
    if (low instanceof LocalDate from) {
      return from.plusDays(step);
    }
    return high instanceof LocalDate to
        ? to.minusDays(step)
        : LocalDate.of(2026, 1, 1).plusDays(step);
  }

  private LocalTime time(int step) {
    if (low instanceof LocalTime from) {
      return from.plusMinutes(step);
    }
    return high instanceof LocalTime to
        ? to.minusMinutes(step)
        : LocalTime.of(9, 0).plusMinutes(step);
  }

  /** A time that cuts the interval into equal parts, for one of less than a few minutes. */
  private LocalTime timeInside(int step) {
    long from = (low instanceof LocalTime first ? first : LocalTime.MIN).toNanoOfDay();
    long to = (high instanceof LocalTime last ? last : LocalTime.MAX).toNanoOfDay();
    return LocalTime.ofNanoOfDay(from + (to - from) / (2L + excluded.size()) * step);
  }
}
