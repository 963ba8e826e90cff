package com.tarifario.core.pricing;

import com.tarifario.core.money.Allocation;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount shared out over parts so that none of it is lost: in proportion to the parts' own
 * amounts; where one has none, to their costs; where one of those is not known either, equally.
 *
 * @param basis in proportion to what, in words
 * @param shares the share of each part, in their order
 */
record Spread(Message basis, List<Money> shares) {

  /**
   * The amount shared out.
   *
   * @param total the amount, with at most {@code decimals} decimals
   * @param amounts the parts' own amounts, null where one has none
   * @param costs the parts' costs, null where one is not known
   */
  static Spread of(
      Money total, List<@Nullable Money> amounts, List<@Nullable Money> costs, int decimals) {
    List<BigDecimal> weights = weights(amounts);
    CoreMessage basis = CoreMessage.SPREAD_BY_AMOUNT;
    if (weights == null) {
      weights = weights(costs);
      basis = CoreMessage.SPREAD_BY_COST;
    }
    if (weights == null) {
      weights = Collections.nCopies(amounts.size(), BigDecimal.ONE);
      basis = CoreMessage.SPREAD_EQUALLY;
    }
    List<Money> shares =
        Allocation.byWeight(total.amount(), weights, decimals).stream()
            .map(total::withAmount)
            .toList();
    return new Spread(Message.of(basis), shares);
  }

  /** The numbers as weights; null if one is missing or below 0, or if all are 0. */
  private static @Nullable List<BigDecimal> weights(List<@Nullable Money> parts) {
    List<BigDecimal> weights = new ArrayList<>();
    boolean anyAboveZero = false;
    for (Money part : parts) {
      if (part == null || part.isNegative()) {
        return null;
      }
      anyAboveZero |= !part.isZero();
      weights.add(part.amount());
    }
    return anyAboveZero ? weights : null;
  }
}
