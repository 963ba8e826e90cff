package com.tarifario.core.money;

import java.math.BigDecimal;

/** A rate in hundredths: {@code 35 %}. One rate is applied to many numbers. */
public final class Percentage implements Comparable<Percentage> {

  private final BigDecimal value;
  private final BigDecimal fraction;
  private final BigDecimal onTop;

  /**
   * A rate.
   *
   * @param value the number before the % sign, so 35 and not 0.35
   */
  public Percentage(BigDecimal value) {
    this.value = value;
    this.fraction = value.movePointLeft(2);
    this.onTop = fraction.add(BigDecimal.ONE);
  }

  /**
   * A rate from its plain number: {@code Percentage.of("12.5")}.
   *
   * @throws NumberFormatException if the text is not a number
   */
  public static Percentage of(String value) {
    return new Percentage(new BigDecimal(value));
  }

  /** The number before the % sign: 35 and not 0.35. */
  public BigDecimal value() {
    return value;
  }

  /** The rate as a fraction: 35 % is 0.35, exact. */
  public BigDecimal fraction() {
    return fraction;
  }

  /** That part of the number: 35 % of 30 is 10.50. */
  public BigDecimal of(BigDecimal whole) {
    return whole.multiply(fraction);
  }

  /** The number and that part of it: 30 and 35 % are 40.50. */
  public BigDecimal onTopOf(BigDecimal whole) {
    return whole.multiply(onTop);
  }

  /** The same rate with its sign turned. */
  public Percentage negated() {
    return new Percentage(value.negate());
  }

  @Override
  public int compareTo(Percentage other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Percentage that && value.compareTo(that.value) == 0;
  }

  @Override
  public int hashCode() {
    return value.stripTrailingZeros().hashCode();
  }

  /** The plain number and the sign: {@code 35 %}. */
  @Override
  public String toString() {
    return value.toPlainString() + " %";
  }
}
