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
import com.tarifario.rules.settings.TariffSettings.LayerSetting;
import com.tarifario.rules.settings.Yaml.Mapping;
import com.tarifario.rules.settings.Yaml.Scalar;
import com.tarifario.rules.settings.Yaml.Sequence;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  private static final List<String> LAYER_KEYS = List.of("layer", "trusted");
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
    Optional<Currency> currency = currency(mapping);
    ExchangeRates exchangeRates = new CurrenciesReader(reader, currency).read(mapping);
    Rounding rounding = rounding(mapping);
    Taxation taxation = new TaxationReader(reader).read(mapping);
    List<LayerSetting> layers = layers(mapping);
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

  private Optional<Currency> currency(Mapping mapping) {
    return reader
        .requiredText(mapping, "currency")
        .flatMap(
            code -> {
              try {
                return Optional.of(Currency.getInstance(code));
              } catch (IllegalArgumentException unknown) {
                problems.error(
                    reader.get(mapping, "currency").map(Yaml::where).orElse(mapping.where()),
                    RulesMessage.CURRENCY_UNKNOWN,
                    code);
                return Optional.empty();
              }
            });
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

  private List<LayerSetting> layers(Mapping mapping) {
    Optional<Yaml> value = reader.get(mapping, "layers");
    if (value.isEmpty()) {
      problems.error(mapping.where(), RulesMessage.YAML_MISSING_KEY, "layers");
    } else if (value.get() instanceof Sequence sequence && sequence.items().isEmpty()) {
      problems.error(sequence.where(), RulesMessage.LAYERS_NONE);
    }
    List<LayerSetting> layers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (LayerSetting layer : reader.each(reader.items(mapping, "layers"), this::layer)) {
      if (names.add(layer.name())) {
        layers.add(layer);
      } else {
        problems.error(layer.where(), RulesMessage.LAYER_TWICE, layer.name());
      }
    }
    return layers;
  }

  private Optional<LayerSetting> layer(Yaml value) {
    if (value instanceof Scalar) {
      return reader.text(value).map(name -> new LayerSetting(name, false, value.where()));
    }
    return reader
        .mapping(value, LAYER_KEYS)
        .flatMap(
            mapping ->
                reader
                    .requiredText(mapping, "layer")
                    .map(name -> new LayerSetting(name, truth(mapping, "trusted"), value.where())));
  }

  private boolean truth(Mapping mapping, String key) {
    return reader.known(mapping, key, Map.of("true", true, "false", false)).orElse(false);
  }
}
