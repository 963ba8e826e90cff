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
 */
record PricedEntry(PricedLine line, @Nullable Facts facts) {

  /** The same with another part at the end of its proof. */
  PricedEntry proving(Supplier<Proof.Part> part) {
    return new PricedEntry(line.withProof(line.proof().and(part)), facts);
  }
}
