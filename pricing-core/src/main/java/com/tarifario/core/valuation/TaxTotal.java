package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;

/**
 * The tax at one rate.
 *
 * @param rate the rate
 * @param base the sum of the amounts at that rate
 * @param tax the tax on that sum, rounded once; of lines whose tax is rounded line by line, the sum
 *     of theirs
 */
public record TaxTotal(Percentage rate, Money base, Money tax) {

  /** The sum of both. */
  public Money gross() {
    return base.plus(tax);
  }
}
