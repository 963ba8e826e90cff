package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.RuleRef;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What would be charged without the override or the cover beside which it stands: the tariff's
 * price, or 0 for an overridden line that is not charged.
 *
 * @param unitPrice for one unit; null if the pieces of the line have different ones, or if it is
 *     not charged
 * @param amount for the line
 * @param winners the rules whose base price it is
 */
public record ComputedPrice(@Nullable Money unitPrice, Money amount, List<RuleRef> winners) {

  public ComputedPrice {
    Objects.requireNonNull(amount, "amount");
    winners = List.copyOf(winners);
  }
}
