package com.tarifario.rules.settings;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.offer.OfferField;
import com.tarifario.rules.Problems;
import com.tarifario.rules.settings.Yaml.Mapping;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code offers.yaml}. */
public final class OfferSettingsReader {

  private static final List<String> KEYS = List.of("name", "currency", "layers", "attributes");
  private static final Map<String, Origin> ORIGINS =
      Map.of(
          "client", Origin.CLIENT,
          "workCentre", Origin.WORK_CENTRE,
          "agreement", Origin.AGREEMENT);

  private final YamlReader reader;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param problems takes what is wrong with the file
   */
  public OfferSettingsReader(Problems problems) {
    this.problems = problems;
    this.reader = new YamlReader(problems);
  }

  /** The settings; nothing if the file can't be used, or lacks what is needed. */
  public Optional<OfferSettings> read(String file, String text) {
    Optional<Mapping> root =
        Yaml.parse(file, text, problems).flatMap(value -> reader.mapping(value, KEYS));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Mapping mapping = root.get();
    Optional<String> name = reader.requiredText(mapping, "name");
    Optional<Currency> currency = new CurrencyReader(reader).read(mapping);
    List<LayerSetting> layers = new LayersReader(reader).read(mapping, false);
    int before = problems.size();
    List<Field> attributes =
        new AttributeReader(reader, ORIGINS, OfferField.vocabulary(List.of())).read(mapping);
    // Rules can't be judged by fields that are not known.
    boolean known = problems.size() == before;
    return name.isEmpty() || currency.isEmpty() || !known
        ? Optional.empty()
        : Optional.of(
            new OfferSettings(
                name.get(), currency.get(), layers, OfferField.vocabulary(attributes)));
  }
}
