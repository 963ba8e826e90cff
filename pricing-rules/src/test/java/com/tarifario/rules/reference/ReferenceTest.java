package com.tarifario.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import com.tarifario.rules.reference.RefCondition.Absent;
import com.tarifario.rules.reference.RefCondition.Answer;
import com.tarifario.rules.reference.RefCondition.Compare;
import com.tarifario.rules.reference.RefCondition.Literal;
import com.tarifario.rules.reference.RefCondition.Not;
import com.tarifario.rules.reference.RefProposal.Adjustment;
import com.tarifario.rules.reference.RefProposal.Base;
import com.tarifario.rules.reference.RefProposal.Formula;
import com.tarifario.rules.reference.RefProposal.Way;
import com.tarifario.rules.reference.RefTariff.Band;
import com.tarifario.rules.reference.RefTariff.Layer;
import com.tarifario.rules.reference.RefTariff.Rule;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The reference by itself, on the example of the design: it must be right before it is believed.
 */
class ReferenceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 7);

  private static final RefTariff TARIFF =
      new RefTariff(
          List.of(
              new Layer(
                  "rate-groups",
                  List.of(
                      rule(
                          "cost + 35 %",
                          new Base(Formula.MARKUP, Fraction.of(35), null, false, false, ""),
                          equal("rateGroup", "A")),
                      rule(
                          "night",
                          new Adjustment(
                              Way.ON_BASE, Fraction.of(25), null, "nocturnidad", false, false, ""),
                          equal("band", "noche"),
                          new Absent("agreement", true)))),
              new Layer(
                  "client",
                  List.of(
                      rule(
                          "first hand",
                          new Base(Formula.UNIT_PRICE, Fraction.of(48), "h", false, false, ""),
                          equal("client", "C-2"),
                          equal("category", "oficial 1a"))))),
          List.of(
              new Band(
                  "noche",
                  Set.of("MON", "TUE", "WED", "THU", "FRI"),
                  LocalTime.of(22, 0),
                  LocalTime.of(6, 0))),
          "laborable",
          2,
          2,
          RoundingMode.HALF_UP);

  @Test
  void costThirtyInGroupAIsFortyAndAHalf() {
    ChargeLineBuilder line = labour("C-1", "1").unitCost(Money.of("30", "EUR"));
    assertThat(value(line).unitPrice()).isEqualTo(Fraction.of("40.50"));
  }

  @Test
  void twoHoursAcrossTheNightBorderAreAHundredAndEight() {
    RefLine line = value(acrossTheNightBorder());
    assertThat(line.amount()).isEqualTo(Fraction.of(108));
    assertThat(line.pieces()).extracting(RefLine.Piece::band).containsExactly("laborable", "noche");
  }

  @Test
  void underAnAgreementTheyAreNinetySix() {
    assertThat(value(acrossTheNightBorder().agreement("AM-2")).amount()).isEqualTo(Fraction.of(96));
  }

  @Test
  void noRuleIsNoPrice() {
    RefLine line = value(labour("C-3", "1"));
    assertThat(line.status()).isEqualTo("UNPRICED");
    assertThat(line.amount()).isNull();
  }

  @Test
  void anAbsentValueSatisfiesNoComparisonNegatedOrNot() {
    RefCondition isA = equal("rateGroup", "A");
    assertThat(isA.ask(Map.of())).isEqualTo(Answer.UNKNOWN);
    assertThat(new Not(isA).ask(Map.of())).isEqualTo(Answer.UNKNOWN);
    assertThat(new Absent("rateGroup", true).ask(Map.of())).isEqualTo(Answer.YES);
  }

  @Test
  void fractionsAreRoundedHalfAwayFromZeroOrToEven() {
    assertThat(Fraction.of("2.345").rounded(2, RoundingMode.HALF_UP)).hasToString("2.35");
    assertThat(Fraction.of("-2.345").rounded(2, RoundingMode.HALF_UP)).hasToString("-2.35");
    assertThat(Fraction.of("2.345").rounded(2, RoundingMode.HALF_EVEN)).hasToString("2.34");
    assertThat(Fraction.of("-2.355").rounded(2, RoundingMode.HALF_EVEN)).hasToString("-2.36");
    assertThat(Fraction.of(-1).over(Fraction.of(3)).rounded(2, RoundingMode.HALF_UP))
        .hasToString("-0.33");
  }

  private static ChargeLineBuilder acrossTheNightBorder() {
    return labour("C-2", "2").category("oficial 1a").worked(DAY.atTime(21, 0), DAY.atTime(23, 0));
  }

  private static ChargeLineBuilder labour(String client, String hours) {
    return ChargeLine.builder(
        new LineId("PT-1", "1"), DAY, client, Kind.LABOUR, Quantity.of(hours, "h"));
  }

  private static RefLine value(ChargeLineBuilder line) {
    return new RefValuer(TARIFF, Company.DIRECTORY)
        .value(WorkReport.of("PT-1", line.build()))
        .lines()
        .get(0);
  }

  private static Rule rule(String name, RefProposal proposal, RefCondition... conditions) {
    return new Rule(name, null, null, null, List.of(conditions), List.of(proposal));
  }

  private static RefCondition equal(String field, String text) {
    return new Compare(field, "==", new Literal(text, RefCondition.quoted(text)));
  }
}
