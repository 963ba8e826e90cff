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
import com.tarifario.rules.cache.CachedDecider;
import com.tarifario.rules.check.ChargeNameCheck;
import com.tarifario.rules.check.ContradictionCheck;
import com.tarifario.rules.check.GrossPriceCheck;
import com.tarifario.rules.check.GroupCheck;
import com.tarifario.rules.check.PermissionCheck;
import com.tarifario.rules.check.WaiverCheck;
import com.tarifario.rules.drl.LayerContext;
import com.tarifario.rules.drools.DroolsDecider;
import com.tarifario.rules.model.RuleKind;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.profile.Profile;
import com.tarifario.rules.settings.IndexReader;
import com.tarifario.rules.settings.LayerSetting;
import com.tarifario.rules.settings.SettingsReader;
import com.tarifario.rules.settings.TariffSettings;
import com.tarifario.rules.sheet.Sheet;
import com.tarifario.rules.trusted.TrustedLayers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a tariff of its files: reads settings and rules, checks them together, builds deciders. */
final class TariffBuilder {

  private final RuleFiles files;
  private final LayerFiles layerFiles;
  private final LoadOptions options;
  private final Problems problems;
  private final Map<String, Integer> rulesByLayer = new LinkedHashMap<>();
  private final Map<String, Integer> rowsByLayer = new LinkedHashMap<>();

  TariffBuilder(RuleFiles files, LoadOptions options, Problems problems) {
    this.files = files;
    this.layerFiles = new LayerFiles(files, problems);
    this.options = options;
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
        new SettingsReader(problems).read(RuleFiles.TARIFF, files.settings());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    TariffSettings settings = found.get();
    Vocabulary vocabulary = settings.vocabulary().withPriceIndices(priceIndices());
    List<Layer> layers = layerFiles.layers(settings.layers(), options.trust());
    TrustedLayers trusted =
        new TrustedLayers(vocabulary, settings.currency(), problems, options.profile());
    List<LayerContext> contexts =
        layers.stream()
            .map(layer -> new LayerContext(layer, vocabulary, settings.currency()))
            .toList();
    Map<String, List<TariffRule>> read =
        layerFiles.rules(
            contexts.stream().filter(context -> !context.layer().trusted()).toList(), problems);
    List<TariffRule> rules = new ArrayList<>();
    List<Sheet> sheets = new ArrayList<>();
    for (LayerContext context : contexts) {
      Layer layer = context.layer();
      List<Sheet> sheetsOfLayer = layerFiles.sheets(context, problems);
      rowsByLayer.put(layer.name(), sheetsOfLayer.stream().mapToInt(Sheet::size).sum());
      sheets.addAll(sheetsOfLayer);
      if (!layer.trusted()) {
        List<TariffRule> ofLayer = read.getOrDefault(layer.name(), List.of());
        rulesByLayer.put(layer.name(), ofLayer.size());
        rules.addAll(ofLayer);
      } else if (options.trust() == Trust.TRUST_CODE) {
        Map<String, String> texts = files.layers().getOrDefault(layer.name(), Map.of());
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
    Decider decider = trusted.beside(decider(resolved, resolvedSheets));
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

  private Decider decider(List<TariffRule> rules, List<Sheet> sheets) {
    Profile profile = options.profile();
    Decider drools = new DroolsDecider(RuleKind.PRICES, rules, sheets, profile);
    if (profile != null) {
      drools = profile.decided(drools);
    }
    Decider decider =
        options.keptDecisions() == 0
            ? drools
            : new CachedDecider(drools, rules, sheets, options.keptDecisions());
    return profile == null ? decider : profile.asked(decider);
  }

  private List<PriceIndex> priceIndices() {
    List<PriceIndex> indices = new ArrayList<>();
    files
        .indices()
        .forEach(
            (path, text) -> {
              String name =
                  path.substring(
                      RuleFiles.INDICES.length() + 1,
                      path.length() - RuleFiles.INDEX_ENDING.length());
              new IndexReader(name, path, problems).read(text).ifPresent(indices::add);
            });
    return indices;
  }

  private static SourceLocation where(TariffSettings settings, Layer layer) {
    return settings.layers().get(layer.rank()).where();
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
        .keySet()
        .forEach(
            name -> {
              if (settings.layers().stream().noneMatch(each -> each.name().equals(name))) {
                LayerContext context =
                    new LayerContext(new Layer(name, 0, false), vocabulary, settings.currency());
                layerFiles
                    .rules(List.of(context), ofLeftOut)
                    .values()
                    .forEach(rules -> rules.forEach(rule -> proposals.addAll(rule.proposals())));
                layerFiles
                    .sheets(context, ofLeftOut)
                    .forEach(sheet -> sheet.proposals().forEach(proposals::addAll));
              }
            });
    return proposals;
  }
}
