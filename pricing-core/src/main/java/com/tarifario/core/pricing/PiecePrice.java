package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.valuation.PricedPiece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece with its unit price, before the line's amount is shared out.
 *
 * @param piece the piece
 * @param charged how much of it is charged, in the line's unit
 * @param priced the same in the unit of the price
 * @param unitPrice for one such unit, rounded
 * @param basePrice for one such unit by the winner alone
 * @param winner the rule whose base price it is, or that covers it
 * @param perLine what it adds once to the line's amount
 * @param cover what pays for it, so that its price is 0; null if it is charged
 */
record PiecePrice(
    Piece piece,
    Quantity charged,
    Quantity priced,
    Money unitPrice,
    Money basePrice,
    Candidate winner,
    List<LineAddition> perLine,
    @Nullable String cover) {

  /** The same price for another quantity, in the line's unit and in that of the price. */
  PiecePrice of(Quantity newCharged, Quantity newPriced) {
    return new PiecePrice(
        piece, newCharged, newPriced, unitPrice, basePrice, winner, perLine, cover);
  }

  /** Unit price x quantity, not rounded. */
  Money exact() {
    return unitPrice.times(priced.value());
  }

  /** The piece as a result, with its share of the line's amount. */
  PricedPiece with(Money share) {
    return new PricedPiece(
        piece.band(),
        piece.time(),
        priced.settled(),
        unitPrice,
        basePrice,
        share,
        winner.rule(),
        cover);
  }
}
