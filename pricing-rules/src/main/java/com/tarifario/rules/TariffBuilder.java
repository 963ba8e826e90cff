package com.tarifario.rules;

import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.tariff.Versions;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.check.ChargeNameCheck;
import com.tarifario.rules.check.ContradictionCheck;
import com.tarifario.rules.check.GrossPriceCheck;
import com.tarifario.rules.check.GroupCheck;
import com.tarifario.rules.check.PermissionCheck;
import com.tarifario.rules.check.WaiverCheck;
import com.tarifario.rules.drl.DrlFile;
import com.tarifario.rules.drl.LayerContext;
import com.tarifario.rules.drools.DroolsDecider;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.settings.IndexReader;
import com.tarifario.rules.settings.SettingsReader;
import com.tarifario.rules.settings.TariffSettings;
import com.tarifario.rules.settings.TariffSettings.LayerSetting;
import com.tarifario.rules.sheet.Sheet;
import com.tarifario.rules.sheet.SheetFile;
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
  private final Map<String, Integer> rowsByLayer = new LinkedHashMap<>();

  TariffBuilder(TariffFiles files, Trust trust, Problems problems) {
    this.files = files;
    this.trust = trust;
    this.problems = problems;
  }

  /** How many rules each layer holds, lowest layer first. */
  Map<String, Integer> rulesByLayer() {
    return rulesByLayer;
  }

  /** How many rows of rate sheets each layer holds, lowest layer first. */
  Map<String, Integer> rowsByLayer() {
    return rowsByLayer;
  }

  /** The tariff; nothing if there are errors. */
  Optional<Tariff> build() {
    Optional<TariffSettings> found =
        new SettingsReader(problems).read(TariffFiles.SETTINGS, files.settings());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    TariffSettings settings = found.get();
    Vocabulary vocabulary = settings.vocabulary().withPriceIndices(priceIndices());
    List<Layer> layers = layers(settings);
    TrustedLayers trusted = new TrustedLayers(vocabulary, settings.currency(), problems);
    List<TariffRule> rules = new ArrayList<>();
    List<Sheet> sheets = new ArrayList<>();
    for (Layer layer : layers) {
      LayerContext context = new LayerContext(layer, vocabulary, settings.currency());
      List<Sheet> sheetsOfLayer = sheets(context, problems);
      rowsByLayer.put(layer.name(), sheetsOfLayer.stream().mapToInt(Sheet::size).sum());
      sheets.addAll(sheetsOfLayer);
      Map<String, String> texts = files.layers().getOrDefault(layer.name(), Map.of());
      if (!layer.trusted()) {
        List<TariffRule> ofLayer = rules(context, texts, problems);
        rulesByLayer.put(layer.name(), ofLayer.size());
        rules.addAll(ofLayer);
      } else if (trust == Trust.TRUST_CODE) {
        rulesByLayer.put(layer.name(), trusted.add(layer, texts, where(settings, layer)));
      }
    }
    Problems ofLeftOut = new Problems();
    List<Proposal> leftOut = leftOut(settings, vocabulary, ofLeftOut);
    boolean complete = layers.stream().noneMatch(Layer::trusted) && !ofLeftOut.hasErrors();
    GroupCheck groups = new GroupCheck(problems, complete);
    List<TariffRule> proposing = new ArrayList<>(rules);
    sheets.forEach(sheet -> proposing.addAll(sheet.samples()));
    proposing.forEach(rule -> groups.note(rule.proposals()));
    groups.noteLeftOut(leftOut);
    List<TariffRule> resolved = rules.stream().map(groups::resolve).toList();
    List<Sheet> resolvedSheets = sheets.stream().map(groups::resolve).toList();
    new ChargeNameCheck(problems).check(proposing);
    if (settings.taxation().grossPrices()) {
      new GrossPriceCheck(problems, complete).check(proposing);
    }
    new PermissionCheck(problems, settings.layers().stream().map(LayerSetting::name).toList())
        .check(proposing);
    new ContradictionCheck(problems).check(resolved, resolvedSheets);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    if (complete) {
      new WaiverCheck(problems).check(proposing);
    }
    Decider decider = trusted.beside(new DroolsDecider(resolved, resolvedSheets));
    return Optional.of(
        new Tariff(
            new TariffId(settings.name(), files.hash()),
            settings.currency(),
            settings.rounding(),
            layers,
            vocabulary,
            settings.calendar(),
            decider,
            settings.exchangeRates(),
            settings.taxation(),
            Versions.NONE));
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
   * What is proposed in layers that tariff.yaml does not list. It decides nothing; but a layer is
   * left out without an edit in any rule, so what others waive in it must still be known.
   */
  private List<Proposal> leftOut(
      TariffSettings settings, Vocabulary vocabulary, Problems ofLeftOut) {
    List<Proposal> proposals = new ArrayList<>();
    files
        .layers()
        .forEach(
            (name, texts) -> {
              if (settings.layers().stream().noneMatch(each -> each.name().equals(name))) {
                LayerContext context =
                    new LayerContext(new Layer(name, 0, false), vocabulary, settings.currency());
                rules(context, texts, ofLeftOut)
                    .forEach(rule -> proposals.addAll(rule.proposals()));
                sheets(context, ofLeftOut)
                    .forEach(sheet -> sheet.proposals().forEach(proposals::addAll));
              }
            });
    return proposals;
  }

  private List<Sheet> sheets(LayerContext context, Problems found) {
    List<Sheet> sheets = new ArrayList<>();
    files
        .sheets()
        .getOrDefault(context.layer().name(), Map.of())
        .forEach(
            (path, bytes) ->
                new SheetFile(path, bytes).read(context, found).ifPresent(sheets::add));
    return sheets;
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
