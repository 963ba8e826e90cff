package com.tarifario.rules.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number: two whole numbers, one over the other. Nothing is ever lost, so no thought need
 * be given to where.
 *
 * @param above the numerator
 * @param below the denominator, above 0
 */
record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);
  static final Fraction HUNDRED = of(100);
  private static final int MOST_DECIMALS = 15;

  Fraction {
    if (below.signum() == 0) {
      throw new ArithmeticException("Nothing can be divided by 0.");
    }
    BigInteger common = above.gcd(below);
    BigInteger divisor = below.signum() < 0 ? common.negate() : common;
    above = above.divide(divisor);
    below = below.divide(divisor);
  }

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /** From a plain decimal: {@code 12.50}. */
  static Fraction of(String decimal) {
    return of(new BigDecimal(decimal));
  }

  static Fraction of(BigDecimal decimal) {
    return decimal.scale() > 0
        ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
  }

  Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  Fraction times(Fraction other) {
    return new Fraction(above.multiply(other.above), below.multiply(other.below));
  }

  Fraction over(Fraction other) {
    return new Fraction(above.multiply(other.below), below.multiply(other.above));
  }

  /** That many hundredths of it. */
  Fraction percent(Fraction rate) {
    return times(rate).over(HUNDRED);
  }

  Fraction negated() {
    return new Fraction(above.negate(), below);
  }

  boolean isZero() {
    return above.signum() == 0;
  }

  boolean isAbove(Fraction other) {
    return compareTo(other) > 0;
  }

  /** The greatest whole number that is not above it. */
  Fraction floor() {
    BigInteger[] parts = above.divideAndRemainder(below);
    return new Fraction(
        parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
  }

  /** The least whole number that is not below it. */
  Fraction ceiling() {
    return negated().floor().negated();
  }

  /** The nearest number of so many decimals; of two as near, what the mode says. */
  Fraction rounded(int decimals, RoundingMode mode) {
    Fraction cents = new Fraction(BigInteger.TEN.pow(decimals), BigInteger.ONE);
    Fraction scaled = times(cents);
    Fraction lower = scaled.floor();
    Fraction rest = scaled.minus(lower);
    int half = rest.plus(rest).compareTo(ONE);
    boolean up =
        half > 0
            || (half == 0
                && switch (mode) {
                  case HALF_UP -> above.signum() > 0;
                  case HALF_EVEN -> lower.above.testBit(0);
                  default -> throw new IllegalArgumentException(mode.name());
                });
    return (up ? lower.plus(ONE) : lower).over(cents);
  }

  @Override
  public int compareTo(Fraction other) {
    return above.multiply(other.below).compareTo(other.above.multiply(below));
  }

  /** As a decimal without idle zeros; one without end is cut short. */
  @Override
  public String toString() {
    BigDecimal decimal =
        new BigDecimal(above)
            .divide(new BigDecimal(below), MOST_DECIMALS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return decimal.signum() == 0 ? "0" : decimal.toPlainString();
  }
}
