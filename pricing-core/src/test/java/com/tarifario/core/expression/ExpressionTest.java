package com.tarifario.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.expression.Evaluation.AbsentField;
import com.tarifario.core.expression.Evaluation.Known;
import com.tarifario.core.expression.Evaluation.ZeroDivisor;
import com.tarifario.core.expression.Expression.Extreme;
import com.tarifario.core.expression.Expression.FieldValue;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.expression.Expression.Negation;
import com.tarifario.core.expression.Expression.Operation;
import com.tarifario.core.expression.Expression.Round;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Exact;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line that cost 30 a unit, 12 km away; nothing else is known of it. */
class ExpressionTest {

  private static final Facts FACTS =
      new Facts(Vocabulary.standard(), new Object[Vocabulary.standard().size()])
          .with(StandardField.UNIT_COST, new BigDecimal("30"))
          .with(StandardField.DISTANCE, new BigDecimal("12"));

  private static final Expression COST = field(StandardField.UNIT_COST);
  private static final Expression DISTANCE = field(StandardField.DISTANCE);
  private static final Expression LIST_PRICE = field(StandardField.LIST_PRICE);

  @Test
  void costAndKilometres() {
    Expression price = plus(times(COST, number("1.12")), times(DISTANCE, number("0.35")));
    assertThat(price.evaluate(FACTS)).isEqualTo(known("37.80"));
    assertThat(price.describe()).isEqualTo("unitCost * 1.12 + distance * 0.35");
    assertThat(price.fields())
        .containsExactly(StandardField.UNIT_COST.field(), StandardField.DISTANCE.field());
  }

  @Test
  void aThirdThreeTimesIsWhole() {
    Evaluation result = times(over(DISTANCE, number("7")), number("7")).evaluate(FACTS);
    assertThat(Exact.settle(((Known) result).number())).isEqualByComparingTo("12");
  }

  @Test
  void kilometresBeyondThirtyAreNeverFewerThanNone() {
    Expression beyond = new Extreme(true, List.of(minus(DISTANCE, number("30")), number("0")));
    assertThat(beyond.evaluate(FACTS)).isEqualTo(known("0"));
    assertThat(beyond.evaluate(FACTS.with(StandardField.DISTANCE, new BigDecimal("42"))))
        .isEqualTo(known("12"));
    assertThat(beyond.describe()).isEqualTo("max(distance - 30, 0)");
  }

  @Test
  void roundsHalfUpOnlyWhereItSaysSo() {
    Expression third = over(number("1"), number("8"));
    assertThat(third.evaluate(FACTS)).isEqualTo(known("0.125"));
    assertThat(new Round(third, 2).evaluate(FACTS)).isEqualTo(known("0.13"));
    assertThat(new Round(new Negation(third), 2).evaluate(FACTS)).isEqualTo(known("-0.13"));
    assertThatThrownBy(() -> new Round(third, 21)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesTheFirstFieldThatIsAbsent() {
    assertThat(plus(COST, times(LIST_PRICE, field(StandardField.VISIT_HOURS))).evaluate(FACTS))
        .isEqualTo(new AbsentField(StandardField.LIST_PRICE.field()));
    assertThat(new Extreme(false, List.of(COST, LIST_PRICE)).evaluate(FACTS))
        .isEqualTo(new AbsentField(StandardField.LIST_PRICE.field()));
  }

  @Test
  void dividingByWhatComesToZeroGivesNoNumber() {
    Expression nothing = minus(times(over(DISTANCE, number("7")), number("7")), number("12"));
    assertThat(over(COST, nothing).evaluate(FACTS)).isEqualTo(new ZeroDivisor(nothing));
    assertThat(over(LIST_PRICE, nothing).evaluate(FACTS)).isInstanceOf(AbsentField.class);
  }

  @Test
  void isWrittenWithTheBracketsThatItNeeds() {
    assertThat(times(plus(COST, number("1")), minus(COST, number("2"))).describe())
        .isEqualTo("(unitCost + 1) * (unitCost - 2)");
    assertThat(minus(minus(COST, number("1")), minus(COST, number("2"))).describe())
        .isEqualTo("unitCost - 1 - (unitCost - 2)");
    assertThat(over(COST, times(number("2"), number("3"))).describe())
        .isEqualTo("unitCost / (2 * 3)");
    assertThat(new Negation(new Negation(plus(COST, number("1")))).describe())
        .isEqualTo("-(-(unitCost + 1))");
    assertThat(new Negation(new Round(COST, 2)).describe()).isEqualTo("-round(unitCost, 2)");
  }

  @Test
  void onlyNumbersCanBeComputedWith() {
    assertThatThrownBy(() -> field(StandardField.CLIENT)).hasMessageContaining("client");
  }

  @Test
  void numbersAreEqualWhateverTheirDecimals() {
    assertThat(number("1.10")).isEqualTo(number("1.1")).hasSameHashCodeAs(number("1.1"));
  }

  private static Expression field(StandardField field) {
    return new FieldValue(field.field(), field.index());
  }

  private static Expression number(String number) {
    return new Literal(new BigDecimal(number));
  }

  private static Known known(String number) {
    return new Known(new BigDecimal(number));
  }

  private static Expression plus(Expression left, Expression right) {
    return new Operation(Operator.PLUS, left, right);
  }

  private static Expression minus(Expression left, Expression right) {
    return new Operation(Operator.MINUS, left, right);
  }

  private static Expression times(Expression left, Expression right) {
    return new Operation(Operator.TIMES, left, right);
  }

  private static Expression over(Expression left, Expression right) {
    return new Operation(Operator.DIVIDED_BY, left, right);
  }
}
