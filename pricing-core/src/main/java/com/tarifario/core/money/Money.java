package com.tarifario.core.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of money in one currency. It is never rounded by arithmetic; rounding is a
 * visible step of {@link Rounding}.
 *
 * <p>Two amounts are equal when they are the same money: {@code 10 EUR} equals {@code 10.00 EUR}.
 *
 * @param amount the amount in the currency's main unit (euros, not cents), any scale
 * @param currency the currency that the amount is in
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

  public Money {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
  }

  /** An amount of the currency. */
  public static Money of(BigDecimal amount, Currency currency) {
    return new Money(amount, currency);
  }

  /**
   * An amount from its plain decimal text and ISO 4217 code: {@code Money.of("48.00", "EUR")}.
   *
   * @throws IllegalArgumentException if the text is not a number or the code is not a currency
   */
  public static Money of(String amount, String currencyCode) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
  }

  /** No money, in the currency. */
  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /**
   * The sum of both.
   *
   * @throws CurrencyMismatchException if the other is in another currency
   */
  public Money plus(Money other) {
    BigDecimal added = sameCurrency(other);
    // Sums begin at 0, and most of them have one part.
    return amount.signum() == 0 && amount.scale() == 0 && added.scale() >= 0
        ? other
        : new Money(amount.add(added), currency);
  }

  /**
   * This less the other.
   *
   * @throws CurrencyMismatchException if the other is in another currency
   */
  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other)), currency);
  }

  /** This amount that many times, exact. */
  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor), currency);
  }

  /** This amount divided, to the precision of {@link Exact}. */
  public Money dividedBy(BigDecimal divisor) {
    return new Money(Exact.divide(amount, divisor), currency);
  }

  /** The same currency with another amount. */
  public Money withAmount(BigDecimal newAmount) {
    return new Money(newAmount, currency);
  }

  /** Whether the amount is below zero. */
  public boolean isNegative() {
    return amount.signum() < 0;
  }

  /** Whether the amount is zero. */
  public boolean isZero() {
    return amount.signum() == 0;
  }

  /**
   * Orders by amount.
   *
   * @throws CurrencyMismatchException if the other is in another currency
   */
  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Money that
        && currency.equals(that.currency)
        && amount.compareTo(that.amount) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * currency.hashCode() + amount.stripTrailingZeros().hashCode();
  }

  /** The plain amount and the ISO 4217 code: {@code 48.00 EUR}. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }

  private BigDecimal sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new CurrencyMismatchException(currency, other.currency);
    }
    return other.amount;
  }
}
