package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Proposals.charge;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.waiveCharge;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which charge is made if rules or lines propose several of one name. */
class ChargeContestTest {

  private static final FixedRule BASE = rule("rate-groups", "base", unitPrice("10.00"));

  @Test
  void ofDifferentAmountsTheLargestIsMadeIfTheRuleSaysSo() {
    PricedLine charge =
        byCategory(Pick.MAXIMUM, labour("1").category("ayudante").build(), oficial("2"));
    assertThat(charge.amount()).isEqualTo(eur("40.00"));
    assertThat(charge.winners()).extracting(winner -> winner.name()).containsExactly("oficial");
    assertThat(charge.parent()).hasToString("PT-1/1");
  }

  @Test
  void ofDifferentAmountsThatOfTheFirstLineByDateIsMadeIfTheRuleSaysSo() {
    ChargeLine later = onDay("1", 11).category("ayudante").build();
    PricedLine charge = byCategory(Pick.FIRST, later, oficial("2"));
    assertThat(charge.amount()).isEqualTo(eur("40.00"));
    assertThat(charge.parent()).hasToString("PT-1/2");
  }

  @Test
  void ofDifferentAmountsNoneIsMadeIfTheyMustBeTheSame() {
    PricedLine charge =
        byCategory(Pick.SAME, labour("1").category("ayudante").build(), oficial("2"));
    assertThat(charge.status()).isEqualTo(LineStatus.TIED);
    assertThat(charge.amount()).isNull();
    assertThat(charge.problem()).asString().contains("\"ayudante\"").contains("\"oficial\"");
  }

  @Test
  void twoRulesThatProposeTheSameChargeAgree() {
    Valuation valuation =
        value(
            List.of(
                BASE,
                rule("client", "one", charge("X", "30.00", Scope.VISIT, Pick.SAME)),
                rule("client", "other", charge("X", "30", Scope.VISIT, Pick.SAME))),
            labour("1").build());
    assertThat(valuation.lines()).hasSize(2);
    assertThat(valuation.lines().get(1).amount()).isEqualTo(eur("30.00"));
  }

  @Test
  void twoRulesForOneLineAreNotPickedByTheOrderOfTheirFiles() {
    for (Pick pick : List.of(Pick.FIRST, Pick.SAME)) {
      Valuation valuation =
          value(
              List.of(
                  BASE,
                  rule("client", "one", charge("X", "30.00", Scope.VISIT, pick)),
                  rule("client", "other", charge("X", "40.00", Scope.VISIT, pick))),
              labour("1").build());
      assertThat(valuation.lines().get(1).status()).isEqualTo(LineStatus.TIED);
      assertThat(valuation.lines().get(1).problem()).asString().contains("\"one\"", "\"other\"");
    }
  }

  @Test
  void chargesOfOneNameOnceADayAndOnceAVisitCannotBeToldApart() {
    Valuation valuation =
        value(
            List.of(
                BASE,
                rule("client", "one", charge("X", "30.00", Scope.VISIT, Pick.MAXIMUM)),
                rule("client", "other", charge("X", "30.00", Scope.DAY, Pick.MAXIMUM))),
            labour("1").build());
    assertThat(valuation.lines()).hasSize(2);
    assertThat(valuation.lines().get(1).status()).isEqualTo(LineStatus.TIED);
  }

  @Test
  void equalAmountsOfTwoKindsCannotBeToldApart() {
    Valuation valuation =
        value(
            List.of(
                BASE,
                rule(
                    "client",
                    "one",
                    new Charge("X", eur("5"), Scope.VISIT, Pick.MAXIMUM, Kind.TRAVEL)),
                rule(
                    "client",
                    "other",
                    new Charge("X", eur("5"), Scope.VISIT, Pick.MAXIMUM, Kind.EXPENSE))),
            labour("1").build());
    assertThat(valuation.lines().get(1).status()).isEqualTo(LineStatus.TIED);
  }

  @Test
  void theChargeIsOfTheKindThatTheRuleThatIsPickedSays() {
    Valuation valuation =
        value(
            List.of(
                BASE,
                rule(
                    "client",
                    "one",
                    new Charge("X", eur("5"), Scope.VISIT, Pick.MAXIMUM, Kind.TRAVEL)),
                rule(
                    "client",
                    "other",
                    new Charge("X", eur("6"), Scope.VISIT, Pick.MAXIMUM, Kind.EXPENSE))),
            labour("1").build());
    assertThat(valuation.lines().get(1).kind()).isEqualTo(Kind.EXPENSE);
  }

  @Test
  void theHigherLayersChargeReplacesTheLowerOneForTheWholeScope() {
    Valuation valuation =
        value(
            List.of(
                BASE,
                rule("rate-groups", "all", charge("X", "90.00", Scope.VISIT, Pick.MAXIMUM)),
                rule("client", "ours", charge("X", "20.00", Scope.VISIT, Pick.MAXIMUM))
                    .when(is(StandardField.LINE, "2"))),
            labour("1").build(),
            labour("2").build());
    assertThat(valuation.lines()).hasSize(3);
    assertThat(valuation.lines().get(2).amount()).isEqualTo(eur("20.00"));
  }

  @Test
  void aWaiverLevelWithTheChargeIsATie() {
    Valuation valuation =
        value(
            List.of(
                BASE,
                rule("client", "call", charge("X", "30.00", Scope.VISIT, Pick.SAME)),
                rule("client", "none", waiveCharge("X"))),
            labour("1").build());
    assertThat(valuation.lines()).hasSize(2);
    assertThat(valuation.lines().get(1).status()).isEqualTo(LineStatus.TIED);
    assertThat(valuation.lines().get(1).problem()).asString().contains("\"call\"", "\"none\"");
  }

  @Test
  void theOrderOfTheLinesDoesNotChangeWhatIsCharged() {
    List<ChargeLine> lines =
        new ArrayList<>(
            List.of(
                labour("1").visit("V1").category("ayudante").build(),
                labour("2").visit("V1").category("oficial").build(),
                labour("3").visit("V2").category("ayudante").build()));
    List<FixedRule> rules = byCategoryRules(Pick.MAXIMUM);
    Valuation one = value(rules, lines.toArray(ChargeLine[]::new));
    Collections.reverse(lines);
    Valuation other = value(rules, lines.toArray(ChargeLine[]::new));
    assertThat(other.total()).isEqualTo(one.total());
  }

  private static ChargeLineBuilder labour(String number) {
    return line(number, Kind.LABOUR, "1", "h");
  }

  private static ChargeLine oficial(String number) {
    return labour(number).category("oficial").build();
  }

  private static ChargeLineBuilder onDay(String number, int day) {
    return ChargeLine.builder(
        new LineId("PT-1", number),
        Pricing.TUESDAY.withDayOfMonth(day),
        "C-014",
        Kind.LABOUR,
        Quantity.of("1", "h"));
  }

  private static PricedLine byCategory(Pick pick, ChargeLine... lines) {
    Valuation valuation = value(byCategoryRules(pick), lines);
    assertThat(valuation.lines()).hasSize(lines.length + 1);
    return valuation.lines().get(lines.length);
  }

  private static List<FixedRule> byCategoryRules(Pick pick) {
    return List.of(
        BASE,
        rule("client", "ayudante", charge("X", "25.00", Scope.VISIT, pick))
            .when(is(StandardField.CATEGORY, "ayudante")),
        rule("client", "oficial", charge("X", "40.00", Scope.VISIT, pick))
            .when(is(StandardField.CATEGORY, "oficial")));
  }
}
