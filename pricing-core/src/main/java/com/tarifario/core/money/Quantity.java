package com.tarifario.core.money;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How much of a unit: {@code 1.5 h}.
 *
 * <p>Two quantities are equal when they are the same number of the same unit: {@code 1 h} equals
 * {@code 1.00 h}, but not {@code 60 min}.
 *
 * @param value the number, any scale
 * @param unit what is counted
 */
public record Quantity(BigDecimal value, Unit unit) {

  public Quantity {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
  }

  /** A quantity from its plain number and unit symbol: {@code Quantity.of("1.5", "h")}. */
  public static Quantity of(String value, String unit) {
    return new Quantity(new BigDecimal(value), Unit.of(unit));
  }

  /**
   * The same quantity in another unit of the dimension.
   *
   * @throws IllegalArgumentException if the units do not convert
   */
  public Quantity in(Unit other) {
    if (unit.equals(other)) {
      return this;
    }
    if (!unit.convertsTo(other)) {
      throw new IllegalArgumentException(unit + " does not convert to " + other + ".");
    }
    return new Quantity(Exact.divide(value.multiply(unit.factor()), other.factor()), other);
  }

  /** The same without the trace that an endless quotient left behind, to be shown. */
  public Quantity settled() {
    return Exact.isSettled(value) ? this : withValue(Exact.settle(value));
  }

  /** The same unit with another number. */
  public Quantity withValue(BigDecimal newValue) {
    return new Quantity(newValue, unit);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantity that
        && unit.equals(that.unit)
        && value.compareTo(that.value) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * unit.hashCode() + value.stripTrailingZeros().hashCode();
  }

  @Override
  public String toString() {
    return Exact.settle(value).stripTrailingZeros().toPlainString() + unit.afterNumber();
  }
}
