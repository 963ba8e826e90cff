package com.tarifario.core.commercial;

import com.tarifario.core.money.Allocation;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is billed in parts: how much of it was, and what is left. Each part is rounded; the last
 * takes what is left of the amount, so that the parts always sum to it.
 *
 * <pre>{@code
 * PartialBilling none = PartialBilling.none(new BigDecimal("3"), Money.of("100.00", "EUR"));
 * none.amountOf(BigDecimal.ONE);                            // 33.33 EUR
 * none.with(BigDecimal.ONE).with(BigDecimal.ONE).amountOf(BigDecimal.ONE); // 33.34 EUR
 * }</pre>
 *
 * @param quantity how much there is, above 0
 * @param amount what all of it costs the client, before tax, rounded
 * @param billed how much was billed, from 0 to the quantity
 * @param billedAmount what that came to
 */
public record PartialBilling(
    BigDecimal quantity, Money amount, BigDecimal billed, Money billedAmount) {

  public PartialBilling {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(billedAmount, "billedAmount");
    if (quantity.signum() <= 0 || billed.signum() < 0 || billed.compareTo(quantity) > 0) {
      throw new IllegalArgumentException("Of " + quantity + ", " + billed + " can't be billed.");
    }
  }

  /** Nothing of it was billed yet. */
  public static PartialBilling none(BigDecimal quantity, Money amount) {
    return new PartialBilling(
        quantity, amount, BigDecimal.ZERO, amount.withAmount(BigDecimal.ZERO));
  }

  /** How much was not billed yet. */
  public BigDecimal left() {
    return quantity.subtract(billed);
  }

  /** What that comes to. */
  public Money amountLeft() {
    return amount.minus(billedAmount);
  }

  /** Whether all of it was billed. */
  public boolean isComplete() {
    return left().signum() == 0;
  }

  /**
   * What a part of it costs.
   *
   * @param part how much, above 0
   * @throws IllegalArgumentException if more than is left, or nothing
   */
  public Money amountOf(BigDecimal part) {
    if (part.signum() <= 0 || part.compareTo(left()) > 0) {
      throw new IllegalArgumentException("Of " + left() + " left, " + part + " can't be billed.");
    }
    return part.compareTo(left()) == 0
        ? amountLeft()
        : amount.withAmount(
            Exact.round(
                Exact.divide(amount.amount().multiply(part), quantity),
                decimals(),
                RoundingMode.HALF_UP));
  }

  /**
   * The same once a part more was billed.
   *
   * @throws IllegalArgumentException if more than is left, or nothing
   */
  public PartialBilling with(BigDecimal part) {
    return new PartialBilling(
        quantity, amount, billed.add(part), billedAmount.plus(amountOf(part)));
  }

  /**
   * What of a part is for each of several that the whole is made of. All parts of one of them sum
   * to it.
   *
   * @param shares what of the whole is for each; they sum to the amount
   * @param part how much, above 0
   * @throws IllegalArgumentException if more than is left, or nothing
   */
  public List<Money> sharesOf(List<Money> shares, BigDecimal part) {
    if (amount.isZero()) {
      // What sums to nothing is billed with the last part.
      boolean last = part.compareTo(left()) == 0;
      return last ? List.copyOf(shares) : shares.stream().map(each -> amountOf(part)).toList();
    }
    List<BigDecimal> before = shares(shares, billedAmount);
    List<BigDecimal> after = shares(shares, billedAmount.plus(amountOf(part)));
    List<Money> ofPart = new ArrayList<>();
    for (int index = 0; index < shares.size(); index++) {
      ofPart.add(amount.withAmount(after.get(index).subtract(before.get(index))));
    }
    return ofPart;
  }

  private int decimals() {
    return Math.max(
        amount.amount().stripTrailingZeros().scale(), amount.currency().getDefaultFractionDigits());
  }

  /** The shares of so much of the amount. */
  private List<BigDecimal> shares(List<Money> shares, Money sum) {
    List<BigDecimal> exact =
        shares.stream()
            .map(share -> Exact.divide(share.amount().multiply(sum.amount()), amount.amount()))
            .toList();
    return Allocation.byRemainder(sum.amount(), exact, decimals());
  }
}
