package com.tarifario.rules.settings;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.TariffSettings.LayerSetting;
import com.tarifario.rules.settings.Yaml.Entry;
import com.tarifario.rules.settings.Yaml.Mapping;
import com.tarifario.rules.settings.Yaml.Scalar;
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
      List.of("name", "currency", "rounding", "layers", "attributes", "calendar");
  private static final List<String> ROUNDING_KEYS = List.of("unitPrice", "amount", "mode");
  private static final List<String> LAYER_KEYS = List.of("layer", "trusted");
  private static final List<String> ATTRIBUTE_KEYS = List.of("of", "type", "unit", "description");
  private static final Map<String, Origin> ORIGINS =
      Map.of(
          "line", Origin.LINE,
          "client", Origin.CLIENT,
          "workCentre", Origin.WORK_CENTRE,
          "agreement", Origin.AGREEMENT);
  private static final Map<String, FieldType> TYPES =
      Map.of(
          "text", FieldType.TEXT,
          "number", FieldType.NUMBER,
          "boolean", FieldType.BOOLEAN,
          "date", FieldType.DATE,
          "time", FieldType.TIME);
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
    Rounding rounding = rounding(mapping);
    List<LayerSetting> layers = layers(mapping);
    List<Field> attributes = attributes(mapping);
    WorkCalendar calendar = new CalendarReader(reader).read(mapping);
    return name.isEmpty() || currency.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TariffSettings(name.get(), currency.get(), rounding, layers, attributes, calendar));
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
                    reader
                        .parsed(rounding, "mode", word -> known(MODES, word), MODES.keySet())
                        .orElse(RoundingMode.HALF_UP)))
        .orElse(Rounding.CENTS);
  }

  private int decimals(Mapping rounding, String key) {
    return reader
        .parsed(
            rounding,
            key,
            digits -> new Rounding(Integer.parseInt(digits), 0, RoundingMode.HALF_UP),
            "0..10")
        .map(Rounding::unitPriceDecimals)
        .orElse(2);
  }

  private List<LayerSetting> layers(Mapping mapping) {
    if (reader.get(mapping, "layers").isEmpty()) {
      problems.error(mapping.where(), RulesMessage.YAML_MISSING_KEY, "layers");
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
    return reader
        .parsed(
            mapping,
            key,
            word -> known(Map.of("true", true, "false", false), word),
            List.of("true", "false"))
        .orElse(false);
  }

  private List<Field> attributes(Mapping mapping) {
    List<Field> ordered = new ArrayList<>();
    for (Map.Entry<String, Entry> each : reader.entries(mapping, "attributes").entrySet()) {
      String name = each.getKey();
      SourceLocation where = each.getValue().key();
      if (!name.matches("\\p{L}[\\p{L}\\d]*")) {
        problems.error(where, RulesMessage.ATTRIBUTE_NAME, name);
      } else if (Vocabulary.standard().field(name) != null) {
        problems.error(where, RulesMessage.ATTRIBUTE_STANDARD, name);
      } else {
        attribute(name, each.getValue().value()).ifPresent(ordered::add);
      }
    }
    return ordered;
  }

  private Optional<Field> attribute(String name, Yaml value) {
    return reader
        .mapping(value, ATTRIBUTE_KEYS)
        .map(
            mapping ->
                Field.attribute(
                    name,
                    reader
                        .parsed(mapping, "type", word -> known(TYPES, word), sorted(TYPES))
                        .orElse(FieldType.TEXT),
                    reader
                        .parsed(mapping, "of", word -> known(ORIGINS, word), sorted(ORIGINS))
                        .orElse(Origin.LINE),
                    reader.text(mapping, "unit").map(Unit::of).orElse(null),
                    reader.text(mapping, "description").orElse("")));
  }

  private static List<String> sorted(Map<String, ?> known) {
    return known.keySet().stream().sorted().toList();
  }

  private static <T> T known(Map<String, T> words, String word) {
    T meaning = words.get(word);
    if (meaning == null) {
      throw new IllegalArgumentException(word);
    }
    return meaning;
  }
}
