package com.tarifario.core.quote;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Percentage;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A discount that a person gave on all of a chapter.
 *
 * @param rate how much of the sum of its items, above 0 and at most 100 %
 * @param reason why; empty if the person did not say, which a rule may not allow
 * @param author who, not blank
 * @param at when; null if the source of the document did not say
 */
public record Discount(Percentage rate, String reason, String author, @Nullable Instant at) {

  public Discount {
    Objects.requireNonNull(rate, "rate");
    reason = reason.strip();
    if (rate.value().signum() <= 0 || rate.value().compareTo(Exact.HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "A discount is above 0 and at most 100 %, but is " + rate + ".");
    }
    if (author.isBlank()) {
      throw new IllegalArgumentException("A discount needs an author.");
    }
  }
}
