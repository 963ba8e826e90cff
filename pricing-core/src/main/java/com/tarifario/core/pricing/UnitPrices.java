package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Outcome;
import com.tarifario.core.tariff.Outcome.Failed;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.tariff.PriceInput;
import com.tarifario.core.tariff.UnitAmount;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prices for one unit turned into prices for one of another: 36 EUR/h is 0.60 EUR/min. */
final class UnitPrices {

  private UnitPrices() {}

  /**
   * Money that was found for one unit.
   *
   * @param money the money
   * @param what where it comes from, in words
   */
  record Found(Money money, Message what) {}

  /**
   * What an amount is for one {@code target}.
   *
   * @param proposal what it is a part of, in words
   * @throws LineFailure if the units do not convert, or a computed amount comes to nothing
   */
  static Found find(UnitAmount amount, PriceInput input, Unit target, Message proposal) {
    Outcome outcome = amount.apply(input, target, proposal);
    if (outcome instanceof Priced found) {
      Message what = found.steps().get(found.steps().size() - 1).what();
      return new Found(convert(found.price(), found.unit(), target), what);
    }
    throw LineFailure.of((Failed) outcome);
  }

  /** A price in words, without noughts that say nothing: {@code 32.00 EUR/h}. */
  static Message inWords(Money price, Unit unit) {
    BigDecimal amount = Exact.settle(price.amount()).stripTrailingZeros();
    int decimals = Math.max(2, amount.scale());
    Money shown = price.withAmount(amount.setScale(decimals, RoundingMode.UNNECESSARY));
    return Message.of(CoreMessage.FIXED_AMOUNT_PER, shown, unit);
  }

  /** A price for one unit, for one of another of the same dimension. */
  static Money convert(Money price, Unit unit, Unit target) {
    return unit.equals(target) ? price : price.times(target.factor()).dividedBy(unit.factor());
  }
}
