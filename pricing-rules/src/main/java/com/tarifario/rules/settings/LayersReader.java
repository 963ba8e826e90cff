package com.tarifario.rules.settings;

import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.Yaml.Mapping;
import com.tarifario.rules.settings.Yaml.Scalar;
import com.tarifario.rules.settings.Yaml.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which layers a folder has, lowest precedence first. */
final class LayersReader {

  private static final List<String> KEYS = List.of("layer", "trusted");

  private final YamlReader reader;

  LayersReader(YamlReader reader) {
    this.reader = reader;
  }

  /**
   * The layers, each once; at least one must be listed.
   *
   * @param mayBeTrusted whether a layer may be allowed to hold code
   */
  List<LayerSetting> read(Mapping mapping, boolean mayBeTrusted) {
    Optional<Yaml> value = reader.get(mapping, "layers");
    if (value.isEmpty()) {
      reader.error(mapping.where(), RulesMessage.YAML_MISSING_KEY, "layers");
    } else if (value.get() instanceof Sequence sequence && sequence.items().isEmpty()) {
      reader.error(sequence.where(), RulesMessage.LAYERS_NONE);
    }
    List<LayerSetting> layers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (LayerSetting layer :
        reader.each(reader.items(mapping, "layers"), each -> layer(each, mayBeTrusted))) {
      if (names.add(layer.name())) {
        layers.add(layer);
      } else {
        reader.error(layer.where(), RulesMessage.LAYER_TWICE, layer.name());
      }
    }
    return layers;
  }

  private Optional<LayerSetting> layer(Yaml value, boolean mayBeTrusted) {
    if (value instanceof Scalar || !mayBeTrusted) {
      return reader.text(value).map(name -> new LayerSetting(name, false, value.where()));
    }
    return reader
        .mapping(value, KEYS)
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
