package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Cost;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Outcome;
import com.tarifario.core.tariff.Outcome.Arithmetic;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.tariff.Outcome.Reason;
import com.tarifario.core.tariff.PriceInput;
import com.tarifario.core.tariff.UnitCost;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.TimeSpan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one unit of a line cost us where rules say so, for each of its pieces, and puts it in
 * place of what the document says. A pure function.
 */
final class CostPricer {

  private final Money zero;
  private final ZoneId zone;
  private final Rounding rounding;

  CostPricer(Currency currency, ZoneId zone, Rounding rounding) {
    this.zero = Money.zero(currency);
    this.zone = zone;
    this.rounding = rounding;
  }

  /** The line with its costs, as decided for its pieces; as it was if no rule has a say. */
  CostedLine price(LineCase lineCase, List<Decision> decisions) {
    Facts facts = lineCase.facts();
    if (facts == null
        || decisions.stream().allMatch(each -> each.ranked().isEmpty() && each.failure() == null)) {
      return CostedLine.asDocumented(lineCase);
    }
    ChargeLine line = lineCase.line();
    List<Piece> pieces = new ArrayList<>();
    List<@Nullable Money> costs = new ArrayList<>();
    LineFailure failure = lineCase.failure();
    for (int index = 0; index < lineCase.pieces().size(); index++) {
      Piece piece = lineCase.pieces().get(index);
      UnitCost cost = null;
      try {
        cost = unitCost(line, piece, decisions.get(index), Trace.OFF);
      } catch (LineFailure caught) {
        failure = failure == null ? caught : failure;
      }
      Money ofLine = cost == null ? null : cost.per(line.quantity().unit());
      costs.add(ofLine);
      pieces.add(piece.with(withCost(piece.facts(), ofLine), cost));
    }
    Money mean = mean(pieces, costs);
    LineCase costed =
        new LineCase(line, withCost(facts, mean), pieces, failure, lineCase.conversions());
    Money cost = mean == null ? null : rounding.amount(mean, line.quantity().value());
    return new CostedLine(
        costed,
        cost,
        () -> {
          Trace trace = Trace.recording();
          for (int index = 0; index < pieces.size(); index++) {
            Piece piece = lineCase.pieces().get(index);
            trace.begin(title(piece, pieces.size()));
            try {
              unitCost(line, piece, decisions.get(index), trace);
            } catch (LineFailure told) {
              // The trace holds it; the line's result names it.
            }
          }
          return trace.parts();
        });
  }

  private static Message title(Piece piece, int pieces) {
    return pieces == 1
        ? Message.of(CoreMessage.PART_COST)
        : Message.of(CoreMessage.PART_COST_PIECE, piece.band() == null ? "-" : piece.band());
  }

  /** Not settled: 25 EUR/h is an endless number of EUR/min, and is multiplied again. */
  private static Facts withCost(Facts facts, @Nullable Money cost) {
    return facts.with(StandardField.UNIT_COST, cost == null ? null : cost.amount());
  }

  /**
   * What one unit of the piece cost us, in the unit in which it is named.
   *
   * @return null if not known
   * @throws LineFailure if two rules can't be told apart, or the winner's unit does not convert
   */
  private @Nullable UnitCost unitCost(
      ChargeLine line, Piece piece, Decision decision, Trace trace) {
    if (decision.failure() != null) {
      throw new LineFailure(LineStatus.FAILED, decision.failure().message());
    }
    Money own =
        piece.facts().get(StandardField.UNIT_COST) instanceof BigDecimal cost
            ? zero.withAmount(cost)
            : null;
    List<Candidate> open = new ArrayList<>();
    for (Candidate each : Candidates.only(decision.ranked(), Cost.class)) {
      if (own == null || ((Cost) each.proposal()).always()) {
        open.add(each);
      } else {
        trace.lost(each, CoreMessage.LOST_OWN_COST);
      }
    }
    if (open.isEmpty()) {
      return own == null ? null : new UnitCost(own, line.quantity().unit());
    }
    Contest.refuseTie(open, 0, trace);
    return cost(line, piece, own, open, trace);
  }

  private @Nullable UnitCost cost(
      ChargeLine line, Piece piece, @Nullable Money own, List<Candidate> open, Trace trace) {
    Candidate winner = open.get(0);
    Cost proposal = (Cost) winner.proposal();
    Unit unit = line.quantity().unit();
    UnitCost ofDocument = own == null ? null : new UnitCost(own, unit);
    PriceInput input =
        new PriceInput(piece.facts(), unit, ofDocument, line.listPrice(), zero.currency());
    Outcome outcome = proposal.formula().apply(input, Outcome.NoRow::new);
    if (outcome instanceof Outcome.Failed failed) {
      trace.lost(winner, failed.message());
      if (failed.reason() == Reason.INVALID) {
        throw LineFailure.of(failed);
      }
      return null;
    }
    if (!(outcome instanceof Priced priced)) {
      trace.lost(winner, CoreMessage.LOST_NO_ROW);
      return null;
    }
    Contest.single(open, trace);
    noteSteps(winner, priced, own, trace);
    UnitCost cost = new UnitCost(priced.price(), priced.unit());
    if (!unit.equals(cost.unit())) {
      trace.unitCost(
          Message.of(CoreMessage.STEP_COST_PER, unit), winner.rule(), cost.money(), cost.per(unit));
    }
    return cost;
  }

  private void noteSteps(Candidate winner, Priced priced, @Nullable Money own, Trace trace) {
    Cost proposal = (Cost) winner.proposal();
    if (proposal.formula() instanceof Formula.UnitPrice) {
      Money before = own == null ? zero : own;
      trace.unitCost(proposal.describe(), winner.rule(), before, priced.price());
      return;
    }
    for (Arithmetic each : priced.steps()) {
      trace.unitCost(each.what(), winner.rule(), each.before(), each.after());
    }
  }

  /** What one unit of the whole line cost us; null if that of a piece is not known. */
  private @Nullable Money mean(List<Piece> pieces, List<@Nullable Money> costs) {
    Money first = costs.get(0);
    if (first == null || costs.stream().anyMatch(Objects::isNull)) {
      return null;
    }
    if (costs.stream().allMatch(first::equals)) {
      return first;
    }
    Money sum = zero;
    BigDecimal whole = BigDecimal.ZERO;
    boolean byTime = pieces.stream().allMatch(piece -> piece.quantity().value().signum() == 0);
    for (int index = 0; index < pieces.size(); index++) {
      BigDecimal weight =
          byTime ? seconds(pieces.get(index)) : pieces.get(index).quantity().value();
      sum = sum.plus(Objects.requireNonNull(costs.get(index)).times(weight));
      whole = whole.add(weight);
    }
    return sum.dividedBy(whole);
  }

  /** How long a piece took, where nothing of it is charged. */
  private BigDecimal seconds(Piece piece) {
    TimeSpan time = Objects.requireNonNull(piece.time());
    return BigDecimal.valueOf(
        Duration.between(time.start().atZone(zone), time.end().atZone(zone)).toSeconds());
  }
}
