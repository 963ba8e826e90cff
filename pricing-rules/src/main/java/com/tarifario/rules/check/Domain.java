package com.tarifario.rules.check;

import com.tarifario.core.facts.Field;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Condition.Match;
import com.tarifario.rules.model.Literals;
import com.tarifario.rules.model.Operator;
import java.math.BigDecimal;
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
 * @param field whose values they are
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
    Field field,
    boolean absent,
    @Nullable Set<Comparable<?>> listed,
    @Nullable Comparable<?> low,
    boolean lowIncluded,
    @Nullable Comparable<?> high,
    boolean highIncluded,
    Set<Comparable<?>> excluded,
    List<Match> matches) {

  private static final Comparator<Comparable<?>> ORDER = Literals::compare;

  /** Any value of the field. */
  static Domain present(Field field) {
    return switch (field.type()) {
      case WORD -> listed(field, Set.copyOf(field.words()));
      case BOOLEAN -> listed(field, Set.of(true, false));
      case TEXT, NUMBER, DATE, TIME -> any(field);
    };
  }

  /** No value. */
  static Domain absent(Field field) {
    return new Domain(field, true, null, null, false, null, false, Set.of(), List.of());
  }

  /** One of these values. */
  static Domain listed(Field field, Set<? extends Comparable<?>> values) {
    Set<Comparable<?>> sorted = new TreeSet<>(ORDER);
    sorted.addAll(values);
    return new Domain(field, false, sorted, null, false, null, false, Set.of(), List.of());
  }

  /** Any value but these. */
  static Domain without(Field field, Set<Comparable<?>> values) {
    Set<Comparable<?>> sorted = new TreeSet<>(ORDER);
    sorted.addAll(values);
    return new Domain(field, false, null, null, false, null, false, sorted, List.of());
  }

  /** What a comparison leaves. */
  static Domain comparison(Field field, Comparison comparison) {
    Comparable<?> literal = comparison.literal();
    Operator operator = comparison.operator();
    return switch (operator) {
      case EQUAL -> listed(field, Set.of(literal));
      case NOT_EQUAL -> without(field, Set.of(literal));
      case LESS, AT_MOST ->
          new Domain(
              field,
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
              field,
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
  static Domain matching(Field field, Match match) {
    return new Domain(field, false, null, null, false, null, false, Set.of(), List.of(match));
  }

  private static Domain any(Field field) {
    return new Domain(field, false, null, null, false, null, false, Set.of(), List.of());
  }

  /** Whether it is plain that no value is in both: most pairs of rules are told apart so. */
  boolean isApartFrom(Domain other) {
    if (absent || other.absent) {
      return absent != other.absent;
    }
    return endsBefore(other) || other.endsBefore(this) || hasOthersThan(other);
  }

  private boolean endsBefore(Domain other) {
    if (high == null || other.low == null) {
      return false;
    }
    int order = Literals.compare(high, other.low);
    return order < 0 || (order == 0 && !(highIncluded && other.lowIncluded));
  }

  private boolean hasOthersThan(Domain other) {
    return listed != null
        && other.listed != null
        && listed.stream().noneMatch(other.listed::contains);
  }

  /** The values that are in both. */
  Domain intersect(Domain other) {
    if (absent || other.absent) {
      return absent && other.absent ? this : listed(field, Set.of());
    }
    if (isAny() || other.isAny()) {
      return isAny() ? other : this;
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
            field,
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

  /** Whether it is any value of the field. */
  private boolean isAny() {
    return !absent
        && listed == null
        && low == null
        && high == null
        && excluded.isEmpty()
        && matches.isEmpty();
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
    return listed(field, allowed);
  }

  /** Whether it can be this value. */
  boolean allows(Comparable<?> value) {
    return !absent
        && (listed == null || listed.contains(value))
        && !excluded.contains(value)
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

  /** Whether that number, or one above it, is left, as far as it can be told. */
  boolean mayBeAtLeast(BigDecimal number) {
    if (absent || listed != null) {
      return listed != null
          && listed.stream().anyMatch(each -> Literals.compare(each, number) >= 0);
    }
    int compared = high == null ? 1 : Literals.compare(high, number);
    return compared > 0 || (compared == 0 && highIncluded);
  }

  /** Whether no value is left, as far as it can be told. */
  boolean isEmpty() {
    if (absent) {
      return false;
    }
    if (listed != null) {
      return listed.isEmpty();
    }
    return matches.isEmpty() && Specimens.of(this).stream().noneMatch(this::allows);
  }

  /** A value that is allowed, as rules write it; nothing if there is none, or none can be found. */
  Optional<String> witness() {
    if (absent) {
      return Optional.of("null");
    }
    return specimens().stream().findFirst().map(this::written);
  }

  /** Values that are allowed; none if there is none, or none can be found. */
  List<Comparable<?>> specimens() {
    if (listed != null) {
      return List.copyOf(listed);
    }
    return absent || !matches.isEmpty()
        ? List.of()
        : Specimens.of(this).stream().filter(this::allows).toList();
  }

  /** The value as rules write it. */
  String written(Comparable<?> value) {
    return switch (field.type()) {
      case WORD -> value.toString();
      case DATE, TIME -> "\"" + value + "\"";
      case TEXT, NUMBER, BOOLEAN -> Literals.canonical(value);
    };
  }
}
