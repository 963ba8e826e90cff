package com.tarifario.benchmarks;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row must reach.
 *
 * @param kind how it is compared
 * @param limit the ratio, or the amount
 */
record Goal(Kind kind, double limit) {

  /** How it is compared. */
  enum Kind {
    /** Ours must take at most so many times theirs. */
    TIMES,
    /** Theirs must take at least so many times ours. */
    FASTER,
    /** Ours must be at most so much. */
    AMOUNT
  }

  /** Ours takes at most so many times theirs. */
  static Goal atMost(double times) {
    return new Goal(Kind.TIMES, times);
  }

  /** Ours is at least so many times faster than theirs. */
  static Goal faster(double times) {
    return new Goal(Kind.FASTER, times);
  }

  /** Ours is at most so much, in its own unit. */
  static Goal within(double amount) {
    return new Goal(Kind.AMOUNT, amount);
  }

  /** What is compared with the limit. */
  double ratio(Map<Run, Outcome> outcomes, Amount ours, @Nullable Amount theirs) {
    double our = ours.formula().applyAsDouble(outcomes);
    if (theirs == null) {
      return our;
    }
    double their = theirs.formula().applyAsDouble(outcomes);
    return kind == Kind.FASTER ? their / our : our / their;
  }

  /** Whether that ratio is good enough. */
  boolean reached(double ratio) {
    return kind == Kind.FASTER ? ratio >= limit : ratio <= limit;
  }

  /** The ratio as it is printed. */
  String print(double ratio) {
    return kind == Kind.AMOUNT ? "-" : times(ratio);
  }

  /** The goal as it is printed. */
  String print(String unit) {
    return switch (kind) {
      case TIMES -> "at most " + number(limit) + "x";
      case FASTER -> "at least " + number(limit) + "x faster";
      case AMOUNT -> "at most " + number(limit) + " " + unit;
    };
  }

  private static String times(double ratio) {
    return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.2fx", ratio) : "-";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
