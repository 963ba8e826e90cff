package com.tarifario.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.catalogue.ConceptParameter;
import com.tarifario.core.catalogue.ConceptParameters;
import com.tarifario.core.expression.Evaluation.Known;
import com.tarifario.core.expression.Expression.Extreme;
import com.tarifario.core.expression.Expression.FieldValue;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.expression.Expression.Negation;
import com.tarifario.core.expression.Expression.Operation;
import com.tarifario.core.expression.Expression.Round;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {

  private static final ConceptParameters PARAMETERS =
      new ConceptParameters(
          List.of(ConceptParameter.of("kW", "5"), ConceptParameter.of("metros", "12")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 + 0.5 * kW                | 6.5",
        "(4 + 0.5) * kW              | 22.5",
        "metros - 6 - 2              | 4",
        "max(0, metros - 6) * 1.05   | 6.30",
        "min(kW, 3, metros)          | 3",
        "round(metros / kW, 1)       | 2.4",
        "round(metros / kW)          | ",
        "--kW                        | 5",
        "-kW + 6                     | 1",
        "  metros  /  kW             | 2.4",
      })
  void comes_to_what_arithmetic_says(String text, BigDecimal expected) {
    if (expected == null) {
      assertThatThrownBy(() -> parse(text)).isInstanceOf(InvalidExpressionException.class);
    } else {
      Evaluation result = parse(text).evaluate(PARAMETERS.facts(PARAMETERS.values("X", Map.of())));
      assertThat(((Known) result).number()).isEqualByComparingTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''             | 0  | Expected a number, a parameter, min, max, round or \"(\" but found the end.",
        "4 +            | 3  | Expected a number, a parameter, min, max, round or \"(\" but found the end.",
        "4 5            | 2  | The number ends before \"5\". Write one number, such as 4 + 0.5 * kW.",
        "0,5 * kW       | 1  | The number ends before \",5 * kW\". Write one number, such as 4 + 0.5 * kW.",
        "(kW            | 3  | Expected \")\" but found the end.",
        "5kW            | 0  | 5kW is no number. Numbers are written with a point and no other signs, as in 0.5.",
        "2 * kw         | 4  | There is no parameter kw here. Did you mean kW?",
        "2 * client     | 4  | There is no parameter client here.",
        "sqrt(kW)       | 0  | There is no function sqrt. The functions are: min, max, round.",
        "max(kW)        | 6  | Expected \",\" but found ).",
        "round(kW, 2.5) | 10 | round needs how many decimals, from 0 to 20, as in round(kW / 3, 1), but has 2.5).",
        "round(kW, 21)  | 10 | round needs how many decimals, from 0 to 20, as in round(kW / 3, 1), but has 21).",
      })
  void says_where_it_goes_wrong_and_what_was_expected(String text, int offset, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            InvalidExpressionException.class,
            invalid -> {
              assertThat(invalid.sentence()).hasToString(message);
              assertThat(invalid.offset()).isEqualTo(offset);
            });
  }

  @Test
  void does_not_go_too_deep() {
    assertThatThrownBy(() -> parse("(".repeat(100_000) + "kW"))
        .hasMessage("This number has more than 500 parts. Write a shorter one.");
    assertThatThrownBy(() -> parse("kW" + " + kW".repeat(100_000)))
        .hasMessage("This number has more than 500 parts. Write a shorter one.");
    assertThat(parse("-".repeat(100_000) + "kW")).isEqualTo(parse("kW"));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void reads_what_expressions_say_of_themselves(@ForAll("expressions") Expression expression) {
    assertThat(parse(expression.describe())).isEqualTo(expression);
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return expressions(4);
  }

  private Arbitrary<Expression> expressions(int depth) {
    Arbitrary<Expression> leaves =
        Arbitraries.oneOf(
            Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1000"))
                .ofScale(3)
                .map(Literal::new),
            Arbitraries.of("kW", "metros").map(ExpressionParserTest::field));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Expression> parts = Arbitraries.lazy(() -> expressions(depth - 1));
    return Arbitraries.oneOf(
        leaves,
        parts.map(ExpressionParserTest::negation),
        Combinators.combine(Arbitraries.of(Operator.class), parts, parts).as(Operation::new),
        Combinators.combine(Arbitraries.of(true, false), parts.list().ofMinSize(2).ofMaxSize(3))
            .as(Extreme::new),
        Combinators.combine(parts, Arbitraries.integers().between(0, 20)).as(Round::new));
  }

  /** No parser tells {@code --x} from {@code x}. */
  private static Expression negation(Expression of) {
    return of instanceof Negation inner ? inner.of() : new Negation(of);
  }

  private static Expression field(String name) {
    return new FieldValue(
        PARAMETERS.vocabulary().field(name), PARAMETERS.vocabulary().indexOf(name));
  }

  private static Expression parse(String text) {
    return ExpressionParser.parse(text, PARAMETERS.vocabulary());
  }
}
