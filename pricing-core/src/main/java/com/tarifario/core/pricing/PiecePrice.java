package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.valuation.PricedPiece;
import java.util.List;

/**
 * A piece with its unit price, before the line's amount is shared out.
 *
 * @param piece the piece
 * @param charged how much of it is charged, in the line's unit
 * @param priced the same in the unit of the price
 * @param unitPrice for one such unit, rounded
 * @param winner the rule whose base price it is
 * @param perLine adjustments that it asks for once on the line's amount
 */
record PiecePrice(
    Piece piece,
    Quantity charged,
    Quantity priced,
    Money unitPrice,
    Candidate winner,
    List<Candidate> perLine) {

  /** Unit price x quantity, not rounded. */
  Money exact() {
    return unitPrice.times(priced.value());
  }

  /** The piece as a result, with its share of the line's amount. */
  PricedPiece with(Money share) {
    return new PricedPiece(
        piece.band(),
        piece.time(),
        priced.withValue(Exact.settle(priced.value())),
        unitPrice,
        share,
        winner.rule());
  }
}
