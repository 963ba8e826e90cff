package com.tarifario.rules.settings;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.ExchangeRates;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Taxation;
import java.util.Currency;
import java.util.List;

/**
 * What {@code tariff.yaml} says.
 *
 * @param name the tariff's name
 * @param currency the currency of its prices
 * @param rounding where numbers are rounded
 * @param layers its layers, lowest precedence first
 * @param vocabulary the fields that rules can ask about, without price indices
 * @param calendar time bands and holidays
 * @param exchangeRates what other currencies are worth
 * @param taxation whether prices have tax in them, and where it is rounded
 */
public record TariffSettings(
    String name,
    Currency currency,
    Rounding rounding,
    List<LayerSetting> layers,
    Vocabulary vocabulary,
    WorkCalendar calendar,
    ExchangeRates exchangeRates,
    Taxation taxation) {

  public TariffSettings {
    layers = List.copyOf(layers);
  }
}
