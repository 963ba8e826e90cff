package com.tarifario.core.commercial;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was quoted of something, beside what it really cost and brought.
 *
 * @param code which budget concept, line of the order or kind of cost it is; empty for what was not
 *     quoted, and for totals
 * @param description what it is; empty if nothing is to be said
 * @param quantity how much was quoted; null if that can't be summed, or nothing was
 * @param quotedCost what it was thought to cost us; null if that is not known of all of it
 * @param quoted what it was to cost the client, before tax
 * @param cost what it cost us up to now, by the reports; what is not known counts as 0
 * @param billed what was billed of it up to now, before tax
 */
public record Compared(
    String code,
    String description,
    @Nullable Quantity quantity,
    @Nullable Money quotedCost,
    Money quoted,
    Money cost,
    Money billed) {

  public Compared {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(quoted, "quoted");
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(billed, "billed");
  }

  /** Something of which nothing was quoted, done or billed yet. */
  public static Compared nothing(String code, String description, Currency currency) {
    Money zero = Money.zero(currency);
    return new Compared(code, description, null, zero, zero, zero, zero);
  }

  /** The same, described otherwise. */
  public Compared withDescription(String text) {
    return new Compared(code, text, quantity, quotedCost, quoted, cost, billed);
  }

  /** What was to be left of the price after the cost; null if the cost was not known. */
  public @Nullable Money quotedMargin() {
    return quotedCost == null ? null : quoted.minus(quotedCost);
  }

  /** What is left of what was billed after what it cost. */
  public Money margin() {
    return billed.minus(cost);
  }

  /** How much more it cost than was thought; below 0 if less; null if nothing was thought. */
  public @Nullable Money costDifference() {
    return quotedCost == null ? null : cost.minus(quotedCost);
  }

  /** How much more was billed than quoted; below 0 if less. */
  public Money billedDifference() {
    return billed.minus(quoted);
  }

  /** How much more is left than was thought; below 0 if less; null if nothing was thought. */
  public @Nullable Money marginDifference() {
    Money thought = quotedMargin();
    return thought == null ? null : margin().minus(thought);
  }

  /** Whether there is nothing to compare. */
  public boolean isNothing() {
    return quoted.isZero()
        && cost.isZero()
        && billed.isZero()
        && (quotedCost == null || quotedCost.isZero());
  }

  /** The same with more of it quoted. */
  public Compared plusQuoted(@Nullable Money moreCost, Money more) {
    Money sum = quotedCost == null || moreCost == null ? null : quotedCost.plus(moreCost);
    return new Compared(code, description, quantity, sum, quoted.plus(more), cost, billed);
  }

  /** The same, so much of which was quoted. */
  public Compared withQuantity(@Nullable Quantity newQuantity) {
    return new Compared(code, description, newQuantity, quotedCost, quoted, cost, billed);
  }

  /** The same, which cost more. */
  public Compared plusCost(Money more) {
    return new Compared(code, description, quantity, quotedCost, quoted, cost.plus(more), billed);
  }

  /** The same, of which more was billed. */
  public Compared plusBilled(Money more) {
    return new Compared(code, description, quantity, quotedCost, quoted, cost, billed.plus(more));
  }

  /** The sum of this and another. */
  public Compared plus(Compared other) {
    return plusQuoted(other.quotedCost, other.quoted).plusCost(other.cost).plusBilled(other.billed);
  }
}
