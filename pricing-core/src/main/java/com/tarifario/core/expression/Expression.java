package com.tarifario.core.expression;

import com.tarifario.core.expression.Evaluation.AbsentField;
import com.tarifario.core.expression.Evaluation.Known;
import com.tarifario.core.expression.Evaluation.ZeroDivisor;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.money.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A number computed of fields and other numbers: a plain value, like all that rules propose. It
 * always comes to an answer, and to a rounded one only if it says {@code round}.
 */
public sealed interface Expression {

  /** The number that it comes to for these facts, or what is missing. */
  Evaluation evaluate(Facts facts);

  /** As rules write it, with no bracket more than needed: {@code (unitCost + 2) * 1.12}. */
  String describe();

  /** What it is made of, from left to right; nothing if it is a number or a field. */
  List<Expression> parts();

  /** The fields that it reads, from left to right. */
  default Set<Field> fields() {
    Set<Field> fields = new LinkedHashSet<>();
    parts().forEach(part -> fields.addAll(part.fields()));
    return fields;
  }

  /**
   * A fixed number.
   *
   * @param number the number, any scale
   */
  record Literal(BigDecimal number) implements Expression {
    public Literal {
      Objects.requireNonNull(number, "number");
    }

    @Override
    public Evaluation evaluate(Facts facts) {
      return new Known(number);
    }

    @Override
    public String describe() {
      return number.toPlainString();
    }

    @Override
    public List<Expression> parts() {
      return List.of();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Literal that && number.compareTo(that.number) == 0;
    }

    @Override
    public int hashCode() {
      return number.stripTrailingZeros().hashCode();
    }
  }

  /**
   * The value of a field.
   *
   * @param field a field of numbers
   * @param index its index in facts
   */
  record FieldValue(Field field, int index) implements Expression {
    public FieldValue {
      if (field.type() != FieldType.NUMBER) {
        throw new IllegalArgumentException(
            "Expected a field of numbers but found " + field.name() + ", " + field.type() + ".");
      }
    }

    @Override
    public Evaluation evaluate(Facts facts) {
      return facts.get(index) instanceof BigDecimal number
          ? new Known(number)
          : new AbsentField(field);
    }

    @Override
    public String describe() {
      return field.name();
    }

    @Override
    public List<Expression> parts() {
      return List.of();
    }

    @Override
    public Set<Field> fields() {
      return Set.of(field);
    }
  }

  /** The number with its sign turned. */
  record Negation(Expression of) implements Expression {
    @Override
    public Evaluation evaluate(Facts facts) {
      Evaluation result = of.evaluate(facts);
      return result instanceof Known known ? new Known(known.number().negate()) : result;
    }

    @Override
    public String describe() {
      boolean atom = !(of instanceof Operation) && !of.describe().startsWith("-");
      return "-" + (atom ? of.describe() : "(" + of.describe() + ")");
    }

    @Override
    public List<Expression> parts() {
      return List.of(of);
    }
  }

  /** Two numbers joined. */
  record Operation(Operator operator, Expression left, Expression right) implements Expression {
    public Operation {
      Objects.requireNonNull(operator, "operator");
    }

    @Override
    public Evaluation evaluate(Facts facts) {
      Evaluation first = left.evaluate(facts);
      if (!(first instanceof Known one)) {
        return first;
      }
      Evaluation second = right.evaluate(facts);
      if (!(second instanceof Known other)) {
        return second;
      }
      return operator == Operator.DIVIDED_BY && Exact.settle(other.number()).signum() == 0
          ? new ZeroDivisor(right)
          : new Known(operator.apply(one.number(), other.number()));
    }

    @Override
    public String describe() {
      return bracketed(left, operator.precedence())
          + " "
          + operator.symbol()
          + " "
          + bracketed(right, operator.precedence() + 1);
    }

    private static String bracketed(Expression part, int least) {
      return part instanceof Operation inner && inner.operator.precedence() < least
          ? "(" + part.describe() + ")"
          : part.describe();
    }

    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /**
   * The least or the greatest of several numbers.
   *
   * @param greatest whether it is the greatest
   * @param parts at least one
   */
  record Extreme(boolean greatest, List<Expression> parts) implements Expression {
    public Extreme {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("Expected at least one number but found none.");
      }
    }

    @Override
    public Evaluation evaluate(Facts facts) {
      Evaluation extreme = parts.get(0).evaluate(facts);
      for (Expression part : parts.subList(1, parts.size())) {
        if (!(extreme instanceof Known before)) {
          return extreme;
        }
        extreme = part.evaluate(facts);
        if (extreme instanceof Known next) {
          BigDecimal number = next.number();
          extreme = new Known(greatest ? before.number().max(number) : before.number().min(number));
        }
      }
      return extreme;
    }

    @Override
    public String describe() {
      return (greatest ? "max" : "min")
          + parts.stream().map(Expression::describe).collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /**
   * A number rounded half up.
   *
   * @param of the number
   * @param decimals how many decimals are kept, 0 to {@value #MOST_DECIMALS}
   */
  record Round(Expression of, int decimals) implements Expression {

    /** The most decimals that can be kept. */
    public static final int MOST_DECIMALS = 20;

    public Round {
      if (decimals < 0 || decimals > MOST_DECIMALS) {
        throw new IllegalArgumentException(
            "Expected 0 to " + MOST_DECIMALS + " decimals but found " + decimals + ".");
      }
    }

    @Override
    public Evaluation evaluate(Facts facts) {
      Evaluation exact = of.evaluate(facts);
      return exact instanceof Known known
          ? new Known(Exact.round(known.number(), decimals, RoundingMode.HALF_UP))
          : exact;
    }

    @Override
    public String describe() {
      return "round(" + of.describe() + ", " + decimals + ")";
    }

    @Override
    public List<Expression> parts() {
      return List.of(of);
    }
  }
}
