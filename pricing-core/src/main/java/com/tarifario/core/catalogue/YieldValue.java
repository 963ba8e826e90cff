package com.tarifario.core.catalogue;

import com.tarifario.core.expression.Evaluation;
import com.tarifario.core.expression.Evaluation.Known;
import com.tarifario.core.expression.Evaluation.ZeroDivisor;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Exact;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.NumberText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the yields and texts of a budget concept come to with parameters that were said. */
public final class YieldValue {

  private final String code;
  private final Map<String, BigDecimal> parameters;
  private final Facts facts;

  /**
   * The yields of a concept.
   *
   * @param parameters a value for each of its parameters
   */
  public YieldValue(BudgetConcept concept, Map<String, BigDecimal> parameters) {
    this.code = concept.code();
    this.parameters = Map.copyOf(parameters);
    this.facts = concept.parameters().facts(parameters);
  }

  /**
   * How much it is, 0 or more.
   *
   * @param place what it is the yield of, for messages
   * @throws InvalidParameterException if it comes to less than 0, or divides by 0
   */
  public BigDecimal of(String place, Yield yield) {
    if (yield.amount() instanceof Literal fixed) {
      return fixed.number();
    }
    Evaluation evaluation = yield.amount().evaluate(facts);
    if (evaluation instanceof ZeroDivisor) {
      throw new InvalidParameterException(
          Message.of(ConceptMessage.YIELD_DIVIDES_BY_ZERO, place, code, yield.amount().describe()));
    }
    // A third stays one, so that three of them are one again.
    BigDecimal number = ((Known) evaluation).number();
    BigDecimal settled = Exact.settle(number);
    if (settled.signum() < 0) {
      throw new InvalidParameterException(
          Message.of(
              ConceptMessage.YIELD_NEGATIVE, place, code, settled, yield.amount().describe()));
    }
    return settled.signum() == 0 ? BigDecimal.ZERO : number;
  }

  /**
   * The text with the values of the parameters that it names: {@code {kW}}.
   *
   * @param locale the language in which numbers are written
   */
  public String filled(String text, Locale locale) {
    String filled = text;
    for (Map.Entry<String, BigDecimal> each : parameters.entrySet()) {
      filled =
          filled.replace(
              "{" + each.getKey() + "}",
              NumberText.written(
                  Objects.requireNonNull(each.getValue()).stripTrailingZeros(), locale));
    }
    return filled;
  }

  /** Nothing of the concept is left. */
  public static InvalidParameterException nothingLeft(String concept) {
    return new InvalidParameterException(Message.of(ConceptMessage.NOTHING_LEFT, concept));
  }
}
