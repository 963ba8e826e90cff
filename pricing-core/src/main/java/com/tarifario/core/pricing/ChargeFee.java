package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Calculation;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Charge.Computed;
import com.tarifario.core.tariff.Charge.Fixed;
import com.tarifario.core.tariff.Charge.Worth;
import com.tarifario.core.tariff.Outcome;
import com.tarifario.core.tariff.Outcome.Failed;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.tariff.PriceInput;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineStatus;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a charge comes to for one piece of a line.
 *
 * @param amount not rounded; null if it can't be told
 * @param failure why; null if it can
 * @param what how it was computed, in words
 */
record ChargeFee(@Nullable Money amount, @Nullable LineFailure failure, Message what) {

  /**
   * The fee of a charge.
   *
   * @param facts what is known of the piece, its prices included
   * @param unit the line's unit
   */
  static ChargeFee of(Charge charge, Facts facts, Unit unit, Currency currency) {
    if (charge.fee() instanceof Fixed fixed) {
      return new ChargeFee(
          fixed.amount(), null, Message.of(CoreMessage.STEP_CHARGE, charge.name()));
    }
    Message proposal = charge.describe();
    if (charge.fee() instanceof Computed computed) {
      PriceInput input = new PriceInput(facts, unit, null, null, currency);
      Outcome outcome = new Calculation(computed.expression(), null).apply(input, unit, proposal);
      return outcome instanceof Priced priced
          ? settled(priced.price(), priced.steps().get(0).what())
          : failed(LineFailure.of((Failed) outcome), proposal);
    }
    return worth((Worth) charge.fee(), facts, unit, currency, proposal);
  }

  private static ChargeFee worth(
      Worth worth, Facts facts, Unit unit, Currency currency, Message proposal) {
    Quantity quantity = worth.quantity();
    if (!quantity.unit().convertsTo(unit)) {
      return failed(
          LineFailure.of(
              LineStatus.FAILED, CoreMessage.UNIT_MISMATCH, proposal, quantity.unit(), unit),
          proposal);
    }
    if (!(facts.get(StandardField.BASE_PRICE) instanceof BigDecimal basePrice)) {
      return failed(
          LineFailure.of(
              LineStatus.FAILED,
              CoreMessage.CHARGE_NO_BASE_PRICE,
              proposal,
              String.valueOf(facts.get(StandardField.LINE))),
          proposal);
    }
    BigDecimal factor = quantity.value().multiply(quantity.unit().factor());
    Money amount = Money.of(Exact.divide(basePrice.multiply(factor), unit.factor()), currency);
    Object price =
        Message.of(CoreMessage.FIELD_IS, StandardField.BASE_PRICE.field().name(), basePrice);
    return settled(amount, Message.of(CoreMessage.WHERE, proposal, List.of(price)));
  }

  private static ChargeFee settled(Money amount, Message what) {
    return new ChargeFee(amount.withAmount(Exact.settle(amount.amount())), null, what);
  }

  private static ChargeFee failed(LineFailure failure, Message proposal) {
    return new ChargeFee(null, failure, proposal);
  }
}
