package com.tarifario.core.work;

import com.tarifario.core.money.Money;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A price that holds in place of the tariff's: one that a person set by hand, the topmost layer, or
 * one that was agreed with the client; or one that a person set in place of what was agreed, where
 * what was billed is corrected. It belongs to the document and not to a valuation, so it survives
 * every revaluation until it is lifted.
 *
 * @param price what one unit costs the client (of a line, a component or an item), or the whole
 *     chapter; before tax
 * @param reason why; empty if the person did not say, which a rule may not allow. Of an agreed
 *     price, the number of the document that it was agreed in
 * @param author who, not blank
 * @param at when; null if the source of the document did not say
 * @param origin where the price comes from
 */
public record PriceOverride(
    Money price, String reason, String author, @Nullable Instant at, Origin origin) {

  /** Where a price comes from that is not the tariff's. */
  public enum Origin {
    /** A person set it; rules say what may be set. */
    BY_HAND,
    /** A quote that the client accepted. */
    QUOTE,
    /** The closed price of a work order. */
    WORK_ORDER,
    /** A work report that was approved at that price, and is billed in parts. */
    WORK_REPORT,
    /** The fee of a maintenance agreement. */
    AGREEMENT,
    /**
     * A person set it in place of an agreed price, where the document that billed it is corrected.
     */
    CORRECTION
  }

  public PriceOverride {
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(origin, "origin");
    reason = reason.strip();
    if (author.isBlank()) {
      throw new IllegalArgumentException("An override needs an author.");
    }
  }

  /** A price that a person set by hand. */
  public PriceOverride(Money price, String reason, String author, @Nullable Instant at) {
    this(price, reason, author, at, Origin.BY_HAND);
  }

  /** Whether the person said why. */
  public boolean hasReason() {
    return !reason.isEmpty();
  }

  /** Whether a person set it, be it in place of what was agreed; the reason is that person's. */
  public boolean isByHand() {
    return origin == Origin.BY_HAND || origin == Origin.CORRECTION;
  }

  /**
   * Whether it was agreed, or set in place of what was, so that no rule has a say: none that allows
   * prices set by hand, none that changes the quantity, no limit and no charge.
   */
  public boolean isAgreed() {
    return origin != Origin.BY_HAND;
  }
}
