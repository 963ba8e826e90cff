package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of the pieces of a line once the line has its price. */
final class ScopeFacts {

  private ScopeFacts() {}

  /** The facts of each piece of the line, in their order, with the prices that it came to. */
  static List<Facts> of(LineCase lineCase, PricedLine priced) {
    return lineCase.pieces().stream().map(piece -> of(piece, priced)).toList();
  }

  private static Facts of(Piece piece, PricedLine priced) {
    List<PricedPiece> parts =
        priced.pieces().stream().filter(each -> Objects.equals(each.time(), piece.time())).toList();
    Money amount = priced.amount();
    return with(piece.facts(), amount, priced, parts);
  }

  /**
   * The facts of a whole line or charge, with the prices that it came to.
   *
   * @param amount its amount; null if it has none
   */
  static Facts of(Facts facts, @Nullable Money amount, PricedLine priced) {
    return with(facts, amount, priced, priced.pieces());
  }

  private static Facts with(
      Facts facts, @Nullable Money amount, PricedLine priced, List<PricedPiece> parts) {
    return facts
        .with(StandardField.AMOUNT, amount == null ? null : Exact.settle(amount.amount()))
        .with(StandardField.UNIT_PRICE, price(priced, parts, PricedPiece::unitPrice))
        .with(StandardField.BASE_PRICE, price(priced, parts, PricedPiece::basePrice));
  }

  /**
   * The price of one of the line's units; null if there is none, or several. That of a charge, and
   * a price that a person set or that was agreed, is the base price too.
   */
  private static @Nullable BigDecimal price(
      PricedLine priced, List<PricedPiece> parts, Function<PricedPiece, Money> of) {
    Money unitPrice = priced.unitPrice();
    if (unitPrice != null && (priced.isCharge() || priced.status().isSet())) {
      return Exact.settle(unitPrice.amount());
    }
    Unit unit = priced.source().quantity().unit();
    List<Money> prices =
        parts.stream()
            .filter(each -> each.cover() == null)
            .map(each -> UnitPrices.convert(of.apply(each), each.charged().unit(), unit))
            .map(price -> price.withAmount(Exact.settle(price.amount())))
            .distinct()
            .toList();
    return prices.size() == 1 ? prices.get(0).amount() : null;
  }
}
