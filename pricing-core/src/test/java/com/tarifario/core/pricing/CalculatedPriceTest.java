package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Proposals.eur;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.expression.Expression.FieldValue;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.expression.Expression.Operation;
import com.tarifario.core.expression.Operator;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Calculation;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.work.ChargeLineBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Prices computed of fields, for labour that cost 30.00 EUR a unit. */
class CalculatedPriceTest {

  private static final Expression COST = field(StandardField.UNIT_COST);
  private static final Expression COST_AND_TWO = join(Operator.PLUS, COST, number("2"));

  @Test
  void aPriceIsForTheLinesUnit() {
    PricedLine line = priced(labour("3", "h"), COST_AND_TWO, null);
    assertThat(line.unitPrice()).isEqualTo(eur("32.00"));
    assertThat(line.amount()).isEqualTo(eur("96.00"));
  }

  @Test
  void theProofShowsTheExpressionAndWhatItWasComputedOf() {
    PricedLine line = priced(labour("3", "h"), COST_AND_TWO, null);
    assertThat(line.proof().steps())
        .extracting(Step::what)
        .first()
        .hasToString("price = unitCost + 2, where unitCost = 30.00");
  }

  @Test
  void aPricePerHourTakesTheCostOfTheHour() {
    PricedLine line = priced(labour("90", "min").unitCost(eur("0.50")), COST_AND_TWO, Unit.HOUR);
    assertThat(line.unitPrice()).isEqualTo(eur("32.00"));
    assertThat(line.amount()).isEqualTo(eur("48.00"));
    assertThat(line.charged()).hasToString("1.5 h");
  }

  @Test
  void aPricePerHourTakesTheQuantityInHours() {
    Expression degressive = join(Operator.DIVIDED_BY, number("60"), field(StandardField.QUANTITY));
    assertThat(priced(labour("90", "min"), degressive, Unit.HOUR).unitPrice())
        .isEqualTo(eur("40.00"));
  }

  @Test
  void aPriceForAUnitThatDoesNotConvertIsRefused() {
    PricedLine line = priced(labour("3", "h"), COST_AND_TWO, Unit.KILOMETRE);
    assertThat(line.status()).isEqualTo(LineStatus.FAILED);
    assertThat(line.problem()).asString().contains("unitCost + 2 per km");
  }

  @Test
  void aMissingCostAndAMissingListPriceHaveTheirOwnStatus() {
    ChargeLineBuilder bare = labour("3", "h").unitCost(null);
    assertThat(priced(bare, COST_AND_TWO, null).status()).isEqualTo(LineStatus.NO_COST);
    assertThat(priced(bare, field(StandardField.LIST_PRICE), null).status())
        .isEqualTo(LineStatus.NO_LIST_PRICE);
  }

  @Test
  void anyOtherMissingFieldIsNamed() {
    PricedLine line = priced(labour("3", "h"), field(StandardField.DISTANCE), null);
    assertThat(line.status()).isEqualTo(LineStatus.FAILED);
    assertThat(line.problem()).asString().contains("needs distance, which is absent");
  }

  @Test
  void dividingByZeroIsNoPrice() {
    Expression zero = join(Operator.MINUS, COST, number("30"));
    PricedLine line = priced(labour("3", "h"), join(Operator.DIVIDED_BY, COST, zero), null);
    assertThat(line.status()).isEqualTo(LineStatus.FAILED);
    assertThat(line.problem()).asString().contains("divides by unitCost - 30, which is 0");
  }

  @Test
  void aPriceBelowZeroIsRefused() {
    PricedLine line = priced(labour("3", "h"), join(Operator.MINUS, COST, number("30.01")), null);
    assertThat(line.status()).isEqualTo(LineStatus.FAILED);
    assertThat(line.problem()).asString().contains("comes to -0.01", "max(..., 0)");
  }

  private static PricedLine priced(
      ChargeLineBuilder line, Expression expression, @Nullable Unit unit) {
    Base base = new Base(new Formula.Calculated(new Calculation(expression, unit)), false);
    return price(line.build(), rule("client", "computed", base));
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
