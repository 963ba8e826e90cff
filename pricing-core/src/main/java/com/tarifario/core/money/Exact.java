package com.tarifario.core.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

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

  /**
   * A quotient of numbers of no more digits and decimals is farther from any border of rounding
   * than the twentieth decimal, unless it is on it, so that there is nothing to settle.
   */
  private static final int SHORT = 14;

  private static final int SHORT_SCALE = 4;

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
    if (divisor.compareTo(BigDecimal.ONE) == 0) {
      return dividend;
    }
    BigDecimal ending = isShort(dividend) && isShort(divisor) ? ending(dividend, divisor) : null;
    return ending == null ? dividend.divide(divisor, DIVISION) : ending;
  }

  /**
   * The quotient of short numbers if it ends soon, as that of quarters of hours does; else null. It
   * is found without making the 34 digits, of which most would be zeros to be taken off again.
   */
  private static @Nullable BigDecimal ending(BigDecimal dividend, BigDecimal divisor) {
    long by = divisor.unscaledValue().longValueExact();
    long part = dividend.unscaledValue().longValueExact();
    int scale = dividend.scale() - divisor.scale();
    for (int decimals = 0; decimals <= SHORT_SCALE; decimals++) {
      if (part % by == 0) {
        return BigDecimal.valueOf(part / by, scale + decimals);
      }
      part *= 10;
    }
    return null;
  }

  /**
   * The quotient, rounded to the scale: the same as {@link #round} of {@link #divide(BigDecimal,
   * BigDecimal)}, made in one step where numbers are as short as amounts of money are.
   *
   * @throws ArithmeticException if the divisor is zero
   */
  public static BigDecimal divide(
      BigDecimal dividend, BigDecimal divisor, int scale, RoundingMode mode) {
    boolean isShort = isShort(dividend) && isShort(divisor) && scale <= SHORT_SCALE;
    return isShort
        ? dividend.divide(divisor, scale, mode)
        : round(divide(dividend, divisor), scale, mode);
  }

  private static boolean isShort(BigDecimal number) {
    return number.precision() <= SHORT && number.scale() >= 0 && number.scale() <= SHORT_SCALE;
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
