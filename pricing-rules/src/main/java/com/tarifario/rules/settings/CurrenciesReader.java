package com.tarifario.rules.settings;

import com.tarifario.core.money.ExchangeRates;
import com.tarifario.core.text.Message;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.Yaml.Entry;
import com.tarifario.rules.settings.Yaml.Mapping;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what other currencies are worth: {@code USD: [{from: 2026-01-01, rate: 0.92}]}. */
final class CurrenciesReader {

  private static final List<String> KEYS = List.of("from", "rate");

  private final YamlReader reader;
  private final Optional<Currency> own;

  /**
   * A reader.
   *
   * @param own the tariff's currency, if it is known
   */
  CurrenciesReader(YamlReader reader, Optional<Currency> own) {
    this.reader = reader;
    this.own = own;
  }

  /** The rates of the key {@code currencies}; none if it is not there. */
  ExchangeRates read(Mapping root) {
    Map<Currency, Map<LocalDate, BigDecimal>> rates = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> each : reader.entries(root, "currencies").entrySet()) {
      Entry entry = each.getValue();
      try {
        Currency currency = Currency.getInstance(each.getKey());
        if (own.filter(currency::equals).isPresent()) {
          reader.error(entry.key(), RulesMessage.CURRENCY_OWN, each.getKey());
        }
        rates.put(currency, rates(each.getKey(), entry.value()));
      } catch (IllegalArgumentException unknown) {
        reader.error(entry.key(), RulesMessage.CURRENCY_UNKNOWN, each.getKey());
      }
    }
    return new ExchangeRates(rates);
  }

  private Map<LocalDate, BigDecimal> rates(String currency, Yaml value) {
    Map<LocalDate, BigDecimal> byDay = new LinkedHashMap<>();
    for (Yaml item : reader.items(value)) {
      Optional<Mapping> mapping = reader.mapping(item, KEYS);
      if (mapping.isEmpty()) {
        continue;
      }
      for (String key : KEYS) {
        if (reader.get(mapping.get(), key).isEmpty()) {
          reader.error(item.where(), RulesMessage.YAML_MISSING_KEY, key);
        }
      }
      Optional<LocalDate> from =
          reader.parsed(
              mapping.get(), "from", LocalDate::parse, Message.of(RulesMessage.EXPECTED_DATE));
      Optional<BigDecimal> rate =
          reader.parsed(
              mapping.get(),
              "rate",
              text -> ExchangeRates.requirePositive(new BigDecimal(text)),
              Message.of(RulesMessage.EXPECTED_RATE));
      if (from.isPresent()
          && rate.isPresent()
          && byDay.putIfAbsent(from.get(), rate.get()) != null) {
        reader.error(item.where(), RulesMessage.RATE_TWICE, currency, from.get());
      }
    }
    return byDay;
  }
}
