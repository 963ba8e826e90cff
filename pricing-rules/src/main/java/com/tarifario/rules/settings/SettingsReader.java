package com.tarifario.rules.settings;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.ExchangeRates;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Taxation;
import com.tarifario.core.text.Message;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.SourceText;
import com.tarifario.rules.settings.Yaml.Mapping;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code tariff.yaml}. */
public final class SettingsReader {

  private static final List<String> KEYS =
      List.of(
          "name",
          "currency",
          "currencies",
          TaxationReader.PRICES,
          "rounding",
          "layers",
          "attributes",
          "measures",
          "validOn",
          "calendar");
  private static final List<String> ROUNDING_KEYS =
      List.of("unitPrice", "amount", "mode", TaxationReader.ROUNDED);
  private static final Map<String, RoundingMode> MODES =
      Map.of("HALF_UP", RoundingMode.HALF_UP, "HALF_EVEN", RoundingMode.HALF_EVEN);

  private final YamlReader reader;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param problems takes what is wrong with the file
   */
  public SettingsReader(Problems problems) {
    this.problems = problems;
    this.reader = new YamlReader(problems);
  }

  /** The settings; nothing if the file can't be used, or lacks what every tariff needs. */
  public Optional<TariffSettings> read(String file, String text) {
    Optional<Mapping> root =
        Yaml.parse(file, text, problems).flatMap(value -> reader.mapping(value, KEYS));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Mapping mapping = root.get();
    Optional<String> name = reader.requiredText(mapping, "name");
    Optional<Currency> currency = new CurrencyReader(reader).read(mapping);
    ExchangeRates exchangeRates = new CurrenciesReader(reader, currency).read(mapping);
    Rounding rounding = rounding(mapping);
    Taxation taxation = new TaxationReader(reader).read(mapping);
    List<LayerSetting> layers = new LayersReader(reader).read(mapping, true);
    WorkCalendar calendar = new CalendarReader(reader).read(mapping);
    int before = problems.size();
    Vocabulary vocabulary =
        new VocabularyReader(reader, new SourceText(file, text)).read(mapping, calendar);
    // Rules can't be judged by fields that are not known.
    boolean known = problems.size() == before;
    return name.isEmpty() || currency.isEmpty() || !known
        ? Optional.empty()
        : Optional.of(
            new TariffSettings(
                name.get(),
                currency.get(),
                rounding,
                layers,
                vocabulary,
                calendar,
                exchangeRates,
                taxation));
  }

  private Rounding rounding(Mapping mapping) {
    return reader
        .get(mapping, "rounding")
        .flatMap(value -> reader.mapping(value, ROUNDING_KEYS))
        .map(
            rounding ->
                new Rounding(
                    decimals(rounding, "unitPrice"),
                    decimals(rounding, "amount"),
                    reader.known(rounding, "mode", MODES).orElse(RoundingMode.HALF_UP)))
        .orElse(Rounding.CENTS);
  }

  private int decimals(Mapping rounding, String key) {
    return reader
        .parsed(
            rounding,
            key,
            digits -> new Rounding(Integer.parseInt(digits), 0, RoundingMode.HALF_UP),
            Message.of(RulesMessage.EXPECTED_DECIMALS))
        .map(Rounding::unitPriceDecimals)
        .orElse(2);
  }
}
