package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.TUESDAY;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.report;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Proposals.included;
import static com.tarifario.core.testing.Proposals.increment;
import static com.tarifario.core.testing.Proposals.maximum;
import static com.tarifario.core.testing.Proposals.minimum;
import static com.tarifario.core.testing.Proposals.minimumOnFirst;
import static com.tarifario.core.testing.Proposals.per;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.testing.Proposals;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Step.Measure;
import com.tarifario.core.valuation.Verdict;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quantity rules that count the lines of a visit, a day or a document together. */
class QuantityPoolTest {

  private static final FixedRule BASE = rule("rate-groups", "base", unitPrice("1.00", "min"));

  private static FixedRule hourAVisit() {
    return rule("rate-groups", "an hour a visit", per(Scope.VISIT, minimum("1", "h")));
  }

  @Test
  void aMinimumOfTheVisitIsReachedByItsLinesTogether() {
    assertThat(charged(List.of(BASE, hourAVisit()), minutes("1", "40"), minutes("2", "30")))
        .containsExactly("40 min", "30 min");
  }

  @Test
  void whatIsMissingGoesToTheLastLineUnlessTheRuleSaysTheFirst() {
    ChargeLine[] lines = {minutes("1", "10").build(), minutes("2", "20").build()};
    assertThat(charged(List.of(BASE, hourAVisit()), lines)).containsExactly("10 min", "50 min");
    FixedRule onFirst = rule("rate-groups", "on first", per(Scope.VISIT, minimumOnFirst("1", "h")));
    assertThat(charged(List.of(BASE, onFirst), lines)).containsExactly("40 min", "20 min");
  }

  @Test
  void eachVisitHasItsOwn() {
    assertThat(
            charged(
                List.of(BASE, hourAVisit()),
                minutes("1", "10").visit("a"),
                minutes("2", "20").visit("b"),
                minutes("3", "20").visit("a")))
        .containsExactly("10 min", "60 min", "50 min");
  }

  @Test
  void eachDayHasItsOwnAndTheDocumentHasOne() {
    ChargeLineBuilder[] lines = {
      minutes("1", "10"), on(TUESDAY.plusDays(1), "2", "20"), minutes("3", "5")
    };
    FixedRule day = rule("rate-groups", "day", per(Scope.DAY, minimum("1", "h")));
    FixedRule document = rule("rate-groups", "document", per(Scope.DOCUMENT, minimum("1", "h")));
    assertThat(charged(List.of(BASE, day), lines)).containsExactly("10 min", "60 min", "50 min");
    assertThat(charged(List.of(BASE, document), lines))
        .containsExactly("10 min", "45 min", "5 min");
  }

  @Test
  void theFirstByDateThenStartThenPlaceIsFree() {
    FixedRule free = rule("rate-groups", "free", per(Scope.DOCUMENT, included("30", "min")));
    assertThat(
            charged(
                List.of(BASE, free),
                minutes("1", "20"),
                at("2", "20", "2026-03-10T12:00"),
                at("3", "20", "2026-03-10T09:00"),
                at("4", "20", "2026-03-09T18:00")))
        .containsExactly("20 min", "20 min", "10 min", "0 min");
  }

  @Test
  void aLineOfWhichNothingIsLeftCostsNothing() {
    FixedRule free = rule("rate-groups", "free", included("30", "min"));
    PricedLine priced = Pricing.price(minutes("1", "20").build(), BASE, free);
    assertThat(priced.status()).isEqualTo(LineStatus.PRICED);
    assertThat(priced.amount()).isEqualTo(Proposals.eur("0"));
    FixedRule hour = rule("rate-groups", "hour", minimum("1", "h"));
    assertThat(charged(List.of(BASE, free, hour), minutes("1", "20"))).containsExactly("0 min");
    assertThat(charged(List.of(BASE, free, hour), minutes("1", "40"))).containsExactly("60 min");
  }

  @Test
  void whatIsBeyondTheMaximumIsTakenOffTheLast() {
    FixedRule most = rule("rate-groups", "most", per(Scope.VISIT, maximum("30", "min")));
    assertThat(
            charged(
                List.of(BASE, most), minutes("1", "25"), minutes("2", "25"), minutes("3", "25")))
        .containsExactly("25 min", "5 min", "0 min");
  }

  @Test
  void includedThenMaximumThenMinimumAndSteps() {
    FixedRule all =
        rule(
            "rate-groups",
            "all",
            included("10", "min"),
            maximum("50", "min"),
            minimum("20", "min"),
            increment("15", "min"));
    assertThat(charged(List.of(BASE, all), minutes("1", "12"))).containsExactly("20 min");
    assertThat(charged(List.of(BASE, all), minutes("1", "40"))).containsExactly("35 min");
    assertThat(charged(List.of(BASE, all), minutes("1", "90"))).containsExactly("50 min");
  }

  @Test
  void rulesOfALineComeBeforeThoseOfMore() {
    FixedRule quarters = rule("rate-groups", "quarters", increment("15", "min"));
    FixedRule free = rule("rate-groups", "free", per(Scope.VISIT, included("10", "min")));
    FixedRule hour = rule("rate-groups", "hour", per(Scope.DOCUMENT, minimum("1", "h")));
    assertThat(charged(List.of(BASE, quarters, free, hour), minutes("1", "20"), minutes("2", "5")))
        .containsExactly("20 min", "40 min");
  }

  @Test
  void stepsOfTheSameLinesAreCountedFromTheirMinimumElseFromZero() {
    FixedRule fifty = rule("rate-groups", "50", per(Scope.VISIT, minimum("50", "min")));
    FixedRule quarters = rule("rate-groups", "15", per(Scope.VISIT, increment("15", "min")));
    ChargeLine[] lines = {minutes("1", "40").build(), minutes("2", "11").build()};
    assertThat(charged(List.of(BASE, fifty, quarters), lines)).containsExactly("40 min", "25 min");
    FixedRule ofFirst = fifty.when(is(StandardField.LINE, "1"));
    assertThat(charged(List.of(BASE, ofFirst, quarters), lines))
        .containsExactly("50 min", "25 min");
  }

  @Test
  void linesOfSeveralUnitsAreCountedTogether() {
    FixedRule most = rule("rate-groups", "most", per(Scope.VISIT, maximum("45", "min")));
    assertThat(
            charged(
                List.of(BASE, most, hourAVisit()),
                line("1", Kind.LABOUR, "0.5", "h"),
                minutes("2", "20")))
        .containsExactly("0.5 h", "30 min");
  }

  @Test
  void aHigherRuleTakesItsLinesOutOfThePoolOfALowerOne() {
    FixedRule special =
        rule("client", "line 2", per(Scope.VISIT, minimum("2", "h")))
            .when(is(StandardField.LINE, "2"));
    assertThat(
            charged(List.of(BASE, hourAVisit(), special), minutes("1", "10"), minutes("2", "20")))
        .containsExactly("60 min", "120 min");
  }

  @Test
  void onlyWhatIsChargedCounts() {
    PriceOverride override = new PriceOverride(Proposals.eur("1.00"), "agreed", "Ana", null);
    List<PricedLine> priced =
        value(
            List.of(BASE, hourAVisit()),
            minutes("1", "30").billing(Billing.WARRANTY).build(),
            minutes("2", "20").override(override).build(),
            minutes("3", "20").build());
    assertThat(priced.stream().map(QuantityPoolTest::charged))
        .containsExactly("0 min", "20 min", "40 min");
  }

  @Test
  void twoThatCannotBeToldApartTieOnTheirLinesOnly() {
    FixedRule other =
        rule("rate-groups", "two hours", per(Scope.VISIT, minimum("2", "h")))
            .when(is(StandardField.LINE, "2"));
    List<PricedLine> priced =
        value(
            List.of(BASE, hourAVisit(), other),
            minutes("1", "10").build(),
            minutes("2", "20").build());
    assertThat(priced.stream().map(PricedLine::status))
        .containsExactly(LineStatus.PRICED, LineStatus.TIED);
    assertThat(charged(priced.get(0))).isEqualTo("60 min");
  }

  @Test
  void nothingIsCountedTogetherInADocumentOfWhichLinesAreMissing() {
    Valuer valuer = new Valuer(tariff(BASE, hourAVisit()), Pricing.CLIENTS);
    PricedLine priced = valuer.valueIncomplete(report(minutes("1", "10").build())).lines().get(0);
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem())
        .hasToString(
            "\"minimum of 1 h, per visit\" counts several lines together, and some lines of the"
                + " document could not be read. Correct them and value it again.");
  }

  @Test
  void piecesOfSeveralLinesAreInOrderOfTime() {
    FixedRule free = rule("rate-groups", "free", per(Scope.VISIT, included("90", "min")));
    List<PricedLine> priced =
        Pricing.value(
                tariff(DAY_AND_NIGHT, Rounding.CENTS, new FixedDecider(List.of(BASE, free))),
                at("1", "120", "2026-03-10T21:00").build(),
                at("2", "60", "2026-03-10T21:45").build())
            .lines();
    assertThat(pieces(priced.get(0))).containsExactly("diurna 0 min", "noche 45 min");
    assertThat(pieces(priced.get(1))).containsExactly("diurna 0 min", "noche 45 min");
  }

  @Test
  void theProofOfEachLineTellsWhatBecameOfAllOfThem() {
    List<PricedLine> priced =
        value(List.of(BASE, hourAVisit()), minutes("1", "10").build(), minutes("2", "20").build());
    assertThat(quantitySteps(priced.get(0)))
        .containsExactly("minimum of 1 h, per visit: 30 min of lines 1, 2 become 60 min: 10 -> 10");
    assertThat(quantitySteps(priced.get(1)))
        .containsExactly("minimum of 1 h, per visit: 30 min of lines 1, 2 become 60 min: 20 -> 50");
    assertThat(priced.get(0).proof().verdicts())
        .filteredOn(each -> each.candidate().proposal().equals(hourAVisit().proposals().get(0)))
        .extracting(Verdict::applied)
        .containsExactly(true);
  }

  private static List<String> quantitySteps(PricedLine line) {
    return line.proof().steps().stream()
        .filter(step -> step.measure() == Measure.QUANTITY)
        .map(QuantityPoolTest::text)
        .toList();
  }

  private static String text(Step step) {
    return step.what()
        + ": "
        + step.before().stripTrailingZeros().toPlainString()
        + " -> "
        + step.after().stripTrailingZeros().toPlainString();
  }

  private static List<String> pieces(PricedLine line) {
    return line.pieces().stream().map(each -> each.band() + " " + each.charged()).toList();
  }

  private static ChargeLineBuilder minutes(String number, String minutes) {
    return line(number, Kind.LABOUR, minutes, "min");
  }

  private static ChargeLineBuilder on(LocalDate date, String number, String minutes) {
    return ChargeLine.builder(
        new LineId("PT-1", number), date, "C-014", Kind.LABOUR, Quantity.of(minutes, "min"));
  }

  private static ChargeLineBuilder at(String number, String minutes, String start) {
    LocalDateTime from = LocalDateTime.parse(start);
    return on(from.toLocalDate(), number, minutes)
        .worked(from, from.plusMinutes(Long.parseLong(minutes)));
  }

  private static List<PricedLine> value(List<FixedRule> rules, ChargeLine... lines) {
    return Pricing.value(rules, lines).lines();
  }

  private static List<String> charged(List<FixedRule> rules, ChargeLineBuilder... lines) {
    List<ChargeLine> built = new ArrayList<>();
    for (ChargeLineBuilder each : lines) {
      built.add(each.build());
    }
    return charged(rules, built.toArray(ChargeLine[]::new));
  }

  /** What is charged of each line, in the line's own unit and not in that of the price. */
  private static List<String> charged(List<FixedRule> rules, ChargeLine... lines) {
    return value(rules, lines).stream().map(QuantityPoolTest::charged).toList();
  }

  private static String charged(PricedLine line) {
    return line.charged().in(line.source().quantity().unit()).toString();
  }
}
