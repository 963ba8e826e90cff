package com.tarifario.core.expression;

import com.tarifario.core.facts.Field;
import java.math.BigDecimal;
import java.util.Objects;

/** What an expression comes to: a number, or what is missing to find one. */
public sealed interface Evaluation {

  /**
   * A number was found.
   *
   * @param number the number; exact but for quotients, which have the precision of {@link
   *     com.tarifario.core.money.Exact}
   */
  record Known(BigDecimal number) implements Evaluation {
    public Known {
      Objects.requireNonNull(number, "number");
    }
  }

  /** No number can be found. */
  sealed interface Missing extends Evaluation {}

  /**
   * A field has no value.
   *
   * @param field the first such field, from left to right
   */
  record AbsentField(Field field) implements Missing {
    public AbsentField {
      Objects.requireNonNull(field, "field");
    }
  }

  /**
   * Something is divided by 0.
   *
   * @param divisor what comes to 0
   */
  record ZeroDivisor(Expression divisor) implements Missing {
    public ZeroDivisor {
      Objects.requireNonNull(divisor, "divisor");
    }
  }
}
