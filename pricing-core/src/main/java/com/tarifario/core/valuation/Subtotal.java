package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import java.util.Collection;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sum of some lines.
 *
 * @param lines how many there are
 * @param unsettled how many of them have no amount, and so are not in the sum
 * @param net the sum of the amounts, before tax
 * @param cost the sum of the known costs of the lines in the sum, so that the margin is true
 */
public record Subtotal(int lines, int unsettled, Money net, Money cost) {

  /** Nothing, in the currency. */
  public static Subtotal zero(Currency currency) {
    return new Subtotal(0, 0, Money.zero(currency), Money.zero(currency));
  }

  /** The sum of these lines. */
  public static Subtotal of(Collection<PricedLine> lines, Currency currency) {
    Subtotal sum = zero(currency);
    for (PricedLine line : lines) {
      sum = sum.plus(line);
    }
    return sum;
  }

  /** The sum with one more line. */
  public Subtotal plus(PricedLine line) {
    return plus(line.amount(), line.cost());
  }

  /** The sum with one more line of that amount and cost, each null if it is not known. */
  Subtotal plus(@Nullable Money amount, @Nullable Money lineCost) {
    return new Subtotal(
        lines + 1,
        amount == null ? unsettled + 1 : unsettled,
        amount == null ? net : net.plus(amount),
        amount == null || lineCost == null ? cost : cost.plus(lineCost));
  }

  /** The sum of both. */
  public Subtotal plus(Subtotal other) {
    return new Subtotal(
        lines + other.lines,
        unsettled + other.unsettled,
        net.plus(other.net),
        cost.plus(other.cost));
  }

  /** Net less cost. */
  public Money margin() {
    return net.minus(cost);
  }

  /** The margin as a part of the net; empty if the net is 0. */
  public Optional<Percentage> marginOnSale() {
    return Margins.onSale(net, cost);
  }
}
