package com.tarifario.rules.settings;

import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.Yaml.Mapping;
import java.util.Currency;
import java.util.Optional;

/** Reads the currency of a folder's amounts. */
final class CurrencyReader {

  private final YamlReader reader;

  CurrencyReader(YamlReader reader) {
    this.reader = reader;
  }

  /** The currency, which must be there; nothing if it is not, or is none. */
  Optional<Currency> read(Mapping mapping) {
    return reader
        .requiredText(mapping, "currency")
        .flatMap(
            code -> {
              try {
                return Optional.of(Currency.getInstance(code));
              } catch (IllegalArgumentException unknown) {
                reader.error(
                    reader.get(mapping, "currency").map(Yaml::where).orElse(mapping.where()),
                    RulesMessage.CURRENCY_UNKNOWN,
                    code);
                return Optional.empty();
              }
            });
  }
}
