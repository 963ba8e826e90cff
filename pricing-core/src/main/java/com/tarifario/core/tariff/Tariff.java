package com.tarifario.core.tariff;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.ExchangeRates;
import com.tarifario.core.money.Rounding;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * A company's tariff, read and checked: what pricing needs to know of it. It never changes and is
 * shared by threads.
 *
 * @param id its name and the hash of its content
 * @param currency the currency of all its prices
 * @param rounding where numbers are rounded
 * @param layers its layers, lowest precedence first
 * @param vocabulary the fields that its rules can ask about
 * @param calendar its time bands and holidays
 * @param decider finds the rules that apply
 * @param exchangeRates what costs in other currencies are worth
 */
public record Tariff(
    TariffId id,
    Currency currency,
    Rounding rounding,
    List<Layer> layers,
    Vocabulary vocabulary,
    WorkCalendar calendar,
    Decider decider,
    ExchangeRates exchangeRates) {

  public Tariff {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(vocabulary, "vocabulary");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(decider, "decider");
    Objects.requireNonNull(exchangeRates, "exchangeRates");
    layers = List.copyOf(layers);
  }

  /** A tariff that knows no currency but its own. */
  public Tariff(
      TariffId id,
      Currency currency,
      Rounding rounding,
      List<Layer> layers,
      Vocabulary vocabulary,
      WorkCalendar calendar,
      Decider decider) {
    this(id, currency, rounding, layers, vocabulary, calendar, decider, ExchangeRates.NONE);
  }
}
