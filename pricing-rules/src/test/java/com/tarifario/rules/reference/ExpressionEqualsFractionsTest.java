package com.tarifario.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.expression.Evaluation;
import com.tarifario.core.expression.Evaluation.AbsentField;
import com.tarifario.core.expression.Evaluation.Known;
import com.tarifario.core.expression.Evaluation.ZeroDivisor;
import com.tarifario.core.expression.Expression;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Formula.Calculated;
import com.tarifario.rules.RuleTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What rules compute equals what plain fractions say, and is written as it is read. */
class ExpressionEqualsFractionsTest {

  private static final Map<String, String> FIELDS =
      Map.of("unitCost", "30.50", "listPrice", "0", "quantity", "3", "distance", "12.125");

  /** More than the twenty decimals that are kept, and less than what a rounding could bring. */
  private static final Fraction LITTLE = Fraction.of("0.000000000001");

  /**
   * A number as rules write it, and as it is.
   *
   * @param value its value, worked out with fractions; null if a field is absent or a divisor is 0
   */
  record Written(String text, @Nullable Fraction value) {}

  @Property
  void onEveryExpression(@ForAll("expressions") Written written) {
    Expression expression = read(written.text());
    assertAgree(written, expression.evaluate(RuleTexts.facts(numbers())));
  }

  @Property
  void anExpressionIsDescribedSoThatItReadsTheSame(@ForAll("expressions") Written written) {
    Expression expression = read(written.text());
    Expression part = ((Expression.Operation) expression).left();
    assertThat(read(part.describe())).isEqualTo(expression);
  }

  private static void assertAgree(Written written, Evaluation said) {
    if (written.value() == null) {
      assertThat(said).as(written.text()).isInstanceOfAny(AbsentField.class, ZeroDivisor.class);
      return;
    }
    assertThat(said).as(written.text()).isInstanceOf(Known.class);
    Fraction difference = Fraction.of(((Known) said).number()).minus(written.value());
    assertThat(difference.isAbove(LITTLE) || difference.negated().isAbove(LITTLE))
        .as("%s is %s, not %s", written.text(), written.value(), said)
        .isFalse();
  }

  private static Expression read(String text) {
    String rule = "rule \"r\" when Line() then unitPrice((" + text + ") + 0); end";
    Base base = (Base) RuleTexts.read(rule).get(0).proposals().get(0);
    return ((Calculated) base.formula()).price().expression();
  }

  private static Map<String, BigDecimal> numbers() {
    return Map.of(
        "unitCost", new BigDecimal("30.50"),
        "listPrice", BigDecimal.ZERO,
        "quantity", new BigDecimal("3"),
        "distance", new BigDecimal("12.125"));
  }

  @Provide
  Arbitrary<Written> expressions() {
    return expressions(4);
  }

  private static Arbitrary<Written> expressions(int depth) {
    Arbitrary<Written> leaves =
        Arbitraries.oneOf(
            Arbitraries.of("0", "1", "2", "0.35", "1.12", "80", "7.005")
                .map(text -> new Written(text, Fraction.of(text))),
            Arbitraries.of("unitCost", "listPrice", "quantity", "distance", "visitHours")
                .map(name -> new Written(name, field(name))));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Written> parts = Arbitraries.lazy(() -> expressions(depth - 1));
    return Arbitraries.oneOf(
        leaves,
        joined(parts, " + ", Fraction::plus),
        joined(parts, " - ", Fraction::minus),
        joined(parts, " * ", Fraction::times),
        joined(parts, " / ", (one, other) -> other.isZero() ? null : one.over(other)),
        called(parts, "min", (one, other) -> one.isAbove(other) ? other : one),
        called(parts, "max", (one, other) -> one.isAbove(other) ? one : other),
        parts.map(of -> new Written("-(" + of.text() + ")", apply(of.value(), Fraction::negated))),
        Combinators.combine(parts, Arbitraries.integers().between(0, 3))
            .as(
                (of, decimals) ->
                    new Written(
                        "round(" + of.text() + ", " + decimals + ")",
                        apply(of.value(), each -> each.rounded(decimals, RoundingMode.HALF_UP)))));
  }

  private static @Nullable Fraction field(String name) {
    String number = FIELDS.get(name);
    return number == null ? null : Fraction.of(number);
  }

  private static Arbitrary<Written> joined(
      Arbitrary<Written> parts, String operator, BinaryOperator<@Nullable Fraction> operation) {
    return Combinators.combine(parts, parts)
        .as(
            (one, other) ->
                new Written(
                    "(" + one.text() + ")" + operator + "(" + other.text() + ")",
                    apply(one, other, operation)));
  }

  private static Arbitrary<Written> called(
      Arbitrary<Written> parts, String function, BinaryOperator<@Nullable Fraction> operation) {
    return Combinators.combine(parts, parts)
        .as(
            (one, other) ->
                new Written(
                    function + "(" + one.text() + ", " + other.text() + ")",
                    apply(one, other, operation)));
  }

  private static @Nullable Fraction apply(
      Written one, Written other, BinaryOperator<@Nullable Fraction> operation) {
    return one.value() == null || other.value() == null
        ? null
        : operation.apply(one.value(), other.value());
  }

  private static @Nullable Fraction apply(
      @Nullable Fraction value, Function<Fraction, Fraction> operation) {
    return value == null ? null : operation.apply(value);
  }
}
