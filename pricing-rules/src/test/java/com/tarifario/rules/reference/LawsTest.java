package com.tarifario.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Money;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Step.Measure;
import com.tarifario.core.valuation.Subtotal;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.rules.TariffFolder;
import com.tarifario.rules.reference.RefProposal.Base;
import com.tarifario.rules.reference.RefProposal.Charge;
import com.tarifario.rules.reference.RefProposal.Formula;
import com.tarifario.rules.reference.RefTariff.Layer;
import com.tarifario.rules.reference.RefTariff.Rule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/** What holds for every tariff and every document. */
@AddLifecycleHook(value = Tries.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class LawsTest {

  private static final int TRIES = 30;
  private static final int THREADS = 4;

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theOrderAndTheFilesOfRulesChangeNothing(@ForAll("scenarios") Scenario scenario) {
    Loaded loaded = loaded(scenario);
    Tariff shuffled = Loaded.of(loaded.tariff(), scenario.shuffle() + 1).engine();
    for (Document document : scenario.documents()) {
      assertThat(told(shuffled, document, loaded.tariff()))
          .as(() -> Scenario.told(loaded.tariff(), document))
          .isEqualTo(told(loaded.engine(), document, loaded.tariff()));
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void otherDocumentsAndThreadsChangeNothing(@ForAll("scenarios") Scenario scenario)
      throws Exception {
    Loaded loaded = loaded(scenario);
    List<Valuation> alone =
        scenario.documents().stream()
            .map(document -> new Valuer(loaded.engine(), Company.DIRECTORY).value(document))
            .toList();
    Valuer shared = new Valuer(loaded.engine(), Company.DIRECTORY);
    List<Integer> order = new ArrayList<>();
    for (int turn = 0; turn < 2 * THREADS; turn++) {
      order.add(turn % scenario.documents().size());
    }
    Collections.shuffle(order, new Random(scenario.shuffle()));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Valuation>> together = new ArrayList<>();
      for (int index : order) {
        Document document = scenario.documents().get(index);
        together.add(threads.submit(() -> shared.value(document)));
      }
      for (int turn = 0; turn < order.size(); turn++) {
        assertThat(together.get(turn).get()).isEqualTo(alone.get(order.get(turn)));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** But for charges of which the first is to be picked. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfLinesChangesNoPrice(@ForAll("scenarios") Scenario scenario) {
    Loaded loaded = Loaded.of(withoutFirst(scenario.tariff()), scenario.shuffle());
    for (Document document : scenario.documents()) {
      List<ChargeLine> lines = new ArrayList<>(document.lines());
      Collections.shuffle(lines, new Random(scenario.shuffle()));
      Document shuffled = Document.of(document.type(), document.id(), lines);
      assertThat(prices(value(loaded.engine(), shuffled)))
          .as(() -> Scenario.told(loaded.tariff(), document))
          .isEqualTo(prices(value(loaded.engine(), document)));
    }
  }

  private static RefTariff withoutFirst(RefTariff tariff) {
    return tariff.withLayers(
        tariff.layers().stream()
            .map(
                layer ->
                    new Layer(
                        layer.name(),
                        layer.rules().stream().filter(rule -> !picksFirst(rule)).toList()))
            .toList());
  }

  private static boolean picksFirst(Rule rule) {
    return rule.proposals().stream()
        .anyMatch(each -> each instanceof Charge charge && charge.pick().equals("first"));
  }

  /** All lines by number, and all charges by name, with their prices. */
  private static List<String> prices(Valuation valuation) {
    return valuation.lines().stream()
        .map(
            line ->
                (line.isCharge() ? line.charge() : line.id().line())
                    + " "
                    + line.status()
                    + " "
                    + line.amount())
        .sorted()
        .toList();
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void movingALayerInTheSettingsMovesItsRules(@ForAll("scenarios") Scenario scenario) {
    RefTariff tariff = loaded(scenario).tariff();
    List<Layer> moved = new ArrayList<>(tariff.layers());
    Collections.shuffle(moved, new Random(scenario.shuffle()));
    agreeAfterEditingSettings(scenario, tariff, tariff.withLayers(moved));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void leavingALayerOutOfTheSettingsLeavesItsRulesOut(@ForAll("scenarios") Scenario scenario) {
    RefTariff tariff = loaded(scenario).tariff();
    List<Layer> rest = new ArrayList<>(tariff.layers());
    if (rest.size() > 1) {
      rest.remove((int) (scenario.shuffle() % rest.size()));
      agreeAfterEditingSettings(scenario, tariff, tariff.withLayers(rest));
    }
  }

  private static void agreeAfterEditingSettings(
      Scenario scenario, RefTariff before, RefTariff after) {
    Path folder = TariffFiles.shuffled(before, scenario.shuffle()).write();
    try {
      TariffFiles.plain(after).writeSettingsTo(folder);
      Tariff engine = TariffFolder.load(folder);
      for (Document document : scenario.documents()) {
        RefValuer.Valuation expected = new RefValuer(after, Company.DIRECTORY).value(document);
        assertThat(Told.by(new Valuer(engine, Company.DIRECTORY).value(document), expected))
            .as(() -> Scenario.told(after, document))
            .isEqualTo(Told.by(expected, after));
      }
    } finally {
      TariffFiles.delete(folder);
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aBaseBelowChangesNoLineWhoseBaseWasFoundAboveAndClosesIt(
      @ForAll("scenarios") Scenario scenario, @ForAll("bases") RefProposal added) {
    RefTariff tariff = loaded(scenario).tariff();
    List<Layer> layers = new ArrayList<>(tariff.layers());
    Rule rule = new Rule("una base debajo", 5000, null, null, List.of(), List.of(added));
    layers.add(0, new Layer("debajo", List.of(rule)));
    RefTariff with = tariff.withLayers(layers);
    Tariff before = Loaded.of(tariff, 0).engine();
    Tariff after = Loaded.of(with, 0).engine();
    for (Document document : scenario.documents()) {
      List<PricedLine> lines = value(before, document).lines();
      for (int index = 0; index < document.lines().size(); index++) {
        PricedLine line = lines.get(index);
        if (line.status() == LineStatus.PRICED && isClosed(line, tariff)) {
          PricedLine again = value(after, document).lines().get(index);
          assertThat(List.of(again.status(), again.amount(), again.winners().get(0).name()))
              .as(() -> Scenario.told(with, document))
              .isEqualTo(List.of(line.status(), line.amount(), line.winners().get(0).name()));
        }
      }
    }
  }

  /** Whether all pieces have a base that closes lower layers and takes nothing from them. */
  private static boolean isClosed(PricedLine line, RefTariff tariff) {
    return line.winners().stream()
        .allMatch(
            winner ->
                tariff.layers().stream()
                    .filter(layer -> layer.name().equals(winner.layer()))
                    .flatMap(layer -> layer.rules().stream())
                    .filter(rule -> rule.name().equals(winner.name()))
                    .flatMap(rule -> rule.proposals().stream())
                    .anyMatch(
                        proposal ->
                            proposal instanceof Base base
                                && base.closed()
                                && !base.best()
                                && base.formula() != Formula.BELOW));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theTotalIsTheSumOfItsLines(@ForAll("scenarios") Scenario scenario) {
    Loaded loaded = loaded(scenario);
    for (Document document : scenario.documents()) {
      Valuation valuation = value(loaded.engine(), document);
      Money sum = Money.of("0", "EUR");
      for (PricedLine line : valuation.lines()) {
        sum = line.amount() == null ? sum : sum.plus(line.amount());
      }
      assertThat(valuation.total().net()).isEqualTo(sum);
      assertThat(valuation.byKind().values().stream().reduce(Subtotal::plus))
          .isEqualTo(Optional.of(valuation.total()));
      assertThat(valuation.gross()).isEqualTo(sum.plus(valuation.tax()));
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anOverrideKeepsTheTariffsPriceBesideItAndLiftedLeavesNoTrace(
      @ForAll("scenarios") Scenario scenario) {
    Tariff tariff = loaded(scenario).engine();
    PriceOverride override = new PriceOverride(Money.of("7.77", "EUR"), "por hablar", "eva", null);
    for (Document document : scenario.documents()) {
      Document free = withLines(document, ChargeLine::withOverrideLifted);
      Document set = withLines(free, line -> line.overriddenBy(override));
      Valuation before = value(tariff, free);
      Valuation between = value(tariff, set);
      Valuation lifted = value(tariff, withLines(set, ChargeLine::withOverrideLifted));
      assertThat(lifted).isEqualTo(before);
      for (int index = 0; index < free.lines().size(); index++) {
        beside(before.lines().get(index), between.lines().get(index));
      }
    }
  }

  private static void beside(PricedLine free, PricedLine set) {
    if (free.status() == LineStatus.PRICED) {
      assertThat(set.computed())
          .isEqualTo(new ComputedPrice(free.unitPrice(), free.amount(), free.winners()));
    } else if (free.source().billing() == Billing.CHARGEABLE) {
      assertThat(set.computed()).isNull();
    }
    assertThat(set.status())
        .isIn(LineStatus.OVERRIDDEN, LineStatus.FAILED)
        .isEqualTo(set.amount() == null ? LineStatus.FAILED : LineStatus.OVERRIDDEN);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theStepsOfAProofLeadToThePrice(@ForAll("scenarios") Scenario scenario) {
    Loaded loaded = loaded(scenario);
    for (Document document : scenario.documents()) {
      for (PricedLine line : value(loaded.engine(), document).lines()) {
        String told = line.proof() + "\n" + Scenario.told(loaded.tariff(), document);
        List<Step> steps = line.proof().steps();
        if (line.amount() != null && line.status().isCharged()) {
          assertThat(last(steps, Measure.AMOUNT))
              .as(told)
              .isEqualByComparingTo(line.amount().amount());
        }
        if (line.status() == LineStatus.PRICED && line.pieces().size() == 1) {
          PricedPiece piece = line.pieces().get(0);
          assertThat(last(steps, Measure.UNIT_PRICE))
              .as(told)
              .isEqualByComparingTo(piece.unitPrice().amount());
        }
        line.proof().parts().forEach(part -> assertThat(isChain(part.steps())).as(told).isTrue());
      }
    }
  }

  private static BigDecimal last(List<Step> steps, Measure measure) {
    return steps.stream()
        .filter(step -> step.measure() == measure)
        .reduce((one, other) -> other)
        .orElseThrow()
        .after();
  }

  /** Whether each step begins where the one before of its measure ended. */
  private static boolean isChain(List<Step> steps) {
    for (Measure measure : Measure.values()) {
      List<Step> ofMeasure = steps.stream().filter(step -> step.measure() == measure).toList();
      for (int index = 1; index < ofMeasure.size(); index++) {
        if (ofMeasure.get(index).before().compareTo(ofMeasure.get(index - 1).after()) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static Loaded loaded(Scenario scenario) {
    return Loaded.of(scenario.tariff(), scenario.shuffle());
  }

  private static Valuation value(Tariff tariff, Document document) {
    return new Valuer(tariff, Company.DIRECTORY).value(document);
  }

  private static String told(Tariff tariff, Document document, RefTariff reference) {
    return Told.by(
        value(tariff, document), new RefValuer(reference, Company.DIRECTORY).value(document));
  }

  private static Document withLines(Document document, UnaryOperator<ChargeLine> change) {
    return Document.of(
        document.type(), document.id(), document.lines().stream().map(change).toList());
  }

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Scenario.with(Tariffs.mostlyOrdered());
  }

  @Provide
  Arbitrary<RefProposal> bases() {
    return Proposals.base();
  }
}
