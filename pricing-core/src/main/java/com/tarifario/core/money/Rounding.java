package com.tarifario.core.money;

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
    return isNone()
        ? price
        : price.withAmount(Exact.round(price.amount(), unitPriceDecimals, mode));
  }

  /** The amount rounded. */
  public Money amount(Money amount) {
    return isNone()
        ? amount
        : amount.withAmount(Exact.round(amount.amount(), amountDecimals, mode));
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
