package com.tarifario.io.result;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import java.math.BigDecimal;

/** Numbers as results write them: all their decimals, a point, no grouping, no exponent. */
final class Numbers {

  private Numbers() {}

  /** An amount, with at least the decimals of its currency. */
  static BigDecimal of(Money money) {
    int least = Math.max(money.currency().getDefaultFractionDigits(), 0);
    if (money.amount().scale() == least) {
      return money.amount();
    }
    BigDecimal shortest = plain(Exact.settle(money.amount()));
    return shortest.scale() < least ? shortest.setScale(least) : shortest;
  }

  /** How much, without zeros at the end. */
  static BigDecimal of(Quantity quantity) {
    return plain(Exact.settle(quantity.value()));
  }

  /** A number of the arithmetic, without zeros at the end. */
  static BigDecimal of(BigDecimal number) {
    return plain(Exact.settle(number));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
