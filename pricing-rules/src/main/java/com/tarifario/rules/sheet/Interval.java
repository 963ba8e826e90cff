package com.tarifario.rules.sheet;

import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.All;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Literals;
import com.tarifario.rules.model.Operator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values from one to another.
 *
 * @param low the least; null if there is none
 * @param lowIncluded whether the least belongs to it
 * @param high the greatest; null if there is none
 * @param highIncluded whether the greatest belongs to it
 */
record Interval(
    @Nullable Comparable<?> low,
    boolean lowIncluded,
    @Nullable Comparable<?> high,
    boolean highIncluded) {

  /** All values. */
  static final Interval ALL = new Interval(null, false, null, false);

  /** By the least value, what has none first. */
  static final Comparator<Interval> BY_LOW = Interval::compareLow;

  /** One value. */
  static Interval of(Comparable<?> value) {
    return new Interval(value, true, value, true);
  }

  /** The values of the field that the conditions leave; {@link #ALL} if they do not limit it. */
  static Interval of(List<Condition> conditions, int field) {
    Interval interval = ALL;
    for (Condition condition : conditions) {
      if (condition instanceof All all) {
        interval = interval.intersect(of(all.parts(), field));
      } else if (condition instanceof Comparison comparison && comparison.index() == field) {
        interval = interval.intersect(of(comparison));
      }
    }
    return interval;
  }

  private static Interval of(Comparison comparison) {
    Comparable<?> literal = comparison.literal();
    Operator operator = comparison.operator();
    return switch (operator) {
      case LESS, AT_MOST -> new Interval(null, false, literal, operator == Operator.AT_MOST);
      case GREATER, AT_LEAST -> new Interval(literal, operator == Operator.AT_LEAST, null, false);
      case EQUAL -> of(literal);
      case NOT_EQUAL -> ALL;
    };
  }

  /** The values that are in both. */
  Interval intersect(Interval other) {
    Interval lower = compareLow(this, other) >= 0 ? this : other;
    Interval upper = compareHigh(this, other) <= 0 ? this : other;
    return new Interval(lower.low, lower.lowIncluded, upper.high, upper.highIncluded);
  }

  /** Whether some value is in both. */
  boolean overlaps(Interval other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  /** Whether it holds no value that could be in the other or above it. */
  boolean endsBefore(Interval other) {
    if (high == null || other.low == null) {
      return false;
    }
    int order = Literals.compare(high, other.low);
    return order < 0 || (order == 0 && !(highIncluded && other.lowIncluded));
  }

  private static int compareLow(Interval one, Interval other) {
    if (one.low == null || other.low == null) {
      return one.low == other.low ? 0 : one.low == null ? -1 : 1;
    }
    int order = Literals.compare(one.low, other.low);
    return order != 0 ? order : Boolean.compare(other.lowIncluded, one.lowIncluded);
  }

  /** By the greatest value, what has none last. */
  static int compareHigh(Interval one, Interval other) {
    if (one.high == null || other.high == null) {
      return one.high == other.high ? 0 : one.high == null ? 1 : -1;
    }
    int order = Literals.compare(one.high, other.high);
    return order != 0 ? order : Boolean.compare(one.highIncluded, other.highIncluded);
  }
}
