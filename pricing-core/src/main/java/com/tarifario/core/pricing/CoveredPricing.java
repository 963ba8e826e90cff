package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
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
  private boolean isPriced = true;

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
   * @param prices makes its price, or those of the parts that a scale makes of it
   * @throws LineFailure if it has no price and is not covered
   */
  void add(Piece piece, Quantity charged, Supplier<List<PiecePrice>> prices) {
    OfPiece cover = coverage.pieces().get(pieces++);
    List<PiecePrice> found = List.of();
    try {
      found = prices.get();
      uncovered.addAll(found);
    } catch (LineFailure failure) {
      isPriced = false;
      if (!cover.isWhole()) {
        throw failure;
      }
    }
    covered.addAll(parts(piece, charged, found, cover));
  }

  /** The covered and the charged parts of a piece, in this order. */
  private List<PiecePrice> parts(
      Piece piece, Quantity charged, List<PiecePrice> prices, OfPiece cover) {
    List<PiecePrice> parts = new ArrayList<>();
    BigDecimal taken = BigDecimal.ZERO;
    for (Share share : cover.shares()) {
      Quantity quantity = share.quantity() == null ? charged : share.quantity();
      parts.add(covered(piece, prices, share, quantity));
      taken = taken.add(quantity.value());
    }
    if (!cover.isWhole()) {
      parts.addAll(after(taken, prices));
    }
    return parts;
  }

  /** What is left of the parts of a piece if so much is taken off, from the first on. */
  private static List<PiecePrice> after(BigDecimal taken, List<PiecePrice> prices) {
    List<PiecePrice> left = new ArrayList<>();
    BigDecimal rest = taken;
    for (PiecePrice each : prices) {
      Quantity own = each.charged();
      if (rest.signum() == 0) {
        left.add(each);
      } else if (Exact.settle(own.value().subtract(rest)).signum() > 0) {
        Quantity less = own.withValue(own.value().subtract(rest));
        left.add(each.of(less, less.in(each.priced().unit())));
      }
      rest = rest.subtract(own.value()).max(BigDecimal.ZERO);
    }
    return left;
  }

  private PiecePrice covered(Piece piece, List<PiecePrice> prices, Share share, Quantity quantity) {
    List<Unit> units = prices.stream().map(each -> each.priced().unit()).distinct().toList();
    Quantity shown = units.size() == 1 ? quantity.in(units.get(0)) : quantity;
    return new PiecePrice(
        piece, quantity, shown, zero, zero, share.rule(), List.of(), share.name());
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
      coverage.pieces().forEach(each -> each.shares().forEach(this::noteDraw));
      trace.amount(
          Message.of(CoreMessage.STEP_COVERED, coverage.names()),
          null,
          before == null ? zero : before.amount(),
          after.amount());
    }
    return new CoveredPrice(after, before);
  }

  private void noteDraw(Share share) {
    Draw draw = share.draw();
    Quantity quantity = share.quantity();
    if (draw != null && quantity != null) {
      trace.pack(
          Message.of(CoreMessage.STEP_PACK, quantity, draw.units(), draw.pack(), share.name()),
          share.rule().rule(),
          draw.left().add(draw.units()),
          draw.left());
    }
  }

  private @Nullable TariffPrice uncovered() {
    if (!isPriced) {
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
