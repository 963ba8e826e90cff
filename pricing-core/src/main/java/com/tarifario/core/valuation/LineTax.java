package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * The tax rate of a line.
 *
 * @param rate the rate on its net amount
 * @param rule the rule that says so
 * @param gross the line's amount with tax; null if tax is not rounded line by line, but on the sum
 *     of its rate
 */
public record LineTax(Percentage rate, RuleRef rule, @Nullable Money gross) {

  /** A rate of which the tax is not rounded line by line. */
  public LineTax(Percentage rate, RuleRef rule) {
    this(rate, rule, null);
  }
}
