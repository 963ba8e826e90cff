package com.tarifario.core.pricing;

import com.tarifario.core.money.Allocation;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Adjustment.PerLine;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.PriceInput;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.QuantityRule;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.TimeSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prices one line from the decisions for its pieces: quantity rules for the whole line, then base,
 * adjustments, limits and rounding for each piece, then the line's amount. A pure function.
 */
final class LinePricer {

  private final Currency currency;
  private final Rounding rounding;

  LinePricer(Currency currency, Rounding rounding) {
    this.currency = currency;
    this.rounding = rounding;
  }

  /** The line with its price, or with the reason why it has none. */
  PricedLine price(LineCase lineCase, List<Decision> decisions) {
    Proof proof =
        Proof.of(
            () -> {
              Trace trace = Trace.recording();
              price(lineCase, decisions, trace, Proof.EMPTY);
              return trace.parts();
            });
    return price(lineCase, decisions, Trace.OFF, proof);
  }

  private PricedLine price(LineCase lineCase, List<Decision> decisions, Trace trace, Proof proof) {
    ChargeLine line = lineCase.line();
    PriceOverride override = line.override();
    if (lineCase.failure() != null) {
      return failed(line, lineCase.failure(), proof);
    }
    if (line.billing() != Billing.CHARGEABLE && override == null) {
      return notCharged(line, trace, proof);
    }
    Computed computed = null;
    LineFailure failure = null;
    List<Quantity> charged = lineCase.pieces().stream().map(Piece::quantity).toList();
    try {
      refuseFailures(decisions);
      charged =
          new QuantityPricing(trace)
              .apply(lineCase.pieces(), candidates(decisions, QuantityRule.class));
      computed = compute(lineCase, decisions, charged, trace);
    } catch (LineFailure caught) {
      failure = caught;
    }
    if (override != null) {
      return overridden(line, override, charged, computed, trace, proof);
    }
    return computed == null
        ? failed(line, Objects.requireNonNull(failure), proof)
        : priced(line, computed, proof);
  }

  /** What the tariff says of a line. */
  private record Computed(Quantity charged, Money amount, List<PricedPiece> pieces) {

    @Nullable Money unitPrice() {
      Money first = pieces.get(0).unitPrice();
      return pieces.stream().allMatch(piece -> piece.unitPrice().equals(first)) ? first : null;
    }

    List<RuleRef> winners() {
      return pieces.stream().map(PricedPiece::winner).filter(Objects::nonNull).distinct().toList();
    }
  }

  /** A piece with its unit price, before the line's amount is shared out. */
  private record PieceResult(
      Quantity charged, Money unitPrice, RuleRef winner, List<Candidate> perLine) {}

  private Computed compute(
      LineCase lineCase, List<Decision> decisions, List<Quantity> charged, Trace trace) {
    List<PieceResult> results = new ArrayList<>();
    for (int index = 0; index < lineCase.pieces().size(); index++) {
      Piece piece = lineCase.pieces().get(index);
      if (lineCase.pieces().size() > 1) {
        trace.begin(title(piece, charged.get(index)));
      }
      results.add(
          pricePiece(
              lineCase.line(), piece, decisions.get(index).ranked(), charged.get(index), trace));
    }
    if (results.size() > 1) {
      trace.begin(null);
    }
    return sum(lineCase, results, charged, trace);
  }

  private PieceResult pricePiece(
      ChargeLine line, Piece piece, List<Candidate> ranked, Quantity charged, Trace trace) {
    Unit lineUnit = line.quantity().unit();
    PriceInput input = new PriceInput(piece.facts(), lineUnit, line.unitCost(), line.listPrice());
    BasePricing.Found base = new BasePricing(only(ranked, Base.class), input, trace).find();
    Unit unit = base.price().unit();
    trace.unitPrice(base.winner().rule(), base.price().steps());
    AdjustmentPricing adjusting = new AdjustmentPricing(trace);
    List<Candidate> adjustments =
        adjusting.survivors(only(ranked, Adjustment.class, Waiver.class), base);
    Money adjusted = adjusting.unitPrice(adjustments, base.price().price(), unit);
    Money cost = line.unitCost();
    Money limited =
        new LimitPricing(trace)
            .apply(
                only(ranked, Limit.class),
                base,
                adjusted,
                unit,
                cost == null ? null : costPer(unit, cost, lineUnit));
    Money rounded = rounding.unitPrice(limited);
    if (!rounded.equals(limited)) {
      trace.unitPrice(
          Message.of(
              CoreMessage.STEP_ROUND_UNIT_PRICE, String.valueOf(rounding.unitPriceDecimals())),
          null,
          limited,
          rounded);
    }
    return new PieceResult(
        charged.in(unit), rounded, base.winner().rule(), AdjustmentPricing.perLine(adjustments));
  }

  private static Money costPer(Unit unit, Money cost, Unit lineUnit) {
    return unit.equals(lineUnit) ? cost : cost.times(unit.factor()).dividedBy(lineUnit.factor());
  }

  private Computed sum(
      LineCase lineCase, List<PieceResult> results, List<Quantity> charged, Trace trace) {
    List<BigDecimal> exact = new ArrayList<>();
    Money running = Money.zero(currency);
    for (PieceResult result : results) {
      Money part = result.unitPrice().times(result.charged().value());
      exact.add(part.amount());
      Money after = running.plus(part);
      if (trace.isOn()) {
        trace.amount(
            Message.of(CoreMessage.STEP_TIMES_QUANTITY, result.unitPrice(), result.charged()),
            null,
            running,
            after);
      }
      running = after;
    }
    Money ofPieces = running;
    for (Candidate each : perLine(results, trace)) {
      Adjustment adjustment = (Adjustment) each.proposal();
      Money after = running.plus(((PerLine) adjustment.change()).amount());
      if (trace.isOn()) {
        trace.amount(adjustment.change().describe(), each.rule(), running, after);
      }
      running = after;
    }
    Money amount = round(running, trace);
    BigDecimal shared = amount.minus(rounding.amount(running.minus(ofPieces))).amount();
    List<BigDecimal> shares = shares(shared, exact);
    List<PricedPiece> pieces = new ArrayList<>();
    for (int index = 0; index < results.size(); index++) {
      Piece piece = lineCase.pieces().get(index);
      PieceResult result = results.get(index);
      pieces.add(
          new PricedPiece(
              piece.band(),
              piece.time(),
              settled(result.charged()),
              result.unitPrice(),
              Money.of(shares.get(index), currency),
              result.winner()));
    }
    Unit unit = results.get(0).charged().unit();
    boolean oneUnit = results.stream().allMatch(each -> each.charged().unit().equals(unit));
    List<Quantity> quantities =
        oneUnit ? results.stream().map(PieceResult::charged).toList() : charged;
    return new Computed(QuantityPricing.total(quantities), amount, pieces);
  }

  private List<BigDecimal> shares(BigDecimal total, List<BigDecimal> exact) {
    return exact.size() == 1 || rounding.isNone()
        ? (exact.size() == 1 ? List.of(total) : exact)
        : Allocation.byRemainder(total, exact, rounding.amountDecimals());
  }

  /** The amounts once a line that any piece asked for, each rule once. */
  private static List<Candidate> perLine(List<PieceResult> results, Trace trace) {
    List<Candidate> all =
        results.stream()
            .flatMap(result -> result.perLine().stream())
            .distinct()
            .sorted(Candidate.PRECEDENCE)
            .toList();
    List<Candidate> kept = new ArrayList<>();
    for (Candidate each : all) {
      Adjustment adjustment = (Adjustment) each.proposal();
      String group = adjustment.additive() ? null : adjustment.group();
      Candidate higher = group == null ? null : winnerOf(group, kept);
      if (group == null || higher == null) {
        kept.add(each);
      } else if (higher.ties(each)) {
        throw LineFailure.tie(higher, each);
      } else {
        trace.lost(each, CoreMessage.LOST_GROUP, group, higher.rule());
      }
    }
    return kept;
  }

  private static @Nullable Candidate winnerOf(String group, List<Candidate> kept) {
    for (Candidate each : kept) {
      Adjustment adjustment = (Adjustment) each.proposal();
      if (group.equals(adjustment.group()) && !adjustment.additive()) {
        return each;
      }
    }
    return null;
  }

  private Money round(Money exact, Trace trace) {
    Money amount = rounding.amount(exact);
    if (!amount.equals(exact)) {
      trace.amount(
          Message.of(CoreMessage.STEP_ROUND_AMOUNT, String.valueOf(rounding.amountDecimals())),
          null,
          exact,
          amount);
    }
    return amount;
  }

  private PricedLine priced(ChargeLine line, Computed computed, Proof proof) {
    return result(
        line,
        LineStatus.PRICED,
        computed.charged(),
        computed.unitPrice(),
        computed.amount(),
        computed.winners(),
        computed.pieces(),
        null,
        null,
        proof);
  }

  private PricedLine overridden(
      ChargeLine line,
      PriceOverride override,
      List<Quantity> charged,
      @Nullable Computed computed,
      Trace trace,
      Proof proof) {
    Quantity total = QuantityPricing.total(charged);
    Money exact = override.price().times(total.value());
    trace.begin(null);
    if (trace.isOn()) {
      Money zero = Money.zero(currency);
      Money before = computed == null || computed.unitPrice() == null ? zero : computed.unitPrice();
      trace.unitPrice(
          Message.of(CoreMessage.STEP_OVERRIDE, override.author(), override.reason()),
          null,
          before,
          override.price());
      trace.amount(
          Message.of(CoreMessage.STEP_TIMES_QUANTITY, override.price(), total), null, zero, exact);
    }
    ComputedPrice beside =
        computed == null
            ? null
            : new ComputedPrice(computed.unitPrice(), computed.amount(), computed.winners());
    return result(
        line,
        LineStatus.OVERRIDDEN,
        total,
        override.price(),
        round(exact, trace),
        List.of(),
        List.of(),
        beside,
        null,
        proof);
  }

  private PricedLine notCharged(ChargeLine line, Trace trace, Proof proof) {
    Money zero = Money.zero(currency);
    trace.amount(
        Message.of(CoreMessage.STEP_NOT_CHARGED, Message.of(reason(line.billing()))),
        null,
        zero,
        zero);
    return result(
        line,
        LineStatus.of(line.billing()),
        line.quantity().withValue(BigDecimal.ZERO),
        null,
        rounding.amount(zero),
        List.of(),
        List.of(),
        null,
        null,
        proof);
  }

  private static CoreMessage reason(Billing billing) {
    return switch (billing) {
      case WARRANTY -> CoreMessage.BILLING_WARRANTY;
      case AGREEMENT -> CoreMessage.BILLING_AGREEMENT;
      case QUOTED -> CoreMessage.BILLING_QUOTED;
      case REWORK -> CoreMessage.BILLING_REWORK;
      case CHARGEABLE, INTERNAL -> CoreMessage.BILLING_INTERNAL;
    };
  }

  private PricedLine failed(ChargeLine line, LineFailure failure, Proof proof) {
    return result(
        line,
        failure.status(),
        line.chargeable(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        failure.sentence(),
        proof);
  }

  private PricedLine result(
      ChargeLine line,
      LineStatus status,
      Quantity charged,
      @Nullable Money unitPrice,
      @Nullable Money amount,
      List<RuleRef> winners,
      List<PricedPiece> pieces,
      @Nullable ComputedPrice computed,
      @Nullable Message problem,
      Proof proof) {
    Money unitCost = line.unitCost();
    return new PricedLine(
        line.id(),
        line,
        null,
        line.subject().kind(),
        status,
        charged,
        unitPrice,
        amount,
        unitCost == null || (status == LineStatus.FAILED && !unitCost.currency().equals(currency))
            ? null
            : rounding.amount(unitCost.times(line.quantity().value())),
        winners,
        pieces,
        computed,
        problem,
        null,
        proof);
  }

  private static Message title(Piece piece, Quantity charged) {
    String band = piece.band() == null ? "-" : piece.band();
    TimeSpan time = piece.time();
    return time == null
        ? Message.of(CoreMessage.PART_PIECE, band, settled(charged))
        : Message.of(
            CoreMessage.PART_PIECE_TIMED,
            band,
            time.start().toLocalTime(),
            time.end().toLocalTime(),
            settled(charged));
  }

  private static Quantity settled(Quantity quantity) {
    return quantity.withValue(Exact.settle(quantity.value()));
  }

  private static void refuseFailures(List<Decision> decisions) {
    for (Decision decision : decisions) {
      Problem failure = decision.failure();
      if (failure != null) {
        throw new LineFailure(LineStatus.FAILED, failure.message());
      }
    }
  }

  /** Proposals of the type that any piece matched, each rule once, ranked. */
  private static List<Candidate> candidates(
      Collection<Decision> decisions, Class<? extends Proposal> type) {
    return decisions.stream()
        .flatMap(decision -> decision.ranked().stream())
        .filter(each -> type.isInstance(each.proposal()))
        .distinct()
        .sorted(Candidate.PRECEDENCE)
        .toList();
  }

  @SafeVarargs
  private static List<Candidate> only(List<Candidate> ranked, Class<? extends Proposal>... types) {
    List<Candidate> found = new ArrayList<>();
    for (Candidate each : ranked) {
      for (Class<? extends Proposal> type : types) {
        if (type.isInstance(each.proposal())) {
          found.add(each);
        }
      }
    }
    return found;
  }
}
