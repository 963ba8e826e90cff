package com.tarifario.core.tariff;

import java.util.Objects;

/**
 * How a tariff's prices and its tax go together.
 *
 * @param grossPrices whether what rules propose has the tax in it, so that it is taken out
 * @param order where tax is rounded, if a tax rule does not say so itself
 */
public record Taxation(boolean grossPrices, Order order) {

  /** Prices before tax, and tax on the sum of each rate. */
  public static final Taxation NET_FIRST = new Taxation(false, Order.NET_FIRST);

  /** Prices before tax, and tax on each unit price. */
  public static final Taxation GROSS_FIRST = new Taxation(false, Order.GROSS_FIRST);

  /** Prices with tax in them. */
  public static final Taxation GROSS_PRICES = new Taxation(true, Order.GROSS_FIRST);

  public Taxation {
    Objects.requireNonNull(order, "order");
    if (grossPrices && order == Order.NET_FIRST) {
      throw new IllegalArgumentException("Prices with tax in them are summed with it.");
    }
  }

  /** Where tax is rounded. */
  public enum Order {
    /** Once, on the sum of the amounts of one rate. */
    NET_FIRST,
    /** On each unit price; the amount before tax is what is left of the line without its tax. */
    GROSS_FIRST
  }
}
