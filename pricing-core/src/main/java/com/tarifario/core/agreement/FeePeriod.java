package com.tarifario.core.agreement;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For how long a fee pays. */
public enum FeePeriod {
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  YEAR(12);

  private final int months;

  FeePeriod(int months) {
    this.months = months;
  }

  /** How many months it has. */
  public int months() {
    return months;
  }

  /** What files call it: {@code half-year}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What files call that. */
  public static Optional<FeePeriod> find(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
