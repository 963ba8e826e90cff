package com.tarifario.core.commercial;

import com.tarifario.core.money.Money;
import com.tarifario.core.work.Kind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The closed price of a work order, beside what its work would come to by the tariff, what it
 * really cost and what was billed up to now.
 *
 * @param number the number of the work order
 * @param closed its closed price, before tax
 * @param kinds what was done for it, by kind of cost
 * @param byTariff what all that was done for it would come to by the tariff, before tax
 * @param unpriced how many lines the tariff has no price for; they are not in the sum
 * @param cost what it cost us; what is not known counts as 0
 * @param billed what was billed of it, before tax
 * @param extra what was done beside it, and is charged to the client as well
 */
public record ClosedPrice(
    String number,
    Money closed,
    List<OfKind> kinds,
    Money byTariff,
    int unpriced,
    Money cost,
    Money billed,
    Extra extra) {

  public ClosedPrice {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(closed, "closed");
    kinds = List.copyOf(kinds);
    Objects.requireNonNull(byTariff, "byTariff");
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(billed, "billed");
    Objects.requireNonNull(extra, "extra");
  }

  /**
   * Work that the price does not pay for.
   *
   * @param cost what it cost us; what is not known counts as 0
   * @param billed what was billed of it, before tax
   */
  public record Extra(Money cost, Money billed) {

    public Extra {
      Objects.requireNonNull(cost, "cost");
      Objects.requireNonNull(billed, "billed");
    }

    /** Whether there was none that is known. */
    public boolean isNothing() {
      return cost.isZero() && billed.isZero();
    }

    /** What is left of what was billed after what it cost. */
    public Money margin() {
      return billed.minus(cost);
    }
  }

  /**
   * What was done of one kind.
   *
   * @param kind labour, material, ...
   * @param byTariff what it would come to by the tariff
   * @param cost what it cost us
   */
  public record OfKind(Kind kind, Money byTariff, Money cost) {

    public OfKind {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(byTariff, "byTariff");
      Objects.requireNonNull(cost, "cost");
    }
  }

  /** How much more the closed price is than the tariff's; below 0 if less. */
  public Money aboveTariff() {
    return closed.minus(byTariff);
  }

  /** What is left of the closed price after what the work cost. */
  public Money margin() {
    return closed.minus(cost);
  }

  /** What would be left by the tariff; null if it has no price for some of it. */
  public @Nullable Money marginByTariff() {
    return unpriced > 0 ? null : byTariff.minus(cost);
  }
}
