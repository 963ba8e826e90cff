package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.CLIENTS;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Proposals.closed;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.onRunning;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.waive;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.testing.RandomTariffs;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Step.Measure;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.WorkReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What must be so whatever the rules are; each property is asked of many random tariffs. */
class PricingLawsTest {

  private static final int TRIES = 300;

  /** A base above all others. */
  private static final FixedRule CLOSED =
      rule("work-centre", "closed", closed(unitPrice("77.77", "h"))).salience(1000);

  @Property(tries = TRIES)
  void aClosedBaseMakesLowerBasesAdjustmentsAndLimitsIrrelevant(
      @ForAll("tariffs") List<FixedRule> rules, @ForAll("reports") WorkReport report) {
    List<FixedRule> all = with(rules, CLOSED);
    List<FixedRule> without =
        all.stream().filter(each -> !isBelowClosed(each) || !staysAway(each)).toList();
    assertSamePrices(value(without, report).lines(), value(all, report).lines());
  }

  @Property(tries = TRIES)
  void theOrderInWhichRulesAreReadChangesNothing(
      @ForAll("tariffs") List<FixedRule> rules,
      @ForAll("reports") WorkReport report,
      @ForAll long seed) {
    List<FixedRule> shuffled = new ArrayList<>(rules);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(value(shuffled, report)).isEqualTo(value(rules, report));
  }

  @Property(tries = TRIES)
  void otherLinesOfTheDocumentDoNotChangeThePriceOfALine(
      @ForAll("tariffs") List<FixedRule> rules,
      @ForAll("reports") WorkReport report,
      @ForAll long seed) {
    List<ChargeLine> shuffled = new ArrayList<>(report.lines());
    Collections.shuffle(shuffled, new Random(seed));
    Valuation whole = value(rules, new WorkReport(report.id(), shuffled));
    for (ChargeLine line : report.lines()) {
      PricedLine alone = value(rules, new WorkReport(report.id(), List.of(line))).lines().get(0);
      PricedLine among = whole.line(line.id()).orElseThrow();
      assertThat(among.withProof(Proof.EMPTY)).isEqualTo(alone.withProof(Proof.EMPTY));
    }
  }

  @Property(tries = 50)
  void otherDocumentsAndOtherThreadsChangeNothing(
      @ForAll("tariffs") List<FixedRule> rules,
      @ForAll @Size(min = 2, max = 8) List<@From("reports") WorkReport> reports) {
    Valuer valuer = valuer(rules, Rounding.CENTS);
    List<Valuation> together = reports.parallelStream().map(valuer::value).toList();
    for (int index = 0; index < reports.size(); index++) {
      assertThat(together.get(index)).isEqualTo(value(rules, reports.get(index)));
    }
  }

  @Property(tries = TRIES)
  void theTotalIsTheSumOfItsLines(
      @ForAll("tariffs") List<FixedRule> rules, @ForAll("reports") WorkReport report) {
    Valuation valuation = value(rules, report);
    Money sum = eur("0");
    int unsettled = 0;
    for (PricedLine line : valuation.lines()) {
      sum = line.amount() == null ? sum : sum.plus(line.amount());
      unsettled += line.amount() == null ? 1 : 0;
    }
    assertThat(valuation.total().net()).isEqualTo(sum);
    assertThat(valuation.total().unsettled())
        .isEqualTo(unsettled)
        .isEqualTo(valuation.unsettled().size());
    Money ofKinds =
        valuation.byKind().values().stream().map(each -> each.net()).reduce(eur("0"), Money::plus);
    assertThat(ofKinds).isEqualTo(sum);
  }

  @Property(tries = TRIES)
  void thePiecesAndTheAmountsOnceALineSumToTheLine(
      @ForAll("tariffs") List<FixedRule> rules,
      @ForAll("reports") WorkReport report,
      @ForAll("roundings") Rounding rounding) {
    for (PricedLine line : value(rules, report, rounding).lines()) {
      if (line.pieces().isEmpty()) {
        continue;
      }
      Money pieces = line.pieces().stream().map(PricedPiece::amount).reduce(eur("0"), Money::plus);
      BigDecimal onceALine = BigDecimal.ZERO;
      for (Step step : steps(line, Measure.AMOUNT)) {
        if (step.rule() != null) {
          onceALine = onceALine.add(step.after().subtract(step.before()));
        }
      }
      assertThat(pieces.plus(rounding.amount(Money.of(onceALine, Pricing.EUR))))
          .isEqualTo(line.amount());
    }
  }

  @Property(tries = TRIES)
  void anAdjustmentOfZeroPercentChangesNoAmount(
      @ForAll("tariffs") List<FixedRule> rules,
      @ForAll("reports") WorkReport report,
      @ForAll boolean running) {
    Adjustment nothing = running ? onRunning("0") : onBase("0");
    FixedRule idle = rule("quote", "nothing", nothing).salience(999);
    assertSamePrices(value(with(rules, idle), report).lines(), value(rules, report).lines());
  }

  @Property(tries = TRIES)
  void aWaiverAboveAllIsAsIfItsGroupWereNotThere(
      @ForAll("tariffs") List<FixedRule> rules, @ForAll("reports") WorkReport report) {
    FixedRule waiver = rule("work-centre", "waiver", waive("noche")).salience(1000);
    List<FixedRule> without =
        rules.stream()
            .filter(
                each ->
                    !(each.proposals().get(0) instanceof Adjustment adjustment)
                        || !"noche".equals(adjustment.group()))
            .toList();
    assertSamePrices(value(with(rules, waiver), report).lines(), value(without, report).lines());
  }

  @Property(tries = TRIES)
  void anOverrideKeepsBesideItWhatTheLineCostsWithoutIt(
      @ForAll("tariffs") List<FixedRule> rules, @ForAll("reports") WorkReport report) {
    ChargeLine line = report.lines().get(0);
    PricedLine free = value(rules, new WorkReport("PT-1", List.of(line))).lines().get(0);
    PriceOverride override = new PriceOverride(eur("9.99"), "pactado", "marta", null);
    PricedLine overridden =
        value(rules, new WorkReport("PT-1", List.of(line.overriddenBy(override)))).lines().get(0);
    if (free.amount() == null) {
      assertThat(overridden.computed()).isNull();
    } else {
      assertThat(overridden.computed().amount()).isEqualTo(free.amount());
      assertThat(overridden.computed().unitPrice()).isEqualTo(free.unitPrice());
      assertThat(overridden.computed().winners()).isEqualTo(free.winners());
    }
  }

  @Property(tries = TRIES)
  void everyProofIsAChainThatEndsAtTheAmount(
      @ForAll("tariffs") List<FixedRule> rules, @ForAll("reports") WorkReport report) {
    for (PricedLine line : value(rules, report).lines()) {
      for (Proof.Part part : line.proof().parts()) {
        for (Measure measure : Measure.values()) {
          assertChain(part.steps().stream().filter(step -> step.measure() == measure).toList());
        }
      }
      List<Step> amounts = steps(line, Measure.AMOUNT);
      if (line.amount() != null) {
        assertThat(amounts.get(amounts.size() - 1).after())
            .isEqualByComparingTo(line.amount().amount());
      }
    }
  }

  private static void assertChain(List<Step> steps) {
    for (int index = 1; index < steps.size(); index++) {
      assertThat(steps.get(index).before()).isEqualByComparingTo(steps.get(index - 1).after());
    }
  }

  private static void assertSamePrices(List<PricedLine> actual, List<PricedLine> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int index = 0; index < actual.size(); index++) {
      assertThat(actual.get(index).status()).isEqualTo(expected.get(index).status());
      assertThat(actual.get(index).amount()).isEqualTo(expected.get(index).amount());
      assertThat(actual.get(index).unitPrice()).isEqualTo(expected.get(index).unitPrice());
      assertThat(actual.get(index).charged()).isEqualTo(expected.get(index).charged());
    }
  }

  private static List<Step> steps(PricedLine line, Measure measure) {
    return line.proof().steps().stream().filter(step -> step.measure() == measure).toList();
  }

  private static boolean isBelowClosed(FixedRule rule) {
    return !rule.layer().equals(CLOSED.layer());
  }

  private static boolean staysAway(FixedRule rule) {
    Proposal proposal = rule.proposals().get(0);
    return proposal instanceof Base
        || proposal instanceof Adjustment
        || (proposal instanceof Limit limit && !limit.binding());
  }

  private static List<FixedRule> with(List<FixedRule> rules, FixedRule another) {
    List<FixedRule> all = new ArrayList<>(rules);
    all.add(another);
    return all;
  }

  private static Valuation value(List<FixedRule> rules, WorkReport report) {
    return value(rules, report, Rounding.CENTS);
  }

  private static Valuation value(List<FixedRule> rules, WorkReport report, Rounding rounding) {
    return valuer(rules, rounding).value(report);
  }

  private static Valuer valuer(List<FixedRule> rules, Rounding rounding) {
    return new Valuer(Pricing.tariff(DAY_AND_NIGHT, rounding, new FixedDecider(rules)), CLIENTS);
  }

  @Provide
  Arbitrary<Rounding> roundings() {
    return RandomTariffs.roundings();
  }

  @Provide
  Arbitrary<List<FixedRule>> tariffs() {
    return RandomTariffs.tariffs();
  }

  @Provide
  Arbitrary<WorkReport> reports() {
    return RandomTariffs.reports();
  }
}
