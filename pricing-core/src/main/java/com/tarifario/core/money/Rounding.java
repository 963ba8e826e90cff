package com.tarifario.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A tariff's rounding profile: where numbers are rounded, and how. Nothing else in the arithmetic
 * rounds.
 *
 * @param unitPriceDecimals decimals of a unit price, 0 to 20
 * @param amountDecimals decimals of an amount (unit price x quantity) and of tax, 0 to 20
 * @param mode how a number between two neighbours is rounded; trade custom is {@code HALF_UP}
 */
public record Rounding(int unitPriceDecimals, int amountDecimals, RoundingMode mode) {

  /** Unit prices and amounts to cents, half up. */
  public static final Rounding CENTS = new Rounding(2, 2, RoundingMode.HALF_UP);

  /**
   * Nothing is rounded: for the components of a quote, whose sum is rounded as the price of their
   * item.
   */
  public static final Rounding NONE =
      new Rounding(Exact.GUARD_SCALE, Exact.GUARD_SCALE, RoundingMode.HALF_EVEN);

  public Rounding {
    Objects.requireNonNull(mode, "mode");
    requireDecimals("unitPriceDecimals", unitPriceDecimals);
    requireDecimals("amountDecimals", amountDecimals);
  }

  /** The unit price rounded. */
  public Money unitPrice(Money price) {
    return rounded(price, unitPriceDecimals);
  }

  /** The amount rounded. */
  public Money amount(Money amount) {
    return rounded(amount, amountDecimals);
  }

  /** What so many cost at the unit price, rounded. */
  public Money amount(Money unitPrice, BigDecimal quantity) {
    BigDecimal exact = unitPrice.amount().multiply(quantity);
    return unitPrice.withAmount(isNone() ? exact : Exact.round(exact, amountDecimals, mode));
  }

  private Money rounded(Money exact, int decimals) {
    return exact.amount().scale() == decimals || isNone()
        ? exact
        : exact.withAmount(Exact.round(exact.amount(), decimals, mode));
  }

  /** Whether nothing is rounded. */
  public boolean isNone() {
    return equals(NONE);
  }

  private static void requireDecimals(String name, int decimals) {
    if (decimals < 0 || decimals > Exact.GUARD_SCALE) {
      throw new IllegalArgumentException(
          name + " must be 0 to " + Exact.GUARD_SCALE + ", but is " + decimals + ".");
    }
  }
}
