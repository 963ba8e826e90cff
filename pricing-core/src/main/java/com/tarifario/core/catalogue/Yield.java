package com.tarifario.core.catalogue;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How much of something goes into one unit of a budget concept (rendimiento): {@code 6.5 h}, or
 * {@code 4 + 0.5 * kW} of them.
 *
 * @param amount the number; if it is a fixed one, above 0. It may name parameters of the concept;
 *     where those make it 0, there is none of it
 * @param unit what is counted
 */
public record Yield(Expression amount, Unit unit) {

  public Yield {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(unit, "unit");
    if (amount instanceof Literal fixed && fixed.number().signum() <= 0) {
      throw new IllegalArgumentException(
          "A yield must be above 0, but is " + fixed.number().toPlainString() + " " + unit + ".");
    }
  }

  /** Always the same. */
  public static Yield of(Quantity quantity) {
    return new Yield(new Literal(quantity.value()), quantity.unit());
  }

  /** One piece. */
  public static Yield one() {
    return new Yield(new Literal(BigDecimal.ONE), Unit.PIECE);
  }

  /** Whether it is the same whatever the parameters are. */
  public boolean isFixed() {
    return amount.fields().isEmpty();
  }
}
