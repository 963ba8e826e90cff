package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.below;
import static com.tarifario.core.testing.Proposals.closed;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.floor;
import static com.tarifario.core.testing.Proposals.inGroup;
import static com.tarifario.core.testing.Proposals.markup;
import static com.tarifario.core.testing.Proposals.minimum;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.onRunning;
import static com.tarifario.core.testing.Proposals.perLine;
import static com.tarifario.core.testing.Proposals.tax;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.waive;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Step.Measure;
import com.tarifario.core.valuation.Verdict;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProofTest {

  private static final FixedRule GROUP = rule("rate-groups", "group", markup("35"));
  private static final FixedRule CLIENT = rule("client", "client", unitPrice("48.00", "h"));

  @Test
  void itNamesTheWinnerAndWhatTheLosersLostTo() {
    PricedLine priced =
        price(
            labour("1", "h").build(),
            GROUP,
            CLIENT,
            rule("client", "special", unitPrice("44.00", "h")).salience(5));
    assertThat(verdicts(priced))
        .containsExactly(
            "+ special: won: highest precedence",
            "- client: lost: priority 0 is below priority 5 of \"special\""
                + " (layers/client/special.drl:1)",
            "- group: lost: layer \"rate-groups\" stands below layer \"client\" of \"special\""
                + " (layers/client/special.drl:1)");
  }

  @Test
  void itSaysWhatWasWaivedKeptAwayOrBeatenInItsGroup() {
    PricedLine waived =
        price(
            labour("1", "h").build(),
            CLIENT,
            rule("rate-groups", "night", inGroup("noche", onBase("25"))),
            rule("client", "no night", waive("noche")),
            rule("client", "no risk", waive("riesgo")));
    assertThat(verdicts(waived))
        .contains(
            "- night: waived by \"no night\" (layers/client/no night.drl:1)",
            "+ no night: applied: takes away what stands below it in group \"noche\"",
            "- no risk: had nothing to take away in group \"riesgo\"");
    PricedLine closed =
        price(
            labour("1", "h").build(),
            rule("client", "fixed", closed(unitPrice("48.00", "h"))),
            rule("rate-groups", "night", onBase("25")),
            rule("rate-groups", "floor", floor("60.00", "h")));
    assertThat(verdicts(closed))
        .contains(
            "- night: kept away: \"fixed\" (layers/client/fixed.drl:1) is closed to lower layers",
            "- floor: kept away: \"fixed\" (layers/client/fixed.drl:1) is closed to lower layers");
    PricedLine grouped =
        price(
            labour("1", "h").build(),
            CLIENT,
            rule("rate-groups", "night", inGroup("noche", onBase("25"))),
            rule("client", "our night", inGroup("noche", onBase("10"))));
    assertThat(verdicts(grouped))
        .contains(
            "+ our night: applied",
            "- night: lost: group \"noche\" was won by \"our night\""
                + " (layers/client/our night.drl:1)");
  }

  @Test
  void aTieAndAFailureStandInTheProofToo() {
    PricedLine tied = price(labour("1", "h").build(), GROUP, rule("rate-groups", "b", markup("1")));
    assertThat(verdicts(tied)).hasSize(2).allMatch(each -> each.contains("tied: cannot be told"));
    PricedLine noCost =
        price(line("1", Kind.LABOUR, "1", "h").build(), GROUP, rule("client", "5", below("-5")));
    assertThat(verdicts(noCost))
        .anyMatch(each -> each.startsWith("- group: \"cost + 35 %\" needs the unit cost"));
  }

  @Test
  void eachStepOfAnInheritedPriceIsThatOfTheRuleThatAskedForIt() {
    PricedLine priced =
        price(labour("1", "h").build(), GROUP, rule("client", "5 under", below("-5")));
    assertThat(priced.proof().steps())
        .filteredOn(step -> step.measure() == Measure.UNIT_PRICE)
        .extracting(ProofTest::text)
        .containsExactly(
            "group: unit cost 30.00 EUR/h: 30 > 30",
            "group: cost + 35 %: 30 > 40.5",
            "5 under: the price of the rule below - 5 %: 40.5 > 38.475",
            "-: unit price rounded to 2 decimals: 38.475 > 38.48");
    assertThat(verdicts(priced))
        .containsExactly(
            "+ group: gives its price to the rule above",
            "+ 5 under: won: takes the price of \"group\" (layers/rate-groups/group.drl:1) and"
                + " changes it");
  }

  @Test
  void everyStepBeginsWhereTheOneBeforeItEnded() {
    PricedLine priced = rich();
    for (Proof.Part part : priced.proof().parts()) {
      for (Measure measure : Measure.values()) {
        List<Step> steps = part.steps().stream().filter(step -> step.measure() == measure).toList();
        for (int index = 1; index < steps.size(); index++) {
          assertThat(steps.get(index).before()).isEqualByComparingTo(steps.get(index - 1).after());
        }
      }
    }
    assertThat(lastAmount(priced)).isEqualTo(priced.amount().amount());
  }

  @Test
  void theLinesQuantityItsPiecesAndItsAmountArePartsInThisOrder() {
    assertThat(rich().proof().parts())
        .extracting(part -> part.title() == null ? "-" : part.title().in(Locale.ENGLISH))
        .containsExactly(
            "-",
            "piece \"diurna\" 21:00-22:00: 1 h",
            "piece \"noche\" 22:00-23:00: 2 h",
            "-",
            "tax (materials at cost: 0.00 % of the net amount)");
  }

  @Test
  void thePriceThatWasSetByHandIsTheLastWord() {
    PricedLine priced =
        price(
            labour("2", "h")
                .override(new PriceOverride(eur("25"), "pactado", "marta", null))
                .build(),
            GROUP);
    assertThat(priced.proof().steps().stream().map(ProofTest::text).toList())
        .contains("-: price set by marta: pactado: 40.5 > 25", "-: 2 h at 25 EUR: 0 > 50");
    assertThat(lastAmount(priced)).isEqualByComparingTo("50");
  }

  @Test
  void itIsMadeWhenItIsFirstAskedForAndOnlyThen() {
    AtomicInteger made = new AtomicInteger();
    Proof proof =
        Proof.of(
            () -> {
              made.incrementAndGet();
              return List.of();
            });
    Proof longer = proof.and(() -> new Proof.Part(null, List.of(), List.of()));
    assertThat(made).hasValue(0);
    longer.parts();
    longer.steps();
    proof.verdicts();
    assertThat(made).hasValue(1);
    assertThat(longer).isEqualTo(Proof.EMPTY);
  }

  @Test
  void itIsTheSameWhenAskedTwiceAndFromSeveralThreads() throws Exception {
    PricedLine once = rich();
    PricedLine again = rich();
    assertThat(again.proof()).isEqualTo(once.proof()).hasSameHashCodeAs(once.proof());
    assertThat(again).isEqualTo(once);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      PricedLine shared = rich();
      List<Future<List<Proof.Part>>> answers = new ArrayList<>();
      for (int index = 0; index < 16; index++) {
        answers.add(threads.submit(() -> shared.proof().parts()));
      }
      for (Future<List<Proof.Part>> each : answers) {
        assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo(once.proof().parts());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void everyPartOfItCanBeReadInBothLanguages() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
      for (Verdict verdict : rich().proof().verdicts()) {
        assertThat(verdict.why().in(language)).isNotBlank().doesNotContain("{");
        assertThat(verdict.candidate().proposal().describe().in(language)).isNotBlank();
      }
      for (Step step : rich().proof().steps()) {
        assertThat(step.what().in(language)).isNotBlank().doesNotContain("{");
      }
    }
  }

  private static PricedLine rich() {
    return price(
        DAY_AND_NIGHT,
        worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build(),
        GROUP,
        rule("client", "5 under", below("-5.01")),
        rule("rate-groups", "night", inGroup("noche", onBase("25")))
            .when(is(StandardField.BAND, "noche")),
        rule("client", "loyalty", onRunning("-3.3")),
        rule("client", "packing", perLine("1.005")),
        rule("rate-groups", "floor", floor("39.99", "h")),
        rule("rate-groups", "three hours", minimum("3", "h")),
        rule("rate-groups", "vat", tax("21")));
  }

  private static BigDecimal lastAmount(PricedLine priced) {
    List<Step> amounts =
        priced.proof().steps().stream().filter(step -> step.measure() == Measure.AMOUNT).toList();
    return amounts.get(amounts.size() - 1).after();
  }

  private static List<String> verdicts(PricedLine priced) {
    return priced.proof().verdicts().stream()
        .map(
            verdict ->
                (verdict.applied() ? "+ " : "- ")
                    + verdict.candidate().rule().name()
                    + ": "
                    + verdict.why().in(Locale.ENGLISH))
        .toList();
  }

  private static String text(Step step) {
    RuleRef rule = step.rule();
    return (rule == null ? "-" : rule.name())
        + ": "
        + step.what().in(Locale.ENGLISH)
        + ": "
        + step.before().stripTrailingZeros().toPlainString()
        + " > "
        + step.after().stripTrailingZeros().toPlainString();
  }
}
