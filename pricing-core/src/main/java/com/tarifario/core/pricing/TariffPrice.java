package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.PricedPiece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tariff says of a line.
 *
 * @param charged how much is charged
 * @param exact what that costs, not rounded
 * @param amount the same, rounded
 * @param pieces its pieces, in order of time; at least one
 * @param winners the rules whose base price it is or that cover it, highest precedence first
 */
record TariffPrice(
    Quantity charged, Money exact, Money amount, List<PricedPiece> pieces, List<RuleRef> winners) {

  /** The price of one unit; null if the pieces have different ones, or if all are covered. */
  @Nullable Money unitPrice() {
    if (pieces.size() == 1) {
      return pieces.get(0).cover() == null ? pieces.get(0).unitPrice() : null;
    }
    List<PricedPiece> paid = pieces.stream().filter(piece -> piece.cover() == null).toList();
    if (paid.isEmpty()) {
      return null;
    }
    PricedPiece first = paid.get(0);
    return paid.stream().allMatch(piece -> sameUnitPrice(piece, first)) ? first.unitPrice() : null;
  }

  private static boolean sameUnitPrice(PricedPiece one, PricedPiece other) {
    return one.unitPrice().equals(other.unitPrice())
        && one.charged().unit().equals(other.charged().unit());
  }

  /** The same as it stands beside an override or a cover. */
  ComputedPrice beside() {
    return new ComputedPrice(unitPrice(), amount, winners);
  }
}
