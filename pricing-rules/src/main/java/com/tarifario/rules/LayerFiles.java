package com.tarifario.rules;

import com.tarifario.core.tariff.Layer;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.drl.DrlFile;
import com.tarifario.rules.drl.LayerContext;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.settings.LayerSetting;
import com.tarifario.rules.sheet.Sheet;
import com.tarifario.rules.sheet.SheetFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the layers of a folder: which there are, and what stands in them. */
final class LayerFiles {

  private final RuleFiles files;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param problems takes what is wrong with the layers
   */
  LayerFiles(RuleFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** The layers that are listed, in that order; each must have its folder. */
  List<Layer> layers(List<LayerSetting> settings, Trust trust) {
    List<Layer> layers = new ArrayList<>();
    for (LayerSetting setting : settings) {
      Map<String, String> texts = files.layers().get(setting.name());
      if (texts == null) {
        problems.error(
            setting.where(),
            RulesMessage.LAYER_MISSING,
            setting.name(),
            RuleFiles.LAYERS + "/" + setting.name(),
            Suggestion.hint(setting.name(), files.layers().keySet()));
      } else if (texts.isEmpty()
          && files.sheets().getOrDefault(setting.name(), Map.of()).isEmpty()) {
        problems.warning(setting.where(), RulesMessage.LAYER_EMPTY, setting.name());
      }
      if (setting.trusted() && trust == Trust.REFUSE_CODE) {
        problems.error(setting.where(), RulesMessage.TRUST_NEEDED, setting.name());
      }
      layers.add(new Layer(setting.name(), layers.size(), setting.trusted()));
    }
    for (String name : files.layers().keySet()) {
      if (settings.stream().noneMatch(setting -> setting.name().equals(name))) {
        problems.warning(
            SourceLocation.of(RuleFiles.LAYERS + "/" + name), RulesMessage.LAYER_NOT_LISTED, name);
      }
    }
    return layers;
  }

  /**
   * The rate sheets of the context's layer.
   *
   * @param found takes what is wrong with them
   */
  List<Sheet> sheets(LayerContext context, Problems found) {
    List<Sheet> sheets = new ArrayList<>();
    files
        .sheets()
        .getOrDefault(context.layer().name(), Map.of())
        .forEach(
            (path, bytes) ->
                new SheetFile(path, bytes).read(context, found).ifPresent(sheets::add));
    return sheets;
  }

  /**
   * The rules of the context's layer.
   *
   * @param found takes what is wrong with them
   */
  List<TariffRule> rules(LayerContext context, Problems found) {
    List<TariffRule> rules = new ArrayList<>();
    files
        .layers()
        .getOrDefault(context.layer().name(), Map.of())
        .forEach((path, text) -> rules.addAll(new DrlFile(path, text, context, found).read()));
    Map<String, TariffRule> byName = new HashMap<>();
    for (TariffRule rule : rules) {
      TariffRule first = byName.putIfAbsent(rule.ref().name(), rule);
      if (first != null) {
        found.error(
            rule.ref().location(),
            RulesMessage.RULE_TWICE,
            rule.ref().name(),
            first.ref().location());
      }
    }
    return rules;
  }
}
