package com.tarifario.core.valuation;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import java.math.RoundingMode;
import java.util.Optional;

/** The margin as a part of the selling price. */
public final class Margins {

  private static final int DECIMALS = 2;

  private Margins() {}

  /** (net - cost) / net in hundredths, to two decimals; empty if the net is 0. */
  public static Optional<Percentage> onSale(Money net, Money cost) {
    if (net.isZero()) {
      return Optional.empty();
    }
    return Optional.of(
        new Percentage(
            Exact.divide(
                net.minus(cost).amount().multiply(Exact.HUNDRED),
                net.amount(),
                DECIMALS,
                RoundingMode.HALF_UP)));
  }
}
