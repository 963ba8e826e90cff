package com.tarifario.core.quote;

import com.tarifario.core.money.Money;
import com.tarifario.core.work.PriceOverride;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person wished a quote to come to. It is reached by prices set by hand, which carry the
 * same reason, author and moment, so that they can be told from others.
 *
 * @param amount how much
 * @param withTax whether the tax is in it
 * @param reason why; empty if the person did not say, which a rule may not allow
 * @param author who, not blank
 * @param at when; null if the source of the document did not say
 */
public record WishedTotal(
    Money amount, boolean withTax, String reason, String author, @Nullable Instant at) {

  public WishedTotal {
    Objects.requireNonNull(amount, "amount");
    reason = reason.strip();
    if (author.isBlank()) {
      throw new IllegalArgumentException("A wished total needs an author.");
    }
  }

  /** A price set to reach it. */
  public PriceOverride override(Money price) {
    return new PriceOverride(price, reason, author, at);
  }

  /** Whether a price was set to reach it. */
  public boolean made(@Nullable PriceOverride override) {
    return override != null && override.equals(override(override.price()));
  }
}
