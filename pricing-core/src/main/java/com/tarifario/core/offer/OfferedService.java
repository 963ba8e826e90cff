package com.tarifario.core.offer;

import com.tarifario.core.money.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service with what was found out about offering it.
 *
 * @param rank its place in the list, from 1; 0 if it is not offered
 * @param candidate which service, to whom and where
 * @param match what the rules say
 * @param price what one unit would cost; null if it is not offered
 */
public record OfferedService(
    int rank, OfferCandidate candidate, ServiceMatch match, @Nullable EstimatedPrice price) {

  public OfferedService {
    Objects.requireNonNull(candidate, "candidate");
    Objects.requireNonNull(match, "match");
  }

  /** What one unit would cost, before tax; null if it is not offered, or has no price. */
  public @Nullable Money amount() {
    return price == null ? null : price.amount();
  }

  OfferedService ranked(int newRank) {
    return new OfferedService(newRank, candidate, match, price);
  }
}
