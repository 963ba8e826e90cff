package com.tarifario.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares a rounded amount over parts so that the parts are rounded too and none of it is lost (the
 * largest-remainder method; among equal remainders the earlier part is served first).
 */
public final class Allocation {

  private Allocation() {}

  /**
   * Parts that sum to {@code total} and are as near to {@code exactParts} as whole units of the
   * last decimal allow.
   *
   * @param total the amount to share, with at most {@code decimals} decimals
   * @param exactParts the unrounded parts, at least one; what their sum differs from {@code total}
   *     is shared out too
   * @param decimals the decimals of each resulting part
   */
  public static List<BigDecimal> byRemainder(
      BigDecimal total, List<BigDecimal> exactParts, int decimals) {
    List<BigDecimal> shares = new ArrayList<>();
    List<BigDecimal> remainders = new ArrayList<>();
    BigDecimal rest = total;
    for (BigDecimal part : exactParts) {
      BigDecimal floor = Exact.round(part, decimals, RoundingMode.FLOOR);
      shares.add(floor);
      remainders.add(Exact.settle(part).subtract(floor));
      rest = rest.subtract(floor);
    }
    Comparator<Integer> smallest = Comparator.comparing(remainders::get);
    boolean gives = rest.signum() >= 0;
    List<Integer> order =
        IntStream.range(0, shares.size())
            .boxed()
            .sorted(
                (gives ? smallest.reversed() : smallest).thenComparing(Comparator.naturalOrder()))
            .toList();
    BigDecimal cent = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal change = gives ? cent : cent.negate();
    for (int next = 0; rest.abs().compareTo(cent) >= 0; next = (next + 1) % order.size()) {
      int index = order.get(next);
      shares.set(index, shares.get(index).add(change));
      rest = rest.subtract(change);
    }
    return List.copyOf(shares);
  }

  /**
   * Shares {@code total} in proportion to the weights; equal shares if all weights are zero.
   *
   * @param weights not empty, none negative
   */
  public static List<BigDecimal> byWeight(
      BigDecimal total, List<BigDecimal> weights, int decimals) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal count = BigDecimal.valueOf(weights.size());
    List<BigDecimal> exactParts =
        weights.stream()
            .map(
                weight ->
                    sum.signum() == 0
                        ? Exact.divide(total, count)
                        : Exact.divide(total.multiply(weight), sum))
            .toList();
    return byRemainder(total, exactParts, decimals);
  }
}
