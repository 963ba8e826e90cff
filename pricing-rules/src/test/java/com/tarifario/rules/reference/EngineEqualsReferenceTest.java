package com.tarifario.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Document;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/** What the engine says equals what the slow, obvious reference says. */
@AddLifecycleHook(value = Tries.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class EngineEqualsReferenceTest {

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void onEveryPriceWinnerAndLoser(@ForAll("mostlyOrdered") Scenario scenario) {
    agree(Loaded.of(scenario.tariff(), scenario.shuffle()), scenario.documents());
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
