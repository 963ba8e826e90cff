package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.pricing.Coverage.OfPiece;
import com.tarifario.core.pricing.Coverage.Share;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prices a line of which something may be covered: as if nothing were, and then with what is
 * covered at 0. A piece that is covered as a whole needs no price.
 */
final class CoveredPricing {

  private final Money zero;
  private final Rounding rounding;
  private final Coverage coverage;
  private final Trace trace;

  /** The pieces as if nothing were covered, and with what is covered at 0. */
  private final List<PiecePrice> uncovered = new ArrayList<>();

  private final List<PiecePrice> covered = new ArrayList<>();
  private int pieces;

  CoveredPricing(Money zero, Rounding rounding, Coverage coverage, Trace trace) {
    this.zero = zero;
    this.rounding = rounding;
    this.coverage = coverage;
    this.trace = trace;
  }

  /**
   * Adds the next piece.
   *
   * @param charged how much of it would be charged if nothing were covered
   * @param price makes its price
   * @throws LineFailure if it has no price and is not covered
   */
  void add(Piece piece, Quantity charged, Supplier<PiecePrice> price) {
    OfPiece cover = coverage.pieces().get(pieces++);
    PiecePrice found = null;
    try {
      found = price.get();
      uncovered.add(found);
    } catch (LineFailure failure) {
      if (!cover.isWhole()) {
        throw failure;
      }
    }
    covered.addAll(parts(piece, charged, found, cover));
  }

  /** The covered and the charged parts of a piece, in this order. */
  private List<PiecePrice> parts(
      Piece piece, Quantity charged, @Nullable PiecePrice price, OfPiece cover) {
    List<PiecePrice> parts = new ArrayList<>();
    BigDecimal left = charged.value();
    for (Share share : cover.shares()) {
      Quantity quantity = share.quantity() == null ? charged : share.quantity();
      parts.add(covered(piece, price, share, quantity));
      left = left.subtract(quantity.value());
    }
    if (price != null && !cover.isWhole()) {
      Quantity rest = charged.withValue(left);
      parts.add(parts.isEmpty() ? price : price.of(rest, rest.in(price.priced().unit())));
    }
    return parts;
  }

  private PiecePrice covered(
      Piece piece, @Nullable PiecePrice price, Share share, Quantity quantity) {
    Quantity shown = price == null ? quantity : quantity.in(price.priced().unit());
    return new PiecePrice(piece, quantity, shown, zero, share.rule(), List.of(), share.name());
  }

  /**
   * The price of the line.
   *
   * @throws LineFailure if amounts once a line can't be told apart, and something is charged
   */
  CoveredPrice price() {
    TariffPrice before = uncovered();
    if (before != null && !coverage.isAny()) {
      return new CoveredPrice(before, null);
    }
    TariffPrice after = new AmountPricing(zero, rounding, Trace.OFF).sum(covered);
    if (trace.isOn()) {
      trace.amount(
          Message.of(CoreMessage.STEP_COVERED, coverage.names()),
          null,
          before == null ? zero : before.amount(),
          after.amount());
    }
    return new CoveredPrice(after, before);
  }

  private @Nullable TariffPrice uncovered() {
    if (uncovered.size() < pieces) {
      return null;
    }
    try {
      return new AmountPricing(zero, rounding, trace).sum(uncovered);
    } catch (LineFailure failure) {
      if (!coverage.isWhole()) {
        throw failure;
      }
      return null;
    }
  }
}
