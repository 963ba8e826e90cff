package com.tarifario.core.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Arithmetic that does not lose cents on the way.
 *
 * <p>Sums and products of decimals are exact. A quotient such as 20 min / 60 has no end, so it is
 * kept to 34 significant digits; {@link #settle} later snaps such a number back before it is
 * rounded, so that {@code 20/60 x 45.015} is the 15.005 that it should be, and is rounded up, and
 * not 15.00499... rounded down. Snapping at 20 decimals can't do harm: a true quotient {@code p/q}
 * nearer than 10<sup>-20</sup> to a rounding border without being on it would need a divisor of 16
 * digits or more.
 */
public final class Exact {

  /** The precision of every division. */
  private static final MathContext DIVISION = MathContext.DECIMAL128;

  /** Decimals that are kept before a final rounding. */
  static final int GUARD_SCALE = 20;

  /** 100, the divisor of percentages. */
  public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Exact() {}

  /**
   * The quotient to 34 significant digits, exact if the divisor is 1.
   *
   * @throws ArithmeticException if the divisor is zero
   */
  public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    // Most conversions divide by 1, and a division costs more than all else that a line needs.
    return divisor.compareTo(BigDecimal.ONE) == 0 ? dividend : dividend.divide(divisor, DIVISION);
  }

  /** Rounds to the scale, after snapping the trace that an endless quotient left behind. */
  public static BigDecimal round(BigDecimal value, int scale, RoundingMode mode) {
    return settle(value).setScale(scale, mode);
  }

  /** Whether no endless quotient can have left a trace in the number. */
  static boolean isSettled(BigDecimal value) {
    return value.scale() <= GUARD_SCALE;
  }

  /** The number without the trace that an endless quotient left behind its twentieth decimal. */
  public static BigDecimal settle(BigDecimal value) {
    if (isSettled(value)) {
      return value;
    }
    BigDecimal settled = value.setScale(GUARD_SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return settled.scale() < 0 ? settled.setScale(0) : settled;
  }
}
