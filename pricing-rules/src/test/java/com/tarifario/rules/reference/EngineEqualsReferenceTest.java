package com.tarifario.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Document;
import com.tarifario.rules.LoadOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/** What the engine says equals what the slow, obvious reference says. */
@AddLifecycleHook(value = Tries.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class EngineEqualsReferenceTest {

  private static final int THREADS = 4;

  /** Decisions are kept as usual, hardly any, or none at all. */
  private static final List<Integer> KEPT = List.of(LoadOptions.USUAL.keptDecisions(), 8, 1, 0);

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void onEveryPriceWinnerAndLoser(
      @ForAll("mostlyOrdered") Scenario scenario, @ForAll("kept") int kept) {
    agree(
        Loaded.of(scenario.tariff(), scenario.shuffle(), LoadOptions.USUAL.withKeptDecisions(kept)),
        scenario.documents());
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void onSeveralThreadsAtOnceAndInBatches(
      @ForAll("mostlyOrdered") Scenario scenario,
      @ForAll("kept") int kept,
      @ForAll @IntRange(min = 1, max = 8) int batch)
      throws Exception {
    Loaded loaded =
        Loaded.of(scenario.tariff(), scenario.shuffle(), LoadOptions.USUAL.withKeptDecisions(kept));
    Decider decider = new InBatches(loaded.engine().decider(), batch);
    Valuer valuer = new Valuer(loaded.engine().with(decider), Company.DIRECTORY);
    List<Document> documents = scenario.documents();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Valuation>>> valued = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        List<Document> shifted = new ArrayList<>(documents);
        Collections.rotate(shifted, thread);
        valued.add(threads.submit(() -> shifted.stream().map(valuer::value).toList()));
      }
      RefValuer reference = new RefValuer(loaded.tariff(), Company.DIRECTORY);
      for (int thread = 0; thread < THREADS; thread++) {
        List<Valuation> ofThread = new ArrayList<>(valued.get(thread).get());
        Collections.rotate(ofThread, -thread);
        for (int index = 0; index < documents.size(); index++) {
          Document document = documents.get(index);
          agree(loaded, document, ofThread.get(index), reference.value(document));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void onWhatCannotBeToldApart(@ForAll("mostlyTied") Scenario scenario) {
    Loaded loaded = Loaded.of(scenario.tariff(), scenario.shuffle());
    assertThat(loaded.overlooked()).as(() -> loaded.tariff().toString()).isEmpty();
    agree(loaded, scenario.documents());
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void onWhichRulesContradictEachOther(@ForAll("crowded") RefTariff tariff, @ForAll long shuffle) {
    Loaded loaded = Loaded.of(tariff, shuffle);
    assertThat(loaded.overlooked()).as(() -> loaded.tariff().toString()).isEmpty();
  }

  private static void agree(Loaded loaded, List<Document> documents) {
    Valuer valuer = new Valuer(loaded.engine(), Company.DIRECTORY);
    RefValuer reference = new RefValuer(loaded.tariff(), Company.DIRECTORY);
    for (Document document : documents) {
      agree(loaded, document, valuer.value(document), reference.value(document));
    }
  }

  private static void agree(
      Loaded loaded, Document document, Valuation engine, RefValuer.Valuation reference) {
    String said = Told.by(engine, reference);
    String expected = Told.by(reference, loaded.tariff());
    assertThat(said)
        .as(() -> Scenario.told(loaded.tariff(), document) + Told.difference(said, expected))
        .isEqualTo(expected);
    for (int index = 0; index < engine.lines().size(); index++) {
      PricedLine line = engine.lines().get(index);
      Message problem = line.problem();
      Set<String> tied = reference.lines().get(index).tied();
      if (problem != null && problem.key().name().startsWith("TIE")) {
        assertThat(Told.rulesIn(problem))
            .as(() -> problem + "\n" + Scenario.told(loaded.tariff(), document))
            .hasSize(2)
            .doesNotHaveDuplicates()
            .isSubsetOf(tied);
      }
    }
  }

  @Provide
  Arbitrary<Integer> kept() {
    return Arbitraries.of(KEPT);
  }

  @Provide
  Arbitrary<RefTariff> crowded() {
    return Tariffs.crowded();
  }

  @Provide
  Arbitrary<Scenario> mostlyOrdered() {
    return Scenario.with(Tariffs.mostlyOrdered());
  }

  @Provide
  Arbitrary<Scenario> mostlyTied() {
    return Scenario.with(Tariffs.mostlyTied());
  }
}
