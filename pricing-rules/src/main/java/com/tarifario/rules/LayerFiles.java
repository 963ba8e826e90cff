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
   * The rules of the layers of the contexts, by the name of the layer. Files are read several at
   * once, which takes most of the time that loading takes.
   *
   * @param found takes what is wrong with them
   */
  Map<String, List<TariffRule>> rules(List<LayerContext> contexts, Problems found) {
    List<RuleText> texts = new ArrayList<>();
    for (LayerContext context : contexts) {
      files
          .layers()
          .getOrDefault(context.layer().name(), Map.of())
          .forEach((path, text) -> texts.add(new RuleText(context, path, text)));
    }
    List<RulesOfFile> read = texts.parallelStream().map(RuleText::read).toList();
    Map<String, List<TariffRule>> byLayer = new HashMap<>();
    contexts.forEach(context -> byLayer.put(context.layer().name(), new ArrayList<>()));
    for (RulesOfFile each : read) {
      each.problems.sorted().forEach(found::add);
      byLayer.computeIfAbsent(each.layer, name -> new ArrayList<>()).addAll(each.rules);
    }
    byLayer.values().forEach(rules -> refuseSecond(rules, found));
    return byLayer;
  }

  /** A file that is to be read. */
  private record RuleText(LayerContext context, String path, String text) {

    RulesOfFile read() {
      Problems found = new Problems();
      List<TariffRule> rules = new DrlFile(path, text, context, found).read();
      return new RulesOfFile(context.layer().name(), rules, found);
    }
  }

  /** What stands in a file, and what is wrong with it. */
  private record RulesOfFile(String layer, List<TariffRule> rules, Problems problems) {}

  /** A name stands once in a layer. */
  private static void refuseSecond(List<TariffRule> rules, Problems found) {
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
  }
}
