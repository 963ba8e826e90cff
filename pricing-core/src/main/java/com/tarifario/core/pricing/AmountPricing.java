package com.tarifario.core.pricing;

import com.tarifario.core.money.Allocation;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.PricedPiece;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The amount of a line: unit price x quantity of each piece, and what rules add once a line. The
 * sum is rounded, and then shared out to the pieces, so that no cent is lost or made.
 */
final class AmountPricing {

  private final Money zero;
  private final Rounding rounding;
  private final Trace trace;

  AmountPricing(Money zero, Rounding rounding, Trace trace) {
    this.zero = zero;
    this.rounding = rounding;
    this.trace = trace;
  }

  /**
   * The price of the line that these are the pieces of.
   *
   * @throws LineFailure if two amounts once a line can't be told apart
   */
  TariffPrice sum(List<PiecePrice> pieces) {
    Money ofPieces = zero;
    for (PiecePrice each : pieces) {
      ofPieces = times(each.unitPrice(), each.priced(), ofPieces);
    }
    Money exact = ofPieces;
    List<LineAddition> additions = new AdjustmentPricing(trace).onceALine(pieces);
    for (LineAddition each : additions) {
      exact = plusPerLine(exact, each);
    }
    Money amount = rounded(exact);
    Money shared =
        additions.isEmpty() ? amount : amount.minus(rounding.amount(exact.minus(ofPieces)));
    return new TariffPrice(charged(pieces), exact, amount, shared(shared, pieces), winners(pieces));
  }

  private static List<RuleRef> winners(List<PiecePrice> pieces) {
    if (pieces.size() == 1) {
      return List.of(pieces.get(0).winner().rule());
    }
    return pieces.stream()
        .map(PiecePrice::winner)
        .sorted(Candidate.PRECEDENCE)
        .map(Candidate::rule)
        .distinct()
        .toList();
  }

  /** The running amount and unit price x quantity. */
  Money times(Money unitPrice, Quantity quantity, Money running) {
    Money after = running.plus(unitPrice.times(quantity.value()));
    if (trace.isOn()) {
      trace.amount(
          Message.of(CoreMessage.STEP_TIMES_QUANTITY, unitPrice, quantity), null, running, after);
    }
    return after;
  }

  private Money plusPerLine(Money running, LineAddition addition) {
    Money after = running.plus(addition.added().money());
    trace.amount(addition.added().what(), addition.candidate().rule(), running, after);
    return after;
  }

  /** The amount, rounded. */
  Money rounded(Money exact) {
    Money amount = rounding.amount(exact);
    trace.roundedAmount(rounding, exact, amount);
    return amount;
  }

  private List<PricedPiece> shared(Money total, List<PiecePrice> pieces) {
    if (isOneCharged(pieces)) {
      return List.of(pieces.get(0).with(total));
    }
    List<BigDecimal> shares = shares(total, pieces);
    List<PricedPiece> priced = new ArrayList<>();
    for (int index = 0; index < pieces.size(); index++) {
      priced.add(pieces.get(index).with(zero.withAmount(shares.get(index))));
    }
    return priced;
  }

  /** The shares of all pieces; no cent falls on one that is covered. */
  private List<BigDecimal> shares(Money total, List<PiecePrice> pieces) {
    Iterator<BigDecimal> ofCharged = sharesOfCharged(total, charging(pieces)).iterator();
    return pieces.stream()
        .map(each -> each.cover() == null ? ofCharged.next() : rounding.amount(zero).amount())
        .toList();
  }

  private List<BigDecimal> sharesOfCharged(Money total, List<PiecePrice> pieces) {
    if (pieces.size() == 1) {
      return List.of(total.amount());
    }
    List<BigDecimal> exact = pieces.stream().map(piece -> piece.exact().amount()).toList();
    return rounding.isNone() || pieces.isEmpty()
        ? exact
        : Allocation.byRemainder(total.amount(), exact, rounding.amountDecimals());
  }

  private static boolean isOneCharged(List<PiecePrice> pieces) {
    return pieces.size() == 1 && pieces.get(0).cover() == null;
  }

  private static List<PiecePrice> charging(List<PiecePrice> pieces) {
    return pieces.stream().filter(each -> each.cover() == null).toList();
  }

  /** How much is charged: in the unit of the price, if all pieces have one, else in the line's. */
  private static Quantity charged(List<PiecePrice> all) {
    if (isOneCharged(all)) {
      return ChargedLine.total(List.of(all.get(0).priced()));
    }
    List<PiecePrice> pieces = charging(all);
    if (pieces.isEmpty()) {
      return all.get(0).charged().withValue(BigDecimal.ZERO);
    }
    Unit unit = pieces.get(0).priced().unit();
    boolean oneUnit = pieces.stream().allMatch(each -> each.priced().unit().equals(unit));
    return ChargedLine.total(
        pieces.stream().map(oneUnit ? PiecePrice::priced : PiecePrice::charged).toList());
  }
}
