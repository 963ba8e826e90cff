package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.valuation.ValuedItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Unit prices of items that sum to an amount, each in proportion to what the item comes to now.
 * They have the decimals of unit prices; what that leaves over, one item takes: one whose quantity
 * lets it, else one with a price of more decimals.
 */
final class PriceShares {

  private static final int MOST_DECIMALS = 12;

  private final List<ValuedItem> items;
  private final Rounding rounding;
  private final Money sum;

  /** Shares over these items, all with an amount, at least one. */
  PriceShares(List<ValuedItem> items, Rounding rounding) {
    this.items = List.copyOf(items);
    this.rounding = rounding;
    this.sum = items.stream().map(PriceShares::amount).reduce(Money::plus).orElseThrow();
  }

  private static Money amount(ValuedItem item) {
    Money amount = Objects.requireNonNull(item.amount(), "amount");
    return item.discount() == null ? amount : amount.plus(item.discount());
  }

  /** What the items come to now, before discounts. */
  Money sum() {
    return sum;
  }

  /** The smallest step between two amounts. */
  Money step() {
    return sum.withAmount(BigDecimal.ONE.movePointLeft(rounding.amountDecimals()));
  }

  /** How many items there are. */
  int size() {
    return items.size();
  }

  /**
   * Unit prices that sum to the amount, by the lines of the items.
   *
   * @param amount 0 or more, with the decimals of amounts
   * @param turn which item takes what is left over: 0 for the one that suits best, 1 for the next
   */
  Map<String, Money> prices(Money amount, int turn) {
    List<Money> shares = shares(amount);
    List<BigDecimal> prices = new ArrayList<>();
    Money rest = amount;
    for (int index = 0; index < items.size(); index++) {
      BigDecimal price = price(index, shares.get(index), rounding.unitPriceDecimals());
      prices.add(price);
      rest = rest.minus(made(index, price));
    }
    if (!rest.isZero()) {
      List<Integer> takers = takers(prices, rest);
      if (takers.isEmpty()) {
        for (int index = 0; index < items.size(); index++) {
          prices.set(index, exact(index, shares.get(index)));
        }
      } else {
        int taker = takers.get(turn % takers.size());
        prices.set(taker, exact(taker, made(taker, prices.get(taker)).plus(rest)));
      }
    }
    Map<String, Money> byLine = new LinkedHashMap<>();
    for (int index = 0; index < items.size(); index++) {
      byLine.put(items.get(index).id().line(), sum.withAmount(prices.get(index)));
    }
    return byLine;
  }

  private List<Money> shares(Money amount) {
    List<@Nullable Money> amounts = new ArrayList<>();
    List<@Nullable Money> costs = new ArrayList<>();
    for (ValuedItem item : items) {
      amounts.add(amount(item));
      costs.add(item.cost());
    }
    return Spread.of(amount, amounts, costs, rounding.amountDecimals()).shares();
  }

  private BigDecimal price(int index, Money share, int decimals) {
    return Exact.round(
        Exact.divide(share.amount(), quantity(index)), decimals, RoundingMode.HALF_UP);
  }

  private Money made(int index, BigDecimal price) {
    return rounding.amount(sum.withAmount(price.multiply(quantity(index))));
  }

  private BigDecimal quantity(int index) {
    return items.get(index).source().quantity().value();
  }

  /** Those that can take the rest: first those whose price stays round, then the greatest. */
  private List<Integer> takers(List<BigDecimal> prices, Money rest) {
    List<Integer> round = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    List<Integer> byAmount = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      byAmount.add(index);
    }
    byAmount.sort((one, other) -> amount(items.get(other)).compareTo(amount(items.get(one))));
    for (int index : byAmount) {
      Money target = made(index, prices.get(index)).plus(rest);
      if (!target.isNegative()) {
        BigDecimal price = price(index, target, rounding.unitPriceDecimals());
        (made(index, price).equals(target) ? round : others).add(index);
      }
    }
    round.addAll(others);
    return round;
  }

  /** The price with the fewest decimals that makes the amount. */
  private BigDecimal exact(int index, Money target) {
    for (int decimals = rounding.unitPriceDecimals(); decimals < MOST_DECIMALS; decimals++) {
      BigDecimal price = price(index, target, decimals);
      if (made(index, price).equals(target)) {
        return price;
      }
    }
    return price(index, target, MOST_DECIMALS);
  }
}
