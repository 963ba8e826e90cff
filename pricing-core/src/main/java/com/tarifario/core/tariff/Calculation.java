package com.tarifario.core.tariff;

import com.tarifario.core.expression.Evaluation;
import com.tarifario.core.expression.Evaluation.Known;
import com.tarifario.core.expression.Evaluation.Missing;
import com.tarifario.core.expression.Expression;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Outcome.Arithmetic;
import com.tarifario.core.tariff.Outcome.Failed;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.tariff.Outcome.Reason;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money for one unit, computed of fields.
 *
 * @param expression the amount, in the tariff's currency
 * @param unit the unit, for which cost, list price and quantity are expressed too; null if it is
 *     the one that such a proposal has when it names none
 */
public record Calculation(Expression expression, @Nullable Unit unit) implements UnitAmount {

  public Calculation {
    Objects.requireNonNull(expression, "expression");
  }

  /**
   * What it comes to; never below 0.
   *
   * @param unnamed the unit if it names none; it must convert to that of the line
   * @param proposal what it is computed for, in words
   */
  @Override
  public Outcome apply(PriceInput input, Unit unnamed, Message proposal) {
    Unit priced = unit == null ? unnamed : unit;
    if (!input.unit().convertsTo(priced)) {
      return new Failed(
          Reason.INVALID, Message.of(CoreMessage.UNIT_MISMATCH, proposal, priced, input.unit()));
    }
    Facts facts = input.factsIn(priced);
    Evaluation result = expression.evaluate(facts);
    if (result instanceof Missing missing) {
      return Failed.of(missing, proposal);
    }
    BigDecimal number = ((Known) result).number();
    if (number.signum() < 0) {
      return new Failed(
          Reason.INVALID, Message.of(CoreMessage.CALCULATED_NEGATIVE, proposal, number));
    }
    Money price = Money.of(number, input.currency());
    return new Priced(
        price, priced, List.of(new Arithmetic(explain(expression, facts, proposal), price, price)));
  }

  /**
   * A proposal with the values of the fields that it was computed of, for proofs.
   *
   * @param facts what they were
   * @param proposal what was computed, in words
   */
  public static Message explain(Expression expression, Facts facts, Message proposal) {
    List<Object> values = new ArrayList<>();
    for (Field field : expression.fields()) {
      Object value = facts.get(field.name());
      if (value != null) {
        values.add(Message.of(CoreMessage.FIELD_IS, field.name(), value));
      }
    }
    return values.isEmpty() ? proposal : Message.of(CoreMessage.WHERE, proposal, values);
  }

  @Override
  public Message describe() {
    return unit == null
        ? Message.of(CoreMessage.EXPRESSION, expression.describe())
        : Message.of(CoreMessage.EXPRESSION_PER, expression.describe(), unit);
  }
}
