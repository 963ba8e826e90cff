package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Outcome;
import com.tarifario.core.tariff.Outcome.NoRow;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.work.ChargeLine;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The price of a line of which only one base price decides, as most do: the same as {@link
 * PiecePricing} and {@link AmountPricing} come to, without asking for what is not there.
 */
final class PlainPricing {

  /** A base that inherits does not hold alone. */
  private static final Supplier<Outcome> NOTHING_BELOW = NoRow::new;

  private final Money zero;
  private final Rounding rounding;
  private final PiecePricing pieces;

  PlainPricing(Money zero, Rounding rounding) {
    this.zero = zero;
    this.rounding = rounding;
    this.pieces = new PiecePricing(zero.currency(), rounding, Trace.OFF);
  }

  /** The price of the line; null if it takes a closer look. */
  @Nullable TariffPrice price(
      LineCase lineCase, List<Decision> decisions, ChargedLine charged, Coverage coverage) {
    Candidate base = decisions.size() == 1 ? decisions.get(0).plainBase() : null;
    if (base == null
        || lineCase.failure() != null
        || coverage.failure() != null
        || coverage.isAny()
        || !charged.scales().get(0).isEmpty()) {
      return null;
    }
    ChargeLine line = lineCase.line();
    Piece piece = lineCase.pieces().get(0);
    Outcome outcome =
        ((Base) base.proposal()).formula().apply(pieces.input(line, piece), NOTHING_BELOW);
    return outcome instanceof Priced priced
        ? price(piece, base, priced, charged.pieces().get(0).in(priced.unit()))
        : null;
  }

  private TariffPrice price(Piece piece, Candidate base, Priced priced, Quantity quantity) {
    Money unitPrice = rounding.unitPrice(priced.price());
    Money exact = zero.plus(unitPrice.times(quantity.value()));
    Money amount = rounding.amount(exact);
    Quantity shown = quantity.withValue(Exact.settle(quantity.value()));
    return new TariffPrice(
        shown,
        exact,
        amount,
        List.of(
            new PricedPiece(
                piece.band(),
                piece.time(),
                shown,
                unitPrice,
                priced.price(),
                amount,
                base.rule(),
                null)),
        List.of(base.rule()));
  }
}
