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
 * @param amount what that costs, rounded
 * @param pieces its pieces, in order of time; at least one
 * @param winners the rules whose base price it is, highest precedence first
 */
record TariffPrice(
    Quantity charged, Money amount, List<PricedPiece> pieces, List<RuleRef> winners) {

  /** The price of one unit; null if the pieces have different ones. */
  @Nullable Money unitPrice() {
    PricedPiece first = pieces.get(0);
    return pieces.stream().allMatch(piece -> sameUnitPrice(piece, first))
        ? first.unitPrice()
        : null;
  }

  private static boolean sameUnitPrice(PricedPiece one, PricedPiece other) {
    return one.unitPrice().equals(other.unitPrice())
        && one.charged().unit().equals(other.charged().unit());
  }

  /** The same as it stands beside an override. */
  ComputedPrice besideOverride() {
    return new ComputedPrice(unitPrice(), amount, winners);
  }
}
