package com.tarifario.rules;

import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.check.ChargeNameCheck;
import com.tarifario.rules.check.ContradictionCheck;
import com.tarifario.rules.check.GroupCheck;
import com.tarifario.rules.drl.DrlFile;
import com.tarifario.rules.drl.LayerContext;
import com.tarifario.rules.drools.DroolsDecider;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.settings.IndexReader;
import com.tarifario.rules.settings.SettingsReader;
import com.tarifario.rules.settings.TariffSettings;
import com.tarifario.rules.settings.TariffSettings.LayerSetting;
import com.tarifario.rules.trusted.TrustedLayers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a tariff of its files: reads settings and rules, checks them together, builds deciders. */
final class TariffBuilder {

  private final TariffFiles files;
  private final Trust trust;
  private final Problems problems;
  private final Map<String, Integer> rulesByLayer = new LinkedHashMap<>();

  TariffBuilder(TariffFiles files, Trust trust, Problems problems) {
    this.files = files;
    this.trust = trust;
    this.problems = problems;
  }

  /** How many rules each layer holds, lowest layer first. */
  Map<String, Integer> rulesByLayer() {
    return rulesByLayer;
  }

  /** The tariff; nothing if there are errors. */
  Optional<Tariff> build() {
    Optional<TariffSettings> found =
        new SettingsReader(problems).read(TariffFiles.SETTINGS, files.settings());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    TariffSettings settings = found.get();
    Vocabulary vocabulary = Vocabulary.with(settings.attributes()).withPriceIndices(priceIndices());
    List<Layer> layers = layers(settings);
    TrustedLayers trusted = new TrustedLayers(vocabulary, settings.currency(), problems);
    List<TariffRule> rules = new ArrayList<>();
    for (Layer layer : layers) {
      Map<String, String> texts = files.layers().getOrDefault(layer.name(), Map.of());
      if (!layer.trusted()) {
        List<TariffRule> ofLayer =
            rules(new LayerContext(layer, vocabulary, settings.currency()), texts, problems);
        rulesByLayer.put(layer.name(), ofLayer.size());
        rules.addAll(ofLayer);
      } else if (trust == Trust.TRUST_CODE) {
        rulesByLayer.put(layer.name(), trusted.add(layer, texts, where(settings, layer)));
      }
    }
    Problems ofLeftOut = new Problems();
    List<TariffRule> leftOut = leftOut(settings, vocabulary, ofLeftOut);
    boolean complete = layers.stream().noneMatch(Layer::trusted) && !ofLeftOut.hasErrors();
    List<TariffRule> resolved = new GroupCheck(problems, complete).resolve(rules, leftOut);
    new ChargeNameCheck(problems).check(rules);
    new ContradictionCheck(problems).check(resolved);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Decider decider = trusted.beside(new DroolsDecider(resolved));
    return Optional.of(
        new Tariff(
            new TariffId(settings.name(), files.hash()),
            settings.currency(),
            settings.rounding(),
            layers,
            vocabulary,
            settings.calendar(),
            decider));
  }

  private List<PriceIndex> priceIndices() {
    List<PriceIndex> indices = new ArrayList<>();
    files
        .indices()
        .forEach(
            (path, text) -> {
              String name =
                  path.substring(
                      TariffFiles.INDICES.length() + 1,
                      path.length() - TariffFiles.INDEX_ENDING.length());
              new IndexReader(name, path, problems).read(text).ifPresent(indices::add);
            });
    return indices;
  }

  private static SourceLocation where(TariffSettings settings, Layer layer) {
    return settings.layers().get(layer.rank()).where();
  }

  private List<Layer> layers(TariffSettings settings) {
    List<Layer> layers = new ArrayList<>();
    for (LayerSetting setting : settings.layers()) {
      Map<String, String> texts = files.layers().get(setting.name());
      if (texts == null) {
        problems.error(
            setting.where(),
            RulesMessage.LAYER_MISSING,
            setting.name(),
            TariffFiles.LAYERS + "/" + setting.name(),
            Suggestion.hint(setting.name(), files.layers().keySet()));
      } else if (texts.isEmpty()) {
        problems.warning(setting.where(), RulesMessage.LAYER_EMPTY, setting.name());
      }
      if (setting.trusted() && trust == Trust.REFUSE_CODE) {
        problems.error(setting.where(), RulesMessage.TRUST_NEEDED, setting.name());
      }
      layers.add(new Layer(setting.name(), layers.size(), setting.trusted()));
    }
    for (String name : files.layers().keySet()) {
      if (settings.layers().stream().noneMatch(setting -> setting.name().equals(name))) {
        problems.warning(
            SourceLocation.of(TariffFiles.LAYERS + "/" + name),
            RulesMessage.LAYER_NOT_LISTED,
            name);
      }
    }
    return layers;
  }

  /**
   * The rules of layers that tariff.yaml does not list. They decide nothing; but a layer is left
   * out without an edit in any rule, so what others waive in it must still be known.
   */
  private List<TariffRule> leftOut(
      TariffSettings settings, Vocabulary vocabulary, Problems ofLeftOut) {
    List<TariffRule> rules = new ArrayList<>();
    files
        .layers()
        .forEach(
            (name, texts) -> {
              if (settings.layers().stream().noneMatch(each -> each.name().equals(name))) {
                Layer layer = new Layer(name, 0, false);
                rules.addAll(
                    rules(
                        new LayerContext(layer, vocabulary, settings.currency()),
                        texts,
                        ofLeftOut));
              }
            });
    return rules;
  }

  private static List<TariffRule> rules(
      LayerContext context, Map<String, String> texts, Problems problems) {
    List<TariffRule> rules = new ArrayList<>();
    texts.forEach((path, text) -> rules.addAll(new DrlFile(path, text, context, problems).read()));
    Map<String, TariffRule> byName = new HashMap<>();
    for (TariffRule rule : rules) {
      TariffRule first = byName.putIfAbsent(rule.ref().name(), rule);
      if (first != null) {
        problems.error(
            rule.ref().location(),
            RulesMessage.RULE_TWICE,
            rule.ref().name(),
            first.ref().location());
      }
    }
    return rules;
  }
}
