package com.tarifario.core.work;

import com.tarifario.core.money.Money;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A price that a person set by hand: the topmost layer. It belongs to the document and not to a
 * valuation, so it survives every revaluation until it is lifted.
 *
 * @param price what one unit costs the client (of a line, a component or an item), or the whole
 *     chapter; before tax
 * @param reason why; empty if the person did not say, which a rule may not allow
 * @param author who, not blank
 * @param at when; null if the source of the document did not say
 */
public record PriceOverride(Money price, String reason, String author, @Nullable Instant at) {

  public PriceOverride {
    Objects.requireNonNull(price, "price");
    reason = reason.strip();
    if (author.isBlank()) {
      throw new IllegalArgumentException("An override needs an author.");
    }
  }

  /** Whether the person said why. */
  public boolean hasReason() {
    return !reason.isEmpty();
  }
}
