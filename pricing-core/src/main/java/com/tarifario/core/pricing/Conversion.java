package com.tarifario.core.pricing;

import com.tarifario.core.money.ExchangeRates;
import com.tarifario.core.money.ExchangeRates.Rate;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineStatus;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A cost or a list price in another currency, in that of the tariff.
 *
 * @param what which of both it is
 * @param original what the document says
 * @param converted the same in the tariff's currency, not rounded
 * @param rate the rate that held on the line's date
 */
record Conversion(CoreMessage what, Money original, Money converted, Rate rate) {

  /**
   * Converts money.
   *
   * @throws LineFailure if no rate holds on that day
   */
  static Conversion of(
      CoreMessage what, Money original, Currency currency, ExchangeRates rates, LocalDate day) {
    Rate rate =
        rates
            .on(original.currency(), day)
            .orElseThrow(
                () ->
                    LineFailure.of(
                        LineStatus.FAILED,
                        CoreMessage.NO_EXCHANGE_RATE,
                        original,
                        original.currency().getCurrencyCode(),
                        day));
    Money converted = Money.of(original.amount().multiply(rate.factor()), currency);
    return new Conversion(what, original, converted, rate);
  }

  void note(Trace trace) {
    if (trace.isOn()) {
      Message sentence = Message.of(what, original, rate.factor(), rate.from());
      if (what == CoreMessage.STEP_COST_CONVERTED) {
        trace.unitCost(sentence, null, original, converted);
      } else {
        trace.unitPrice(sentence, null, original, converted);
      }
    }
  }
}
