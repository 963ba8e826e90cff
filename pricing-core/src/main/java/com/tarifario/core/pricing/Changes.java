package com.tarifario.core.pricing;

import com.tarifario.core.expression.Evaluation;
import com.tarifario.core.expression.Evaluation.Known;
import com.tarifario.core.expression.Evaluation.Missing;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.pricing.UnitPrices.Found;
import com.tarifario.core.tariff.Adjustment.Basis;
import com.tarifario.core.tariff.Adjustment.Change;
import com.tarifario.core.tariff.Adjustment.Coefficient;
import com.tarifario.core.tariff.Adjustment.PerLine;
import com.tarifario.core.tariff.Adjustment.PerUnit;
import com.tarifario.core.tariff.Adjustment.Percent;
import com.tarifario.core.tariff.Calculation;
import com.tarifario.core.tariff.Outcome.Failed;
import com.tarifario.core.tariff.PriceInput;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineStatus;
import java.math.BigDecimal;

/** What adjustments change: of a unit price, or once of a line's amount. */
final class Changes {

  private Changes() {}

  /**
   * The unit price after a change.
   *
   * @param change one of unit prices, not of lines
   * @param price the price before it
   * @param start the base price
   * @param unit the unit of both
   * @throws LineFailure if an amount is for a unit that does not convert, or comes to nothing
   */
  static Found of(Change change, Money price, Money start, Unit unit, PriceInput input) {
    if (change instanceof Percent percent) {
      Money whole = percent.basis() == Basis.BASE ? start : price;
      return new Found(
          price.plus(whole.withAmount(percent.rate().of(whole.amount()))), change.describe());
    }
    if (change instanceof Coefficient coefficient) {
      return times(coefficient, price, start, input);
    }
    PerUnit perUnit = (PerUnit) change;
    Found found = UnitPrices.find(perUnit.amount(), input, unit, change.describe());
    return new Found(signed(price, found.money(), perUnit.discount()), found.what());
  }

  /** The change of the line's amount, below 0 if it is a discount. */
  static Found ofLine(PerLine change, PriceInput input) {
    Found found = UnitPrices.find(change.amount(), input, input.unit(), change.describe());
    Money nothing = Money.zero(input.currency());
    return new Found(signed(nothing, found.money(), change.discount()), found.what());
  }

  private static Money signed(Money before, Money amount, boolean discount) {
    return discount ? before.minus(amount) : before.plus(amount);
  }

  private static Found times(Coefficient coefficient, Money price, Money start, PriceInput input) {
    Message proposal = coefficient.describe();
    Evaluation result = coefficient.factor().evaluate(input.facts());
    if (result instanceof Missing missing) {
      throw LineFailure.of(Failed.of(missing, proposal));
    }
    BigDecimal factor = ((Known) result).number();
    if (factor.signum() < 0) {
      throw LineFailure.of(LineStatus.FAILED, CoreMessage.CALCULATED_NEGATIVE, proposal, factor);
    }
    Money after =
        coefficient.basis() == Basis.BASE
            ? price.plus(start.times(factor.subtract(BigDecimal.ONE)))
            : price.times(factor);
    return new Found(after, Calculation.explain(coefficient.factor(), input.facts(), proposal));
  }
}
