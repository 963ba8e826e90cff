package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.PricedPiece;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the tariff says of a line.
 *
 * @param charged how much is charged
 * @param amount what that costs, rounded
 * @param pieces its pieces, in order of time; at least one
 */
record TariffPrice(Quantity charged, Money amount, List<PricedPiece> pieces) {

  /** The price of one unit; null if the pieces have different ones. */
  @Nullable Money unitPrice() {
    Money first = pieces.get(0).unitPrice();
    return pieces.stream().allMatch(piece -> piece.unitPrice().equals(first)) ? first : null;
  }

  /** The rules whose base price it is. */
  List<RuleRef> winners() {
    return pieces.stream().map(PricedPiece::winner).filter(Objects::nonNull).distinct().toList();
  }

  /** The same as it stands beside an override. */
  ComputedPrice besideOverride() {
    return new ComputedPrice(unitPrice(), amount, winners());
  }
}
