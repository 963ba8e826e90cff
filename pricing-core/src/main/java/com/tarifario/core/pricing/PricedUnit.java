package com.tarifario.core.pricing;

import com.tarifario.core.valuation.PricedLine;
import java.util.List;

/** The lines of a document with their prices, then the charges that they caused. */
@FunctionalInterface
interface PricedUnit {

  /** Each with what is known of it for later stages. */
  List<PricedEntry> entries();

  /** Each alone, for who has no later stage, in a list that never changes. */
  default List<PricedLine> pricedLines() {
    return PricedEntry.lines(entries());
  }
}
