package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A priced line or charge, and what is known of it for later stages.
 *
 * @param line the line
 * @param facts what is known of it as a whole; null if it could not be made complete
 * @param terms finds what a person may set as its price, or throws a {@link LineFailure}; null if
 *     it has no price to be set
 */
record PricedEntry(
    PricedLine line, @Nullable Facts facts, @Nullable Supplier<OverrideTerms> terms) {

  /** A charge, or a line for which no one can set a price. */
  PricedEntry(PricedLine line, @Nullable Facts facts) {
    this(line, facts, null);
  }

  /** The same with another line. */
  PricedEntry with(PricedLine newLine) {
    return new PricedEntry(newLine, facts, terms);
  }

  /** The same with another part at the end of its proof. */
  PricedEntry proving(Supplier<Proof.Part> part) {
    return with(line.withProof(line.proof().and(part)));
  }
}
