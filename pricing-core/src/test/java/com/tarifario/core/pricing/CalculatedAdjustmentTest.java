package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.coefficient;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.onRunning;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.expression.Expression.FieldValue;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.expression.Expression.Operation;
import com.tarifario.core.expression.Operator;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Adjustment.Basis;
import com.tarifario.core.tariff.Calculation;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.testing.Proposals;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Adjustments and limits that are computed, on labour at 40.00 EUR/h that cost 30.00 EUR/h. */
class CalculatedAdjustmentTest {

  private static final Expression COST = field(StandardField.UNIT_COST);
  private static final ChargeLine TWO_HOURS = labour("2", "h").build();

  @Test
  void aSurchargeForEachUnitIsForTheUnitOfThePrice() {
    Proposal tenth = perUnit(join(Operator.TIMES, COST, number("0.1")), null, false);
    assertThat(priced(TWO_HOURS, tenth).unitPrice()).isEqualTo(eur("43.00"));
    // The line is in minutes, at 0.50 a minute: an hour cost 30.00.
    ChargeLine minutes = labour("120", "min").unitCost(eur("0.50")).build();
    assertThat(priced(minutes, tenth).unitPrice()).isEqualTo(eur("43.00"));
  }

  @Test
  void aSurchargePerAnotherUnitIsConverted() {
    Proposal cent = perUnit(number("0.01"), Unit.MINUTE, false);
    assertThat(priced(TWO_HOURS, cent).unitPrice()).isEqualTo(eur("40.60"));
  }

  @Test
  void aDiscountIsTakenOff() {
    assertThat(priced(TWO_HOURS, perUnit(number("4"), null, true)).unitPrice())
        .isEqualTo(eur("36.00"));
    assertThat(priced(TWO_HOURS, perLine(COST, true)).amount()).isEqualTo(eur("50.00"));
  }

  @Test
  void anAmountOnTheLineIsAddedOnceHoweverTheLineIsSplit() {
    Proposal byQuantity =
        perLine(join(Operator.TIMES, field(StandardField.QUANTITY), number("1.50")), false);
    PricedLine split =
        price(
            Pricing.DAY_AND_NIGHT,
            worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build(),
            rule("client", "base", unitPrice("40.00", "h")),
            rule("client", "once", byQuantity));
    assertThat(split.pieces()).hasSize(2);
    assertThat(split.amount()).isEqualTo(eur("83.00"));
  }

  @Test
  void aCoefficientMultipliesThePriceSoFar() {
    Proposal difficult = coefficient(number("1.15"), Basis.RUNNING);
    assertThat(priced(TWO_HOURS, difficult).unitPrice()).isEqualTo(eur("46.00"));
    assertThat(priced(TWO_HOURS, difficult, onRunning("10")).unitPrice()).isEqualTo(eur("50.60"));
    assertThat(priced(TWO_HOURS, coefficient(number("0"), Basis.RUNNING)).amount())
        .isEqualTo(eur("0.00"));
  }

  @Test
  void coefficientsOfTheBasePriceAddUp() {
    Proposal difficult = coefficient(number("1.15"), Basis.BASE);
    assertThat(priced(TWO_HOURS, difficult, onBase("10")).unitPrice()).isEqualTo(eur("50.00"));
  }

  @Test
  void aCoefficientBesideASurchargeOfTheBasePriceNeedsAnOrder() {
    PricedLine line = priced(TWO_HOURS, coefficient(number("1.15"), Basis.RUNNING), onBase("10"));
    assertThat(line.status()).isEqualTo(LineStatus.TIED);
  }

  @Test
  void aCoefficientThatIsAbsentOrBelowZeroIsNoPrice() {
    PricedLine absent =
        priced(TWO_HOURS, coefficient(field(StandardField.DISTANCE), Basis.RUNNING));
    assertThat(absent.status()).isEqualTo(LineStatus.FAILED);
    assertThat(absent.problem()).asString().contains("price so far x distance");
    PricedLine below = priced(TWO_HOURS, coefficient(number("-1"), Basis.RUNNING));
    assertThat(below.problem()).asString().contains("comes to -1");
  }

  @Test
  void limitsAreComputedOfTheLine() {
    Proposal floor = new Limit(new Limit.Floor(new Calculation(twice(COST), null)), false);
    PricedLine line = priced(TWO_HOURS, floor);
    assertThat(line.unitPrice()).isEqualTo(eur("60.00"));
    assertThat(line.proof().steps())
        .extracting(Step::what)
        .extracting(Object::toString)
        .contains("at least unitCost * 2, where unitCost = 30.00");
    Proposal ceiling = new Limit(new Limit.Ceiling(new Calculation(COST, Unit.HOUR)), false);
    assertThat(priced(TWO_HOURS, ceiling).unitPrice()).isEqualTo(eur("30.00"));
  }

  @Test
  void aPriceThatLimitsLeaveNoRoomToRoundLosesNoCent() {
    PricedLine line =
        price(
            labour("45", "min").build(),
            rule("client", "base", unitPrice("0.80", "min")),
            rule("client", "floor", Proposals.floor("36.50", "h")),
            rule("client", "ceiling", Proposals.ceiling("36.50", "h")));

    assertThat(line.amount()).isEqualTo(eur("27.38"));
  }

  @Test
  void aLimitThatCannotBeComputedIsNoPrice() {
    Proposal floor = new Limit(new Limit.Floor(new Calculation(twice(COST), null)), false);
    assertThat(priced(labour("2", "h").unitCost(null).build(), floor).status())
        .isEqualTo(LineStatus.NO_COST);
  }

  @Test
  void aPriceForAHundredPiecesIsRoundedForAHundred() {
    PricedLine screws =
        price(
            line("1", Kind.MATERIAL, "250", "ud").build(),
            rule("client", "base", unitPrice("0.85", "100 ud")));
    assertThat(screws.charged()).hasToString("2.5 x 100 ud");
    assertThat(screws.unitPrice()).isEqualTo(eur("0.85"));
    assertThat(screws.amount()).isEqualTo(eur("2.13"));
  }

  private static PricedLine priced(ChargeLine line, Proposal... proposals) {
    List<FixedRule> rules = new ArrayList<>();
    rules.add(rule("client", "base", unitPrice("40.00", "h")));
    for (Proposal each : proposals) {
      rules.add(rule("client", "rule " + rules.size(), each));
    }
    return price(line, rules.toArray(FixedRule[]::new));
  }

  private static Proposal perUnit(Expression amount, @Nullable Unit unit, boolean discount) {
    return new Adjustment(
        new Adjustment.PerUnit(new Calculation(amount, unit), discount), null, false);
  }

  private static Proposal perLine(Expression amount, boolean discount) {
    return new Adjustment(
        new Adjustment.PerLine(new Calculation(amount, null), discount), null, false);
  }

  private static Expression twice(Expression of) {
    return join(Operator.TIMES, of, number("2"));
  }

  private static Expression field(StandardField field) {
    return new FieldValue(field.field(), field.index());
  }

  private static Expression number(String number) {
    return new Literal(new BigDecimal(number));
  }

  private static Expression join(Operator operator, Expression left, Expression right) {
    return new Operation(operator, left, right);
  }
}
