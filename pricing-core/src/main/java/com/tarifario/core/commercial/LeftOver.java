package com.tarifario.core.commercial;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of something was billed, and what is left of it.
 *
 * @param line which line of an order or a report; empty for a closed price
 * @param description what it is; empty if nothing was said
 * @param quantity how much there is to bill
 * @param billed how much was
 * @param amount what all of it comes to before tax; null if not known
 * @param billedAmount what was billed of that; null if that stands on the delivery note alone,
 *     where a report was billed whole
 */
public record LeftOver(
    String line,
    String description,
    Quantity quantity,
    BigDecimal billed,
    @Nullable Money amount,
    @Nullable Money billedAmount) {

  public LeftOver {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(billed, "billed");
  }

  /** How much was not billed yet. */
  public Quantity left() {
    return quantity.withValue(quantity.value().subtract(billed).max(BigDecimal.ZERO));
  }

  /** Whether something was not billed yet. */
  public boolean isLeft() {
    return left().value().signum() > 0;
  }

  /** What is left comes to; null if that is not known. */
  public @Nullable Money amountLeft() {
    if (amount == null) {
      return null;
    }
    if (!isLeft()) {
      return amount.withAmount(BigDecimal.ZERO);
    }
    return billedAmount == null ? amount : amount.minus(billedAmount);
  }

  /** What is left of all of these comes to; null if that of one is not known, or there are none. */
  public static @Nullable Money amountLeft(Collection<LeftOver> all) {
    Money sum = null;
    for (LeftOver each : all) {
      Money left = each.amountLeft();
      if (left == null) {
        return null;
      }
      sum = sum == null ? left : sum.plus(left);
    }
    return sum;
  }
}
