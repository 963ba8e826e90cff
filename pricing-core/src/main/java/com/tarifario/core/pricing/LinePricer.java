package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.TimeSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prices one line from the decisions for its pieces and from how much of each is charged: each
 * piece's unit price, then the line's amount; and an override in place of all that. A pure
 * function.
 */
final class LinePricer {

  private final Money zero;
  private final Rounding rounding;
  private final LineResults results;
  private final PlainPricing plain;
  private final Function<Facts, List<Message>> nearMisses;

  /**
   * A pricer.
   *
   * @param nearMisses which rules nearly have a price; asked only for proofs of lines without one
   */
  LinePricer(Currency currency, Rounding rounding, Function<Facts, List<Message>> nearMisses) {
    this.nearMisses = nearMisses;
    this.zero = Money.zero(currency);
    this.rounding = rounding;
    this.results = new LineResults(zero, rounding);
    this.plain = new PlainPricing(zero, rounding, this);
  }

  /** A line whose price depends on nothing but its own decision; null if that is not plain. */
  @Nullable PlainLine plain(ChargeLine line, Facts facts, Decision decision) {
    return plain.price(line, facts, decision);
  }

  /** A line whose price depends on nothing but its own decision, as a closer look finds it. */
  PricedEntry look(ChargeLine line, Facts facts, Decision decision) {
    UnitLine closely = UnitLine.asMeasured(LineCase.uncut(line, facts), List.of(decision), this);
    return closely.price(closely.coverage());
  }

  /** What the line cost us; null if not known, or not in the tariff's currency. */
  @Nullable Money cost(ChargeLine line) {
    return results.cost(line);
  }

  /** The line with its price, or with the reason why it has none. */
  PricedLine price(
      LineCase lineCase, List<Decision> decisions, ChargedLine quantities, Coverage coverage) {
    Proof proof =
        Proof.of(
            () -> {
              Trace trace = Trace.recording();
              price(lineCase, decisions, quantities, coverage, trace, Proof.EMPTY);
              return trace.parts();
            });
    return price(lineCase, decisions, quantities, coverage, Trace.OFF, proof);
  }

  private PricedLine price(
      LineCase lineCase,
      List<Decision> decisions,
      ChargedLine quantities,
      Coverage coverage,
      Trace trace,
      Proof proof) {
    ChargeLine line = lineCase.line();
    PriceOverride override = line.override();
    if (lineCase.facts() == null) {
      return results.failed(line, Objects.requireNonNull(lineCase.failure()), proof);
    }
    boolean chargeable = line.billing() == Billing.CHARGEABLE;
    if (!chargeable) {
      noteNotCharged(line.billing(), trace);
      if (override == null) {
        return results.notCharged(line, proof);
      }
    }
    LineFailure failure = lineCase.failure();
    if (failure != null && override == null && !coverage.isWhole()) {
      return results.failed(line, failure, proof);
    }
    CoveredPrice tariffPrice = null;
    List<Quantity> charged = quantities.pieces();
    try {
      refuseFailures(decisions);
      lineCase.conversions().forEach(each -> each.note(trace));
      noteBillable(line, trace);
      refuseFailure(quantities, trace);
      if (chargeable && (failure == null || coverage.isWhole())) {
        tariffPrice = tariffPrice(lineCase, decisions, quantities, coverage, trace);
      }
    } catch (LineFailure caught) {
      failure = caught;
      if (trace.isOn() && caught.status() == LineStatus.UNPRICED) {
        noteNearMisses(lineCase, decisions, trace);
      }
    }
    OverridePricing overriding = new OverridePricing(zero, rounding, trace);
    if (override == null) {
      overriding.noteUnused(decisions);
      return tariffPrice == null
          ? results.failed(line, Objects.requireNonNull(failure), proof)
          : priced(line, tariffPrice, coverage, proof);
    }
    ComputedPrice beside =
        !chargeable ? results.nothing() : tariffPrice == null ? null : tariffPrice.price().beside();
    if (override.isAgreed()) {
      overriding.noteUnused(decisions);
      return overriding.agreed(line, override, beside, proof);
    }
    OverrideTerms terms;
    try {
      terms =
          overriding.terms(
              lineCase, decisions, quantities, tariffPrice == null ? null : tariffPrice.price());
    } catch (LineFailure notKnown) {
      return results.failed(line, notKnown, proof);
    }
    Message refusal = terms.refusal(override);
    if (refusal == null) {
      return overriding.price(line, override, terms, charged, beside, proof);
    }
    if (!chargeable) {
      return results.notCharged(line, proof).withProblem(refusal);
    }
    return tariffPrice == null
        ? results.failed(line, Objects.requireNonNull(failure).with(refusal), proof)
        : priced(line, tariffPrice, coverage, proof).withProblem(refusal);
  }

  /**
   * What rules allow a person to set as the price of the line.
   *
   * @throws LineFailure if that can't be told
   */
  OverrideTerms terms(
      LineCase lineCase, List<Decision> decisions, ChargedLine quantities, Coverage coverage) {
    TariffPrice price = null;
    try {
      if (lineCase.line().billing() == Billing.CHARGEABLE) {
        price = tariffPrice(lineCase, decisions, quantities, coverage, Trace.OFF).price();
      }
    } catch (LineFailure noPrice) {
      price = null;
    }
    return new OverridePricing(zero, rounding, Trace.OFF)
        .terms(lineCase, decisions, quantities, price);
  }

  private PricedLine priced(ChargeLine line, CoveredPrice price, Coverage coverage, Proof proof) {
    TariffPrice uncovered = price.uncovered();
    return coverage.isAny()
        ? results.covered(
            line,
            price.price(),
            coverage.isWhole(),
            uncovered == null ? null : uncovered.beside(),
            proof)
        : results.priced(line, price.price(), proof);
  }

  /** Notes what nearly had a price for the pieces that no rule has one for. */
  private void noteNearMisses(LineCase lineCase, List<Decision> decisions, Trace trace) {
    Set<Message> near = new LinkedHashSet<>();
    for (int index = 0; index < lineCase.pieces().size(); index++) {
      if (Candidates.only(decisions.get(index).ranked(), Base.class).isEmpty()) {
        near.addAll(nearMisses.apply(lineCase.pieces().get(index).facts()));
      }
    }
    trace.nearMisses(List.copyOf(near));
  }

  private static void noteBillable(ChargeLine line, Trace trace) {
    BigDecimal billable = line.billable();
    if (billable != null && trace.isOn()) {
      trace.quantity(
          Message.of(CoreMessage.STEP_BILLABLE, line.chargeable()),
          null,
          line.quantity().value(),
          billable);
    }
  }

  private static void refuseFailure(ChargedLine quantities, Trace trace) {
    if (trace.isOn()) {
      trace.include(quantities.notes().get());
    }
    if (quantities.failure() != null) {
      throw quantities.failure();
    }
  }

  private CoveredPrice tariffPrice(
      LineCase lineCase,
      List<Decision> decisions,
      ChargedLine charged,
      Coverage coverage,
      Trace trace) {
    TariffPrice plainPrice =
        trace.isOn() ? null : plain.price(lineCase, decisions, charged, coverage);
    if (plainPrice != null) {
      return new CoveredPrice(plainPrice, null);
    }
    PiecePricing pricing = new PiecePricing(zero.currency(), rounding, trace);
    CoveredPricing covering = new CoveredPricing(zero, rounding, coverage, trace);
    ChargeLine line = lineCase.line();
    int partCount = 0;
    boolean split = lineCase.pieces().size() > 1;
    for (int index = 0; index < lineCase.pieces().size(); index++) {
      Piece piece = lineCase.pieces().get(index);
      List<Candidate> ranked = decisions.get(index).ranked();
      Part whole = charged.part(index);
      List<Part> parts = pricing.parts(line, piece, ranked, whole);
      partCount += parts.size();
      if (split) {
        begin(piece, whole, true, trace);
      }
      CoverPricing.winner(ranked, trace);
      PackPricing.note(line, piece, ranked, coverage.pieces().get(index), trace);
      refuse(coverage.failure());
      covering.add(
          piece,
          whole.charged(),
          () -> {
            refuse(lineCase.failure());
            List<PiecePrice> prices = new ArrayList<>();
            for (Part part : parts) {
              if (parts.size() > 1) {
                begin(piece, part, split, trace);
              }
              prices.add(pricing.price(line, piece, ranked, part));
            }
            return prices;
          });
    }
    if (partCount > 1) {
      trace.begin(null);
    }
    return covering.price();
  }

  private static void refuse(@Nullable LineFailure failure) {
    if (failure != null) {
      throw failure;
    }
  }

  private void noteNotCharged(Billing billing, Trace trace) {
    trace.amount(Message.of(CoreMessage.STEP_NOT_CHARGED, billing.reason()), null, zero, zero);
  }

  private static void begin(Piece piece, Part part, boolean split, Trace trace) {
    if (trace.isOn()) {
      Quantity charged = ChargedLine.total(List.of(part.charged()));
      trace.begin(split ? title(piece, charged) : Message.of(CoreMessage.PART_TIER, charged));
    }
  }

  private static Message title(Piece piece, Quantity charged) {
    String band = piece.band() == null ? "-" : piece.band();
    TimeSpan time = piece.time();
    return time == null
        ? Message.of(CoreMessage.PART_PIECE, band, charged)
        : Message.of(
            CoreMessage.PART_PIECE_TIMED,
            band,
            time.start().toLocalTime(),
            time.end().toLocalTime(),
            charged);
  }

  private static void refuseFailures(List<Decision> decisions) {
    for (Decision decision : decisions) {
      Problem failure = decision.failure();
      if (failure != null) {
        throw new LineFailure(LineStatus.FAILED, failure.message());
      }
    }
  }
}
