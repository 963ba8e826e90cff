package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * A unit price inside its limits, and the limits, which hold after it is rounded too.
 *
 * @param price the price
 * @param least the least that it may be; null if there is none
 * @param floor the rule that says so; null if none does
 * @param most the most that it may be; null if there is none
 * @param ceiling the rule that says so; null if none does
 */
record PriceRange(
    Money price,
    @Nullable Money least,
    @Nullable RuleRef floor,
    @Nullable Money most,
    @Nullable RuleRef ceiling) {

  PriceRange {
    least = settled(least);
    most = settled(most);
  }

  private static @Nullable Money settled(@Nullable Money bound) {
    return bound == null ? null : bound.withAmount(Exact.settle(bound.amount()));
  }

  boolean isBelow(Money other) {
    return least != null && other.compareTo(least) < 0;
  }

  boolean isAbove(Money other) {
    return most != null && other.compareTo(most) > 0;
  }

  boolean allows(Money other) {
    return !isBelow(other) && !isAbove(other);
  }
}
