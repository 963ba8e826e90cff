package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.beyond;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.graduated;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.expression.Expression.FieldValue;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.expression.Expression.Operation;
import com.tarifario.core.expression.Operator;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Charge.Computed;
import com.tarifario.core.tariff.Charge.Fee;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Charge.Worth;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Charges whose amounts depend on what causes them. */
class ChargeFeeTest {

  private static final FixedRule LABOUR =
      rule("rate-groups", "48 an hour", unitPrice("48.00", "h"));

  @Test
  void aFeeIsComputedOfTheFieldsOfTheLine() {
    PricedLine charge = only(times(StandardField.QUANTITY, "2.5"), Pick.SAME, labour("1", "3"));
    assertThat(charge.amount()).isEqualTo(eur("7.50"));
    assertThat(charge.proof().steps()).hasSize(1);
    assertThat(charge.proof().steps().get(0).what()).asString().contains("quantity = 3");
  }

  @Test
  void aQuantityIsChargedAtTheBasePriceWithoutSurcharges() {
    Valuation valuation =
        value(
            List.of(LABOUR, rule("client", "half more", onBase("50")), fee(halfAnHour())),
            labour("1", "2"));
    assertThat(valuation.lines().get(0).amount()).isEqualTo(eur("144.00"));
    assertThat(valuation.lines().get(1).amount()).isEqualTo(eur("24.00"));
  }

  @Test
  void aQuantityIsConvertedFromItsUnitToThatOfTheLine() {
    PricedLine charge = only(halfAnHour(), Pick.SAME, line("1", Kind.LABOUR, "90", "min"));
    assertThat(charge.amount()).isEqualTo(eur("24.00"));
  }

  @Test
  void aQuantityThatDoesNotConvertFailsAndNamesBothUnits() {
    PricedLine charge = only(new Worth(Quantity.of("2", "km")), Pick.SAME, labour("1", "1"));
    assertThat(charge.status()).isEqualTo(LineStatus.FAILED);
    assertThat(charge.amount()).isNull();
    assertThat(charge.problem()).asString().contains("km");
  }

  @Test
  void aFieldThatIsAbsentFailsTheChargeAndNotTheLine() {
    Valuation valuation =
        value(List.of(LABOUR, fee(times(StandardField.UNIT_COST, "2"))), labour("1", "1"));
    assertThat(valuation.lines().get(0).status()).isEqualTo(LineStatus.PRICED);
    assertThat(valuation.lines().get(1).status()).isEqualTo(LineStatus.NO_COST);
  }

  @Test
  void aFeeBelowZeroIsRefused() {
    PricedLine charge = only(times(StandardField.QUANTITY, "-1"), Pick.SAME, labour("1", "1"));
    assertThat(charge.status()).isEqualTo(LineStatus.FAILED);
  }

  @Test
  void ofSeveralAmountsTheRulePicksOne() {
    Fee fee = times(StandardField.QUANTITY, "1");
    ChargeLineBuilder one = labour("1", "2");
    ChargeLineBuilder other = labour("2", "5");
    ChargeLineBuilder third = labour("3", "1");
    assertThat(only(fee, Pick.MAXIMUM, one, other, third).amount()).isEqualTo(eur("5"));
    assertThat(only(fee, Pick.MINIMUM, one, other, third).amount()).isEqualTo(eur("1"));
    assertThat(only(fee, Pick.FIRST, one, other, third).amount()).isEqualTo(eur("2"));
    PricedLine tied = only(fee, Pick.SAME, one, other, third);
    assertThat(tied.status()).isEqualTo(LineStatus.TIED);
    assertThat(tied.problem()).asString().contains("2 EUR", "5 EUR");
  }

  @Test
  void anAmountThatIsMissingIsNotPassedOver() {
    PricedLine charge =
        only(
            times(StandardField.UNIT_COST, "1"),
            Pick.MAXIMUM,
            labour("1", "1").unitCost(eur("10")),
            labour("2", "1"));
    assertThat(charge.status()).isEqualTo(LineStatus.NO_COST);
  }

  @Test
  void eachPieceOfALineCausesItsOwnAmount() {
    List<FixedRule> rules =
        List.of(
            rule("rate-groups", "day", unitPrice("40", "h")).when(is(StandardField.BAND, "diurna")),
            rule("rate-groups", "night", unitPrice("60", "h"))
                .when(is(StandardField.BAND, "noche")),
            fee(halfAnHour(), Pick.MAXIMUM));
    Valuation valuation =
        Pricing.value(
            tariff(DAY_AND_NIGHT, Rounding.CENTS, new FixedDecider(rules)),
            worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build());
    assertThat(valuation.lines().get(1).amount()).isEqualTo(eur("30.00"));
  }

  @Test
  void aLinePricedInTiersHasNoOneBasePrice() {
    FixedRule scale =
        rule("rate-groups", "scale", graduated(upTo("1", "h", "60"), beyond("40", "h")));
    Valuation valuation = value(List.of(scale, fee(halfAnHour())), labour("1", "2"));
    PricedLine charge = valuation.lines().get(1);
    assertThat(charge.status()).isEqualTo(LineStatus.FAILED);
    assertThat(charge.problem()).asString().contains("base price");
  }

  private static Fee halfAnHour() {
    return new Worth(Quantity.of("30", "min"));
  }

  private static Fee times(StandardField field, String factor) {
    Expression expression =
        new Operation(
            Operator.TIMES,
            new FieldValue(field.field(), field.index()),
            new Literal(new BigDecimal(factor)));
    return new Computed(expression);
  }

  private static FixedRule fee(Fee fee) {
    return fee(fee, Pick.SAME);
  }

  private static FixedRule fee(Fee fee, Pick pick) {
    return rule("rate-groups", "fee", new Charge("X", fee, Scope.VISIT, pick, Kind.TRAVEL));
  }

  private static Valuation value(List<FixedRule> rules, ChargeLineBuilder line) {
    return Pricing.value(rules, line.build());
  }

  private static PricedLine only(Fee fee, Pick pick, ChargeLineBuilder... builders) {
    ChargeLine[] lines = new ChargeLine[builders.length];
    for (int index = 0; index < builders.length; index++) {
      lines[index] = builders[index].build();
    }
    Valuation valuation = Pricing.value(List.of(LABOUR, fee(fee, pick)), lines);
    assertThat(valuation.lines()).hasSize(lines.length + 1);
    return valuation.lines().get(lines.length);
  }

  private static ChargeLineBuilder labour(String number, String hours) {
    return line(number, Kind.LABOUR, hours, "h");
  }
}
