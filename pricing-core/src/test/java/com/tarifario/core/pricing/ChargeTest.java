package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.charge;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.waiveCharge;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChargeTest {

  private static final FixedRule BASE = rule("rate-groups", "base", unitPrice("10.00"));

  @Test
  void aChargeIsALineOfItsOwnTiedToTheLineThatCausedIt() {
    Valuation valuation =
        value(
            List.of(
                BASE, rule("client", "call", charge("Salida", "30.00", Scope.VISIT, Pick.SAME))),
            labour("1").build(),
            labour("2").build());
    PricedLine charge = valuation.lines().get(2);
    assertThat(valuation.lines()).hasSize(3);
    assertThat(charge.isCharge()).isTrue();
    assertThat(charge.charge()).isEqualTo("Salida");
    assertThat(charge.id()).hasToString("PT-1/1+Salida");
    assertThat(charge.parent()).isEqualTo(new LineId("PT-1", "1"));
    assertThat(charge.kind()).isEqualTo(Kind.TRAVEL);
    assertThat(charge.amount()).isEqualTo(eur("30.00"));
    assertThat(charge.charged()).isEqualTo(Quantity.of("1", "ud"));
    assertThat(charge.cost()).isEqualTo(eur("0"));
    assertThat(charge.winners()).extracting(winner -> winner.name()).containsExactly("call");
    assertThat(valuation.total().net()).isEqualTo(eur("50.00"));
  }

  @Test
  void itIsMadeOnceForEachOfItsScope() {
    ChargeLine[] lines = {
      labour("1").visit("V1").build(),
      labour("2").visit("V1").build(),
      labour("3").visit("V2").build(),
      onDay("4", 11).visit("V2").build()
    };
    assertThat(charges(Scope.LINE, lines)).containsExactly("1+X", "2+X", "3+X", "4+X");
    assertThat(charges(Scope.VISIT, lines)).containsExactly("1+X", "3+X");
    assertThat(charges(Scope.DAY, lines)).containsExactly("1+X", "4+X");
    assertThat(charges(Scope.DOCUMENT, lines)).containsExactly("1+X");
  }

  @Test
  void linesThatNameNoVisitAreOneVisit() {
    assertThat(charges(Scope.VISIT, labour("1").build(), labour("2").visit("V1").build()))
        .containsExactly("1+X", "2+X");
    assertThat(charges(Scope.VISIT, labour("1").build(), onDay("2", 11).build()))
        .containsExactly("1+X");
  }

  @Test
  void chargesOfDifferentNamesAreMadeSideBySide() {
    Valuation valuation =
        value(
            List.of(
                BASE,
                rule("client", "call", charge("Salida", "30.00", Scope.VISIT, Pick.SAME)),
                rule("client", "parking", charge("Parking", "5.00", Scope.DAY, Pick.SAME))),
            labour("1").build());
    assertThat(valuation.lines())
        .extracting(PricedLine::charge)
        .containsExactly(null, "Salida", "Parking");
  }

  @Test
  void aWaivedChargeIsNotMade() {
    Valuation valuation =
        value(
            List.of(
                BASE,
                rule("rate-groups", "call", charge("X", "30.00", Scope.VISIT, Pick.SAME)),
                rule("client", "none", waiveCharge("X"))),
            labour("1").build());
    assertThat(valuation.lines()).hasSize(1);
    assertThat(valuation.lines().get(0).proof().toString()).contains("waived by \"none\"");
  }

  @Test
  void aChargeWaivedForOneLineIsMadeIfAnotherCausesIt() {
    Valuation valuation =
        value(
            List.of(
                BASE,
                rule("rate-groups", "call", charge("X", "30.00", Scope.VISIT, Pick.SAME)),
                rule("client", "none", waiveCharge("X")).when(is(StandardField.LINE, "1"))),
            labour("1").build(),
            labour("2").build());
    assertThat(valuation.lines()).hasSize(3);
    assertThat(valuation.lines().get(2).parent()).hasToString("PT-1/2");
  }

  @Test
  void anyPieceOfASplitLineCanCauseItOnce() {
    Tariff tariff =
        tariff(
            DAY_AND_NIGHT,
            Rounding.CENTS,
            new FixedDecider(
                List.of(
                    BASE,
                    rule("client", "night", charge("X", "30.00", Scope.LINE, Pick.SAME))
                        .when(is(StandardField.BAND, "noche")),
                    rule("client", "all", charge("Y", "3.00", Scope.LINE, Pick.SAME)))));
    Valuation valuation =
        value(tariff, worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build());
    assertThat(valuation.lines()).extracting(PricedLine::charge).containsExactly(null, "Y", "X");
  }

  @Test
  void rulesOfChargesKnowTheAmountOfTheLine() {
    FixedRule small =
        rule("client", "small", charge("X", "6.00", Scope.LINE, Pick.SAME))
            .when(facts -> amount(facts).compareTo(new BigDecimal("15")) < 0);
    Valuation valuation =
        value(List.of(BASE, small), labour("1").build(), line("2", Kind.LABOUR, "2", "h").build());
    assertThat(valuation.lines()).hasSize(3);
    assertThat(valuation.lines().get(2).id()).hasToString("PT-1/1+X");
  }

  @Test
  void theAmountIsRoundedAsAnyOther() {
    Valuation valuation =
        value(
            List.of(BASE, rule("client", "x", charge("X", "12.345", Scope.VISIT, Pick.SAME))),
            labour("1").build());
    assertThat(valuation.lines().get(1).amount()).isEqualTo(eur("12.35"));
    assertThat(valuation.lines().get(1).unitPrice()).isEqualTo(eur("12.35"));
  }

  @Test
  void aDecisionThatFailsIsAProblemOfItsLineAndNotSilence() {
    Problem thrown = Problem.error(null, CoreMessage.UNKNOWN_CLIENT, "C-999");
    Decider decider =
        (stage, unit) ->
            unit.stream()
                .map(
                    facts ->
                        stage == Stage.SCOPE
                            ? Decision.failed(thrown)
                            : new FixedDecider(List.of(BASE)).decide(stage, List.of(facts)).get(0))
                .toList();
    Valuation valuation =
        value(tariff(DAY_AND_NIGHT, Rounding.CENTS, decider), labour("1").build());
    assertThat(valuation.problems()).hasSize(1);
    assertThat(valuation.problems().get(0).problem()).isEqualTo(thrown.message());
    assertThat(valuation.lines().get(0).amount()).isEqualTo(eur("10.00"));
  }

  @Test
  void theProofNamesTheLinesThatCausedItAndTheRulesThatLost() {
    Valuation valuation =
        value(
            List.of(
                BASE,
                rule("rate-groups", "all", charge("X", "90.00", Scope.VISIT, Pick.MAXIMUM)),
                rule("client", "ours", charge("X", "20.00", Scope.VISIT, Pick.MAXIMUM))),
            labour("1").build(),
            labour("2").build());
    PricedLine line = valuation.lines().get(0);
    PricedLine charge = valuation.lines().get(2);
    assertThat(charge.proof().verdicts())
        .extracting(verdict -> verdict.why().in(Locale.ENGLISH))
        .containsExactly("charged once for lines 1, 2");
    assertThat(charge.proof().steps())
        .extracting(step -> step.after().toPlainString())
        .containsExactly("20.00");
    assertThat(line.proof().toString())
        .contains("claimed for this line")
        .contains("layer \"rate-groups\" stands below layer \"client\"");
  }

  private static ChargeLineBuilder labour(String number) {
    return line(number, Kind.LABOUR, "1", "h");
  }

  private static ChargeLineBuilder onDay(String number, int day) {
    return ChargeLine.builder(
        new LineId("PT-1", number),
        Pricing.TUESDAY.withDayOfMonth(day),
        "C-014",
        Kind.LABOUR,
        Quantity.of("1", "h"));
  }

  private static List<String> charges(Scope scope, ChargeLine... lines) {
    Valuation valuation =
        value(List.of(BASE, rule("client", "x", charge("X", "5.00", scope, Pick.SAME))), lines);
    return valuation.lines().stream()
        .filter(PricedLine::isCharge)
        .map(charge -> charge.id().line())
        .toList();
  }

  private static BigDecimal amount(Facts facts) {
    return (BigDecimal) facts.get(StandardField.AMOUNT);
  }
}
