package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the amount of the free items with which a quote comes to a total. The total rises with
 * the amount, but not evenly: charges and taxes on sums are rounded, and there are least and
 * greatest charges. So it is looked for between an amount that makes too little and one that makes
 * too much, by the slope between both as long as that helps, else by halves.
 */
final class TotalSearch {

  /** Beyond this no quote is doubled. */
  private static final int MOST_DOUBLINGS = 40;

  /** How often the slope is asked before halves are. */
  private static final int MOST_SLOPES = 12;

  /** How many items are tried to take a cent that is left over. */
  private static final int MOST_TURNS = 12;

  private final PriceShares shares;
  private final Function<Map<String, Money>, Money> totalOf;

  /** An amount and the total that it makes. */
  private record Point(Money amount, Money total) {}

  /**
   * A search.
   *
   * @param totalOf what the quote comes to with these prices
   */
  TotalSearch(PriceShares shares, Function<Map<String, Money>, Money> totalOf) {
    this.shares = shares;
    this.totalOf = totalOf;
  }

  /**
   * The prices that come to the total.
   *
   * @param start what the quote comes to now
   * @throws UnreachableTotalException if none do
   */
  Map<String, Money> find(Money wished, Money start) {
    Point low = null;
    Point high = null;
    Money next = atLeastZero(rounded(shares.sum().plus(wished).minus(start)));
    for (int tries = 0; tries < MOST_SLOPES; tries++) {
      Point point = point(next, 0);
      int side = point.total.compareTo(wished);
      if (side == 0) {
        return shares.prices(point.amount, 0);
      }
      low = side < 0 && (low == null || point.amount.compareTo(low.amount) > 0) ? point : low;
      high = side > 0 && (high == null || point.amount.compareTo(high.amount) < 0) ? point : high;
      Money guess = guess(low, high, point, wished);
      if (guess.equals(next) || (low != null && high != null && isBeside(low, high))) {
        break;
      }
      next = guess;
    }
    return between(low == null ? lowest(wished) : low, high, wished);
  }

  /** Where the total would be met if it rose evenly. */
  private Money guess(@Nullable Point low, @Nullable Point high, Point last, Money wished) {
    if (low == null || high == null) {
      return atLeastZero(rounded(last.amount.plus(wished).minus(last.total)));
    }
    BigDecimal rise = high.total.minus(low.total).amount();
    BigDecimal part = Exact.divide(wished.minus(low.total).amount(), rise);
    Money width = high.amount.minus(low.amount);
    Money guess = low.amount.plus(rounded(width.times(part)));
    Money step = shares.step();
    if (guess.compareTo(low.amount) <= 0) {
      return low.amount.plus(step);
    }
    return guess.compareTo(high.amount) >= 0 ? high.amount.minus(step) : guess;
  }

  private Point lowest(Money wished) {
    Point lowest = point(shares.sum().withAmount(BigDecimal.ZERO), 0);
    if (lowest.total.compareTo(wished) > 0) {
      throw new UnreachableTotalException(
          Message.of(CoreMessage.TOTAL_TOO_LOW, wished, lowest.total));
    }
    return lowest;
  }

  private Map<String, Money> between(Point from, @Nullable Point to, Money wished) {
    Point low = from;
    Point high = to;
    Money reach = low.amount.isZero() ? shares.step() : low.amount;
    for (int tries = 0; high == null; tries++) {
      if (tries > MOST_DOUBLINGS) {
        throw new UnreachableTotalException(
            Message.of(CoreMessage.TOTAL_NOT_REACHED, wished, low.total));
      }
      reach = reach.plus(reach);
      Point point = point(reach, 0);
      high = point.total.compareTo(wished) > 0 ? point : null;
      low = high == null ? point : low;
    }
    while (!isBeside(low, high)) {
      BigDecimal half = new BigDecimal("0.5");
      Point middle = point(low.amount.plus(rounded(high.amount.minus(low.amount).times(half))), 0);
      if (middle.total.compareTo(wished) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    if (low.total.equals(wished)) {
      return shares.prices(low.amount, 0);
    }
    return turned(low, high, wished);
  }

  /** A cent on another item may fall under another rate or another discount. */
  private Map<String, Money> turned(Point low, Point high, Money wished) {
    Point best = low;
    Point least = high;
    for (int turn = 1; turn < Math.min(shares.size(), MOST_TURNS); turn++) {
      for (Money amount : new Money[] {low.amount, high.amount}) {
        Point point = point(amount, turn);
        int side = point.total.compareTo(wished);
        if (side == 0) {
          return shares.prices(amount, turn);
        }
        best = side < 0 && point.total.compareTo(best.total) > 0 ? point : best;
        least = side > 0 && point.total.compareTo(least.total) < 0 ? point : least;
      }
    }
    throw new UnreachableTotalException(
        Message.of(CoreMessage.TOTAL_BETWEEN, wished, best.total, least.total));
  }

  private Point point(Money amount, int turn) {
    return new Point(amount, totalOf.apply(shares.prices(amount, turn)));
  }

  private boolean isBeside(Point low, Point high) {
    return high.amount.minus(low.amount).compareTo(shares.step()) <= 0;
  }

  private Money rounded(Money amount) {
    return amount.withAmount(
        Exact.round(amount.amount(), shares.step().amount().scale(), RoundingMode.FLOOR));
  }

  private static Money atLeastZero(Money amount) {
    return amount.isNegative() ? amount.withAmount(BigDecimal.ZERO) : amount;
  }
}
