package com.tarifario.core.agreement;

import com.tarifario.core.money.Money;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a client pays again and again, whatever is done.
 *
 * @param amount for each period, before tax; not below 0
 * @param every how long a period is; the first begins on the agreement's first day
 * @param inAdvance whether it is due on the first day of its period, and not on the last
 * @param revision how it changes from year to year; null if it does not
 */
public record Fee(
    Money amount, FeePeriod every, boolean inAdvance, @Nullable FeeRevision revision) {

  private static final int MONTHS_OF_YEAR = 12;

  public Fee {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(every, "every");
    if (amount.isNegative()) {
      throw new IllegalArgumentException("A fee can't be below 0, as " + amount + " is.");
    }
  }

  /** What a year comes to, as long as it does not change. */
  public Money yearly() {
    return amount.times(BigDecimal.valueOf(MONTHS_OF_YEAR / every.months()));
  }
}
