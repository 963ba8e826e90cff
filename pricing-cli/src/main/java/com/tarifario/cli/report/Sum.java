package com.tarifario.cli.report;

import com.tarifario.core.money.Money;
import java.util.Currency;

/**
 * A count of lines and a sum of their amounts or costs.
 *
 * @param lines how many
 * @param money the sum
 */
record Sum(int lines, Money money) {

  static Sum zero(Currency currency) {
    return new Sum(0, Money.zero(currency));
  }

  static Sum of(Money money) {
    return new Sum(1, money);
  }

  Sum plus(Sum other) {
    return new Sum(lines + other.lines, money.plus(other.money));
  }
}
