package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.CLIENTS;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.isAbsent;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.report;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Proposals.atLeast;
import static com.tarifario.core.testing.Proposals.atMost;
import static com.tarifario.core.testing.Proposals.charge;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.part;
import static com.tarifario.core.testing.Proposals.runningPart;
import static com.tarifario.core.testing.Proposals.tax;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.waiveTotal;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TotalChargeTest {

  private static final FixedRule TEN = rule("rate-groups", "base", unitPrice("10.00"));
  private static final FixedRule JOURNEY =
      rule("rate-groups", "journey", charge("Salida", "30.00", Scope.VISIT, Pick.SAME));

  @Test
  void aPercentageIsChargedOnceOnTheSumOfTheLinesThatTheRuleMatches() {
    Valuation valuation =
        value(
            List.of(
                TEN,
                rule("rate-groups", "small", part("Pequeño material", "3", Scope.DOCUMENT))
                    .when(is(StandardField.KIND, "MATERIAL"))),
            labour("1", "5"),
            material("2", "7"),
            material("3", "4"));
    assertThat(charges(valuation)).containsExactly("2+Pequeño material 3.30 EUR");
    assertThat(valuation.total().net()).isEqualTo(eur("163.30"));
    assertThat(valuation.lines().get(3).cost()).isEqualTo(eur("0"));
    assertThat(valuation.lines().get(3).parent()).hasToString("PT-1/2");
  }

  @Test
  void itIsRoundedOnceOnTheSumAndNotOnEachLine() {
    Valuation valuation =
        value(
            List.of(
                rule("rate-groups", "base", unitPrice("0.33")),
                rule("rate-groups", "gg", part("GG", "5", Scope.DOCUMENT))),
            labour("1", "1"),
            labour("2", "1"),
            labour("3", "1"));
    assertThat(charges(valuation)).containsExactly("1+GG 0.05 EUR");
  }

  @Test
  void chargesAreCountedUnlessTheConditionLeavesThemOut() {
    FixedRule all = rule("client", "all", part("All", "10", Scope.DOCUMENT));
    FixedRule lines =
        rule("client", "lines", part("Lines", "10", Scope.DOCUMENT))
            .when(isAbsent(StandardField.CHARGE));
    FixedRule journeys =
        rule("client", "journeys", part("Journeys", "10", Scope.DOCUMENT))
            .when(is(StandardField.CHARGE, "Salida"));
    assertThat(charges(value(List.of(TEN, JOURNEY, all, lines, journeys), labour("1", "1"))))
        .containsExactly(
            "1+Salida 30.00 EUR",
            "1+All 4.00 EUR",
            "1+Lines 1.00 EUR",
            "1+Salida+Journeys 3.00 EUR");
  }

  @Test
  void aDiscountOnTheTotalIsAPercentageBelowZeroAndMayAskForTheSubtotal() {
    FixedRule volume =
        rule("client", "volume", part("Dto. volumen", "-5", Scope.DOCUMENT))
            .when(
                facts ->
                    facts.get(StandardField.SUBTOTAL) instanceof BigDecimal subtotal
                        && subtotal.compareTo(new BigDecimal("100")) >= 0);
    assertThat(charges(value(List.of(TEN, volume), labour("1", "9")))).isEmpty();
    assertThat(charges(value(List.of(TEN, volume), labour("1", "4"), labour("2", "6"))))
        .containsExactly("1+Dto. volumen -5.00 EUR");
  }

  @Test
  void percentagesOnTheBaseDoNotSeeEachOtherButThoseOnTheRunningSumSeeThoseBelowThem() {
    FixedRule expenses = rule("rate-groups", "gg", part("GG", "13", Scope.DOCUMENT));
    FixedRule profit = rule("client", "bi", part("BI", "6", Scope.DOCUMENT));
    FixedRule running = rule("client", "bi", runningPart("BI", "6", Scope.DOCUMENT));
    FixedRule level = rule("rate-groups", "bi", runningPart("BI", "6", Scope.DOCUMENT));
    assertThat(charges(value(List.of(TEN, expenses, profit), labour("1", "10"))))
        .containsExactly("1+GG 13.00 EUR", "1+BI 6.00 EUR");
    assertThat(charges(value(List.of(TEN, expenses, running), labour("1", "10"))))
        .containsExactly("1+GG 13.00 EUR", "1+BI 6.78 EUR");
    assertThat(charges(value(List.of(TEN, expenses, level.salience(1)), labour("1", "10"))))
        .containsExactly("1+GG 13.00 EUR", "1+BI 6.78 EUR");
    assertThat(charges(value(List.of(TEN, level, expenses), labour("1", "10"))))
        .containsExactlyInAnyOrder("1+GG 13.00 EUR", "1+BI 6.00 EUR");
  }

  @Test
  void whatIsMissingToTheMinimumOfAVisitIsALineOfItsOwn() {
    FixedRule minimum = rule("rate-groups", "minimum", atLeast("Mínimo", "60.00", Scope.VISIT));
    Valuation valuation =
        value(
            List.of(TEN, minimum),
            visit("1", "a", "2"),
            visit("2", "b", "6"),
            visit("3", "a", "1"),
            visit("4", "c", "7"));
    assertThat(charges(valuation)).containsExactly("1+Mínimo 30.00 EUR");
    assertThat(proof(valuation.lines().get(4)))
        .containsExactly("sum of 1, 3: 0 -> 30.00", "what is missing to 60.00 EUR: 30.00 -> 30.00");
  }

  @Test
  void whatIsAboveTheMaximumIsTakenAway() {
    FixedRule maximum = rule("rate-groups", "maximum", atMost("Tope", "60.00", Scope.DOCUMENT));
    assertThat(charges(value(List.of(TEN, maximum), labour("1", "6")))).isEmpty();
    assertThat(charges(value(List.of(TEN, maximum), labour("1", "9"))))
        .containsExactly("1+Tope -30.00 EUR");
  }

  @Test
  void percentagesComeFirstThenMinimumsThenMaximums() {
    FixedRule maximum = rule("rate-groups", "max", atMost("Tope", "100.00", Scope.DOCUMENT));
    FixedRule discount = rule("client", "discount", part("Dto.", "-10", Scope.DOCUMENT));
    FixedRule minimum = rule("client", "min", atLeast("Mínimo", "60.00", Scope.VISIT));
    Valuation valuation =
        value(List.of(TEN, maximum, discount, minimum), visit("1", "a", "5"), visit("2", "b", "6"));
    assertThat(charges(valuation))
        .containsExactly("1+Dto. -11.00 EUR", "1+Mínimo 21.00 EUR", "1+Tope -20.00 EUR");
    assertThat(valuation.total().net()).isEqualTo(eur("100.00"));
  }

  @Test
  void ofOneNameTheHighestRuleHoldsForEachLine() {
    FixedRule general = rule("rate-groups", "3", part("PM", "3", Scope.DOCUMENT));
    FixedRule special =
        rule("client", "5", part("PM", "5", Scope.DOCUMENT)).when(is(StandardField.LINE, "2"));
    FixedRule none = rule("client", "none", waiveTotal("PM")).when(is(StandardField.LINE, "3"));
    Valuation valuation =
        value(
            List.of(TEN, general, special, none),
            labour("1", "10"),
            labour("2", "10"),
            labour("3", "10"));
    assertThat(charges(valuation)).containsExactly("1+PM 3.00 EUR", "2+PM 5.00 EUR");
    assertThat(verdicts(valuation.lines().get(2)))
        .contains("waived by \"none\" (layers/client/none.drl:1)");
    assertThat(verdicts(valuation.lines().get(0))).contains("counts this line");
  }

  @Test
  void theHighestMinimumOfAScopeHolds() {
    FixedRule general = rule("rate-groups", "60", atLeast("Mínimo", "60.00", Scope.VISIT));
    FixedRule urgent =
        rule("client", "90", atLeast("Mínimo", "90.00", Scope.VISIT))
            .when(is(StandardField.LINE, "2"));
    Valuation valuation = value(List.of(TEN, general, urgent), labour("1", "2"), labour("2", "1"));
    assertThat(charges(valuation)).containsExactly("2+Mínimo 80.00 EUR");
    assertThat(verdicts(valuation.lines().get(2)))
        .containsExactly(
            "charged once for lines 2",
            "lost: layer \"rate-groups\" stands below layer \"client\" of \"90\""
                + " (layers/client/90.drl:1)");
  }

  @Test
  void twoRatesOfOneLevelAreTiedAndTheDocumentSaysSo() {
    Valuation valuation =
        value(
            List.of(
                TEN,
                rule("rate-groups", "a", part("PM", "3", Scope.DOCUMENT)),
                rule("rate-groups", "b", part("PM", "5", Scope.DOCUMENT))),
            labour("1", "1"));
    PricedLine tied = valuation.lines().get(1);
    assertThat(tied.status()).isEqualTo(LineStatus.TIED);
    assertThat(tied.amount()).isNull();
    assertThat(tied.problem()).asString().contains("\"a\"").contains("\"b\"");
  }

  @Test
  void twoRulesThatSayTheSameAreOneCharge() {
    Valuation valuation =
        value(
            List.of(
                TEN,
                rule("rate-groups", "a", part("PM", "3", Scope.DOCUMENT)),
                rule("rate-groups", "b", part("PM", "3.0", Scope.DOCUMENT))
                    .when(is(StandardField.LINE, "2"))),
            labour("1", "1"),
            labour("2", "1"));
    assertThat(charges(valuation)).containsExactly("1+PM 0.60 EUR");
  }

  @Test
  void theMinimumsOfOneLevelForDifferentLinesOfAVisitAreTied() {
    Valuation valuation =
        value(
            List.of(
                TEN,
                rule("rate-groups", "60", atLeast("Mínimo", "60.00", Scope.VISIT))
                    .when(is(StandardField.LINE, "1")),
                rule("rate-groups", "80", atLeast("Mínimo", "80.00", Scope.VISIT))
                    .when(is(StandardField.LINE, "2"))),
            labour("1", "1"),
            labour("2", "1"));
    assertThat(valuation.lines().get(2).status()).isEqualTo(LineStatus.TIED);
  }

  @Test
  void aSumOfWhichAPartIsNotKnownIsNotGuessed() {
    FixedRule labourOnly = TEN.when(is(StandardField.KIND, "LABOUR"));
    FixedRule charge = rule("rate-groups", "gg", part("GG", "13", Scope.DOCUMENT));
    Valuation unpriced = value(List.of(labourOnly, charge), labour("1", "1"), material("2", "1"));
    PricedLine expenses = unpriced.lines().get(2);
    assertThat(expenses.status()).isEqualTo(LineStatus.UNPRICED);
    assertThat(expenses.problem()).asString().contains("2 has no price");
    PricedLine incomplete =
        new Valuer(tariff(TEN, charge), CLIENTS)
            .valueIncomplete(report(labour("1", "1")))
            .lines()
            .get(1);
    assertThat(incomplete.status()).isEqualTo(LineStatus.UNPRICED);
    assertThat(incomplete.problem()).asString().contains("lines of the document are missing");
  }

  @Test
  void whatIsNotChargedIsNotCounted() {
    ChargeLine warranty = line("1", Kind.LABOUR, "5", "h").billing(Billing.WARRANTY).build();
    List<FixedRule> rules =
        List.of(
            TEN,
            rule("rate-groups", "minimum", atLeast("Mínimo", "60.00", Scope.DOCUMENT)),
            rule("rate-groups", "gg", part("GG", "13", Scope.DOCUMENT)));
    assertThat(charges(value(rules, warranty))).isEmpty();
    assertThat(charges(value(rules, warranty, labour("2", "1"))))
        .containsExactly("2+GG 1.30 EUR", "2+Mínimo 48.70 EUR");
  }

  @Test
  void aNameThatAChargeOfMoneyHasTooIsRefused() {
    Valuation valuation =
        value(
            List.of(TEN, JOURNEY, rule("client", "3", part("Salida", "3", Scope.DOCUMENT))),
            labour("1", "1"));
    assertThat(valuation.lines().get(2).status()).isEqualTo(LineStatus.FAILED);
    assertThat(valuation.lines().get(2).problem()).asString().contains("another name");
  }

  @Test
  void theyAreTaxedByWhatTheirLinesHaveInCommon() {
    FixedRule general = rule("rate-groups", "21", tax("21"));
    FixedRule reduced = rule("client", "10", tax("10")).when(is(StandardField.FAMILY, "filtros"));
    FixedRule expenses = rule("rate-groups", "gg", part("GG", "10", Scope.DOCUMENT));
    List<FixedRule> rules = List.of(TEN, general, reduced, expenses);
    ChargeLine filter = line("1", Kind.MATERIAL, "1", "ud").family("filtros").build();
    assertThat(value(rules, filter).taxes())
        .containsExactly(new TaxTotal(Percentage.of("10"), eur("11"), eur("1.10")));
    List<TaxTotal> mixed =
        List.of(
            new TaxTotal(Percentage.of("10"), eur("10"), eur("1.00")),
            new TaxTotal(Percentage.of("21"), eur("12"), eur("2.52")));
    assertThat(value(rules, filter, labour("2", "1")).taxes()).isEqualTo(mixed);
    assertThat(
            value(
                    rules,
                    labour("1", "1"),
                    line("2", Kind.MATERIAL, "1", "ud").family("filtros").build())
                .taxes())
        .isEqualTo(mixed);
  }

  @Test
  void taxRulesKnowTheSubtotalAndTheNetAmount() {
    List<Object> seen = new ArrayList<>();
    FixedRule look =
        rule("rate-groups", "21", tax("21"))
            .when(
                facts -> {
                  seen.add(facts.get(StandardField.SUBTOTAL));
                  seen.add(facts.get(StandardField.DOCUMENT_NET));
                  return true;
                });
    value(
        List.of(TEN, look, rule("rate-groups", "gg", part("GG", "13", Scope.DOCUMENT))),
        labour("1", "1"));
    assertThat(seen)
        .containsExactly(
            new BigDecimal("10.00"),
            new BigDecimal("11.30"),
            new BigDecimal("10.00"),
            new BigDecimal("11.30"));
  }

  private static ChargeLine labour(String number, String hours) {
    return line(number, Kind.LABOUR, hours, "h").unitCost(eur("3.00")).build();
  }

  private static ChargeLine material(String number, String quantity) {
    return line(number, Kind.MATERIAL, quantity, "ud").unitCost(eur("3.00")).build();
  }

  private static ChargeLine visit(String number, String visit, String hours) {
    ChargeLineBuilder line = line(number, Kind.LABOUR, hours, "h");
    return line.visit(visit).build();
  }

  private static List<String> charges(Valuation valuation) {
    return valuation.lines().stream()
        .filter(PricedLine::isCharge)
        .map(charge -> charge.id().line() + " " + charge.amount())
        .toList();
  }

  private static List<String> verdicts(PricedLine line) {
    return line.proof().verdicts().stream()
        .map(verdict -> verdict.why().in(Locale.ENGLISH))
        .toList();
  }

  private static List<String> proof(PricedLine line) {
    return line.proof().steps().stream()
        .map(
            step ->
                step.what().in(Locale.ENGLISH)
                    + ": "
                    + step.before().toPlainString()
                    + " -> "
                    + step.after().toPlainString())
        .toList();
  }
}
