package com.tarifario.core.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Discounts that are taken one after the other, each off what the one before left: {@code 50 + 10 +
 * 3 %} of 100 leaves 43.65.
 *
 * @param rates the discounts in their order, each from 0 to 100 %; at least one
 */
public record DiscountChain(List<Percentage> rates) {

  public DiscountChain {
    rates = List.copyOf(rates);
    if (rates.isEmpty()) {
      throw new IllegalArgumentException("Expected at least one discount but found none.");
    }
    for (Percentage rate : rates) {
      if (rate.value().signum() < 0 || rate.value().compareTo(Exact.HUNDRED) > 0) {
        throw new IllegalArgumentException(
            "A discount must be from 0 to 100 %, but is " + rate + ".");
      }
    }
  }

  /** A single discount. */
  public static DiscountChain of(Percentage rate) {
    return new DiscountChain(List.of(rate));
  }

  /** What is left of the price after the discount, exact. */
  public static Money less(Money price, Percentage rate) {
    return price.withAmount(price.amount().subtract(rate.of(price.amount())));
  }

  /** What is left of the price after all discounts, exact. */
  public Money off(Money price) {
    Money left = price;
    for (Percentage rate : rates) {
      left = less(left, rate);
    }
    return left;
  }

  /** Whether nothing is taken off. */
  public boolean isNothing() {
    return rates.stream().allMatch(rate -> rate.value().signum() == 0);
  }

  /** The numbers and one sign: {@code 50 + 10 + 3 %}. */
  @Override
  public String toString() {
    return rates.stream()
            .map(Percentage::value)
            .map(BigDecimal::toPlainString)
            .collect(Collectors.joining(" + "))
        + " %";
  }
}
