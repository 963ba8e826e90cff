package com.tarifario.core.pricing;

import com.tarifario.core.client.Pack;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.pricing.Coverage.OfPiece;
import com.tarifario.core.pricing.Coverage.Share;
import com.tarifario.core.pricing.PackAccount.Tentative;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Consume;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Outcome;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.tariff.PriceInput;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.DocumentType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what of a line its client's packs pay for. */
final class PackPricing {

  private final Currency currency;
  private final PackAccount account;

  PackPricing(Currency currency, PackAccount account) {
    this.currency = currency;
    this.account = account;
  }

  /**
   * What of the line is covered, packs counted in; nothing is taken from them yet.
   *
   * @param charged how much of each piece would be charged
   * @param covered what is covered without packs
   */
  Coverage coverage(
      LineCase lineCase, List<Decision> decisions, ChargedLine charged, Coverage covered) {
    ChargeLine line = lineCase.line();
    if (line.billing() != Billing.CHARGEABLE
        || line.override() != null
        || covered.failure() != null
        || charged.failure() != null
        || !Candidates.isAnyDecided(decisions, Consume.class)) {
      return covered;
    }
    Tentative tentative = new Tentative();
    List<OfPiece> pieces = new ArrayList<>();
    try {
      for (int index = 0; index < decisions.size(); index++) {
        OfPiece cover = covered.pieces().get(index);
        Candidate winner = winner(decisions.get(index).ranked(), Trace.OFF);
        pieces.add(
            winner == null || cover.isWhole()
                ? cover
                : ofPiece(
                    line,
                    lineCase.pieces().get(index),
                    winner,
                    charged.pieces().get(index),
                    tentative));
      }
    } catch (LineFailure failure) {
      return Coverage.failed(decisions.size(), failure);
    }
    return new Coverage(withEmptyOnes(pieces, charged, decisions), null);
  }

  private OfPiece ofPiece(
      ChargeLine line, Piece piece, Candidate winner, Quantity charged, Tentative tentative) {
    Consume consume = (Consume) winner.proposal();
    Priced rate = rate(line, piece, consume);
    BigDecimal each = rate.price().amount();
    BigDecimal need = Exact.settle(charged.in(rate.unit()).value().multiply(each));
    List<Share> shares = new ArrayList<>();
    BigDecimal taken = BigDecimal.ZERO;
    for (Pack pack : account.open(line, consume.pack())) {
      BigDecimal left = tentative.left(pack);
      if (left.signum() == 0 || need.signum() == 0) {
        continue;
      }
      boolean isLast = need.compareTo(left) <= 0;
      BigDecimal units = isLast ? need : left;
      BigDecimal quantity =
          isLast
              ? charged.value().subtract(taken)
              : new Quantity(Exact.divide(units, each), rate.unit()).in(charged.unit()).value();
      shares.add(
          new Share(
              winner, consume.pack(), charged.withValue(quantity), tentative.take(pack, units)));
      taken = taken.add(quantity);
      need = need.subtract(units);
    }
    return new OfPiece(shares, !shares.isEmpty() && need.signum() == 0);
  }

  /** How many units of the pack one unit of the line consumes. */
  private Priced rate(ChargeLine line, Piece piece, Consume consume) {
    Unit unit = line.quantity().unit();
    PriceInput input = new PriceInput(piece.facts(), unit, null, line.listPrice(), currency);
    Outcome outcome = consume.rate().apply(input, unit, consume.describe());
    if (!(outcome instanceof Priced rate)) {
      throw LineFailure.of((Outcome.Failed) outcome);
    }
    if (rate.price().amount().signum() == 0) {
      throw LineFailure.of(LineStatus.FAILED, CoreMessage.CONSUMES_ZERO, consume.describe());
    }
    return rate;
  }

  /** A piece of which nothing would be charged leaves nothing to be charged of its line. */
  private static List<OfPiece> withEmptyOnes(
      List<OfPiece> pieces, ChargedLine charged, List<Decision> decisions) {
    if (pieces.stream().allMatch(each -> each.shares().isEmpty())) {
      return pieces;
    }
    List<OfPiece> all = new ArrayList<>();
    for (int index = 0; index < pieces.size(); index++) {
      Candidate winner = winner(decisions.get(index).ranked(), Trace.OFF);
      boolean empty = Exact.settle(charged.pieces().get(index).value()).signum() == 0;
      all.add(
          winner != null && empty && pieces.get(index).shares().isEmpty()
              ? new OfPiece(
                  List.of(new Share(winner, ((Consume) winner.proposal()).pack(), null, null)),
                  true)
              : pieces.get(index));
    }
    return all;
  }

  private static boolean consumes(List<Candidate> ranked) {
    return !Candidates.only(ranked, Consume.class).isEmpty();
  }

  /**
   * The rule that says what a piece consumes.
   *
   * @param ranked what rules propose for it, ranked
   * @return null if it consumes nothing
   * @throws LineFailure if two can't be told apart
   */
  private static @Nullable Candidate winner(List<Candidate> ranked, Trace trace) {
    return consumes(ranked) ? CoverPricing.winner(ranked, Consume.class, trace) : null;
  }

  /**
   * Notes what became of the rules by which a piece consumes packs.
   *
   * @param cover what of the piece is covered
   * @throws LineFailure if two can't be told apart
   */
  static void note(
      ChargeLine line, Piece piece, List<Candidate> ranked, OfPiece cover, Trace trace) {
    if (!consumes(ranked)) {
      return;
    }
    Trace contest = trace.isOn() ? Trace.recording() : Trace.OFF;
    Candidate winner = winner(ranked, contest);
    boolean takes = cover.shares().stream().anyMatch(share -> share.rule().equals(winner));
    if (takes || winner == null) {
      trace.include(contest);
    } else {
      trace.lost(winner, whyNothing(line, piece, cover));
    }
  }

  private static CoreMessage whyNothing(ChargeLine line, Piece piece, OfPiece cover) {
    if (cover.isWhole()) {
      return CoreMessage.LOST_COVERED_ALREADY;
    }
    if (line.override() != null) {
      return CoreMessage.LOST_PRICE_SET;
    }
    return DocumentType.QUOTE.name().equals(piece.facts().get(StandardField.DOCUMENT_TYPE))
        ? CoreMessage.LOST_QUOTED
        : CoreMessage.LOST_NO_UNITS;
  }
}
