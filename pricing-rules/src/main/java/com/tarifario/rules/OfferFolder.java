package com.tarifario.rules;

import com.tarifario.core.offer.OfferRules;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.check.ContradictionCheck;
import com.tarifario.rules.drl.LayerContext;
import com.tarifario.rules.drools.DroolsDecider;
import com.tarifario.rules.model.RuleKind;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.settings.OfferSettings;
import com.tarifario.rules.settings.OfferSettingsReader;
import com.tarifario.rules.sheet.Sheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a company offers to whom, as analysts keep it: a folder with {@code offers.yaml} and one
 * folder of rules for each layer. It is read, checked and decided as a tariff is; no layer holds
 * code.
 *
 * <pre>{@code
 * OfferRules rules = OfferFolder.load(Path.of("offers"));
 * }</pre>
 */
public final class OfferFolder {

  private OfferFolder() {}

  /** Whether the folder holds rules of offers. */
  public static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve(RuleFiles.OFFERS));
  }

  /**
   * The rules of the folder.
   *
   * @throws InvalidOfferRulesException if they can't be used; it names all that is wrong
   */
  public static OfferRules load(Path folder) {
    OfferCheck check = check(folder);
    return check
        .rules()
        .orElseThrow(
            () ->
                new InvalidOfferRulesException(
                    check.problems().stream().filter(Problem::isError).toList()));
  }

  /** Reads, builds and analyses the folder, and says all that is wrong or doubtful. */
  public static OfferCheck check(Path folder) {
    Problems problems = new Problems();
    Map<String, Integer> rulesByLayer = new LinkedHashMap<>();
    Map<String, Integer> rowsByLayer = new LinkedHashMap<>();
    Optional<OfferRules> rules =
        RuleFiles.ofOffers(folder, problems)
            .flatMap(files -> build(files, problems, rulesByLayer, rowsByLayer));
    return new OfferCheck(rules, problems.sorted(), rulesByLayer, rowsByLayer);
  }

  private static Optional<OfferRules> build(
      RuleFiles files,
      Problems problems,
      Map<String, Integer> rulesByLayer,
      Map<String, Integer> rowsByLayer) {
    Optional<OfferSettings> found =
        new OfferSettingsReader(problems).read(files.name(), files.settings());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    OfferSettings settings = found.get();
    LayerFiles layerFiles = new LayerFiles(files, problems);
    List<Layer> layers = layerFiles.layers(settings.layers(), Trust.REFUSE_CODE);
    List<TariffRule> rules = new ArrayList<>();
    List<Sheet> sheets = new ArrayList<>();
    List<LayerContext> contexts =
        layers.stream()
            .map(
                layer ->
                    new LayerContext(
                        RuleKind.OFFERS, layer, settings.vocabulary(), settings.currency()))
            .toList();
    Map<String, List<TariffRule>> read = layerFiles.rules(contexts, problems);
    for (LayerContext context : contexts) {
      Layer layer = context.layer();
      List<Sheet> sheetsOfLayer = layerFiles.sheets(context, problems);
      List<TariffRule> rulesOfLayer = read.getOrDefault(layer.name(), List.of());
      rowsByLayer.put(layer.name(), sheetsOfLayer.stream().mapToInt(Sheet::size).sum());
      rulesByLayer.put(layer.name(), rulesOfLayer.size());
      sheets.addAll(sheetsOfLayer);
      rules.addAll(rulesOfLayer);
    }
    new ContradictionCheck(RuleKind.OFFERS, problems).check(rules, sheets);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new OfferRules(
            new TariffId(settings.name(), files.hash()),
            settings.currency(),
            layers,
            settings.vocabulary(),
            new DroolsDecider(RuleKind.OFFERS, rules, sheets)));
  }
}
