package com.tarifario.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What other currencies are worth in that of a tariff, from one day to the next change. */
public final class ExchangeRates {

  /** No other currency is known. */
  public static final ExchangeRates NONE = new ExchangeRates(Map.of());

  private final Map<Currency, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();

  /**
   * Rates.
   *
   * @param rates for each currency what one of it is worth in the tariff's, by the day from which
   *     that holds
   * @throws IllegalArgumentException if a rate is not above 0
   */
  public ExchangeRates(Map<Currency, Map<LocalDate, BigDecimal>> rates) {
    rates.forEach(
        (currency, byDay) -> {
          byDay.values().forEach(ExchangeRates::requirePositive);
          this.rates.put(currency, new TreeMap<>(byDay));
        });
  }

  /**
   * What one of a currency is worth.
   *
   * @param from the day from which it is
   * @param factor how much of the tariff's currency, above 0
   */
  public record Rate(LocalDate from, BigDecimal factor) {}

  /** The rate that holds on a day; nothing if none does. */
  public Optional<Rate> on(Currency currency, LocalDate day) {
    NavigableMap<LocalDate, BigDecimal> byDay = rates.getOrDefault(currency, new TreeMap<>());
    return Optional.ofNullable(byDay.floorEntry(day))
        .map(entry -> new Rate(entry.getKey(), entry.getValue()));
  }

  /**
   * Refuses what can't be a rate.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public static BigDecimal requirePositive(BigDecimal rate) {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("Expected a rate above 0 but found " + rate + ".");
    }
    return rate;
  }
}
