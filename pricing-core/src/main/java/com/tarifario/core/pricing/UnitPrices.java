package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.valuation.LineStatus;
import org.jspecify.annotations.Nullable;

/** Prices for one unit turned into prices for one of another: 36 EUR/h is 0.60 EUR/min. */
final class UnitPrices {

  private UnitPrices() {}

  /**
   * What a proposal's price is for one {@code target}.
   *
   * @param unit the unit that the price is for; null if it is for any
   * @throws LineFailure if the units do not convert
   */
  static Money perUnit(Money price, @Nullable Unit unit, Unit target, Proposal proposal) {
    if (unit == null || unit.equals(target)) {
      return price;
    }
    if (!unit.convertsTo(target)) {
      throw LineFailure.of(
          LineStatus.FAILED, CoreMessage.UNIT_MISMATCH, proposal.describe(), unit, target);
    }
    return convert(price, unit, target);
  }

  /** A price for one unit, for one of another of the same dimension. */
  static Money convert(Money price, Unit unit, Unit target) {
    return unit.equals(target) ? price : price.times(target.factor()).dividedBy(unit.factor());
  }
}
