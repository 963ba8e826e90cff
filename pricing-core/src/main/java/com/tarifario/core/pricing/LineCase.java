package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line made complete: everything that pricing needs to know of it, or why it can't be priced.
 *
 * @param line the line, its costs in the tariff's currency
 * @param facts what is known of the line as a whole; null if it can't be priced at all
 * @param pieces the line cut at the borders of the time bands; one if it was not cut, none if it
 *     can't be priced at all
 * @param failure why the tariff can't price it; null if it can
 * @param conversions the costs that the document has in other currencies
 */
record LineCase(
    ChargeLine line,
    @Nullable Facts facts,
    List<Piece> pieces,
    @Nullable LineFailure failure,
    List<Conversion> conversions) {

  LineCase {
    pieces = List.copyOf(pieces);
    conversions = List.copyOf(conversions);
  }

  /** A line that stays as it is: not cut, no cost converted, nothing against a price. */
  static LineCase uncut(ChargeLine line, Facts facts) {
    return new LineCase(line, facts, List.of(Piece.whole(line, facts)), null, List.of());
  }

  /** Whether anything of it can be charged to the client: its quantity counts. */
  boolean isCharged() {
    return facts != null && (line.billing() == Billing.CHARGEABLE || line.override() != null);
  }
}
