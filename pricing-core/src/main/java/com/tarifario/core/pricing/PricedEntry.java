package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A priced line or charge, and what is known of it for later stages.
 *
 * @param line the line
 * @param facts what is known of it as a whole; null if it could not be made complete
 * @param settable finds what a person may set as its price; null if it has no price to be set
 */
record PricedEntry(PricedLine line, @Nullable Facts facts, @Nullable Settable settable) {

  /** Whose price a person may set. */
  @FunctionalInterface
  interface Settable {

    /**
     * What may be set.
     *
     * @throws LineFailure if that can't be told
     */
    OverrideTerms terms();
  }

  /** A charge, or a line for which no one can set a price. */
  PricedEntry(PricedLine line, @Nullable Facts facts) {
    this(line, facts, null);
  }

  /** The lines and charges alone. */
  static List<PricedLine> lines(List<PricedEntry> entries) {
    PricedLine[] lines = new PricedLine[entries.size()];
    for (int index = 0; index < lines.length; index++) {
      lines[index] = entries.get(index).line();
    }
    return List.of(lines);
  }

  /** The same with another line. */
  PricedEntry with(PricedLine newLine) {
    return new PricedEntry(newLine, facts, settable);
  }

  /** The same with another part at the end of its proof. */
  PricedEntry proving(Supplier<Proof.Part> part) {
    return with(line.withProof(line.proof().and(part)));
  }
}
