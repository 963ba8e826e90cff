package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.pricing.BaseContest.Bid;
import com.tarifario.core.pricing.BaseContest.Result;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Outcome;
import com.tarifario.core.tariff.Outcome.Arithmetic;
import com.tarifario.core.tariff.Outcome.Failed;
import com.tarifario.core.tariff.Outcome.NoRow;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.tariff.Outcome.Reason;
import com.tarifario.core.tariff.PriceInput;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the base price, and notes which candidates won and lost it. */
final class BasePricing {

  /** The rank that no layer is below. */
  private static final int NOTHING_CLOSED = Integer.MIN_VALUE;

  private final List<Candidate> ranked;
  private final PriceInput input;
  private final Trace trace;
  private final BaseContest contest;

  /** How many steps of the price are in the trace: those of the candidates inherited from. */
  private int stepsNoted;

  /**
   * A contest over these.
   *
   * @param ranked the candidates that propose a base, ranked
   * @param part what is to be priced, from its beginning as far as the price holds
   */
  BasePricing(List<Candidate> ranked, PriceInput input, Part part, Trace trace) {
    this.ranked = ranked;
    this.input = input;
    this.trace = trace;
    this.contest = new BaseContest(ranked, input, part, trace);
  }

  /**
   * A base price that was found.
   *
   * @param price the price, for as much as it is the one that holds
   * @param winner the rule that won
   * @param closedBelow adjustments and limits of layers of a lower rank stay away
   * @param own for how much the winner itself has this price, whoever else is compared; null if for
   *     all
   */
  record Found(Priced price, Candidate winner, int closedBelow, @Nullable BigDecimal own) {

    /** Whether the winner has another price beyond so much, in the base unit of the dimension. */
    boolean endsAt(BigDecimal extent) {
      return own != null && Exact.settle(own).compareTo(Exact.settle(extent)) <= 0;
    }
  }

  /**
   * The base price.
   *
   * @throws LineFailure if there is none
   */
  Found find() {
    Result result = contest.from(0);
    if (trace.isOn()) {
      note(result, false);
    }
    Bid winner = result.winner();
    if (result.outcome() instanceof Failed failed) {
      throw LineFailure.of(failed);
    }
    if (result.outcome() instanceof Priced price
        && winner != null
        && winner.outcome() instanceof Priced own) {
      return new Found(price, ranked.get(winner.index()), closedBelow(winner), own.extent());
    }
    throw LineFailure.of(new Failed(Reason.UNPRICED, Message.of(CoreMessage.NO_RULE_MATCHED)));
  }

  private int closedBelow(Bid winner) {
    int closedBelow = NOTHING_CLOSED;
    for (Bid each = winner; each != null; each = below(each)) {
      Candidate candidate = ranked.get(each.index());
      if (((Base) candidate.proposal()).closed()) {
        closedBelow = Math.max(closedBelow, candidate.layer());
      }
    }
    return closedBelow;
  }

  private static @Nullable Bid below(Bid bid) {
    return bid.below() == null ? null : bid.below().winner();
  }

  private void note(Result result, boolean fromAbove) {
    for (int index : result.passed()) {
      trace.lost(ranked.get(index), CoreMessage.LOST_NO_ROW);
    }
    Bid winner = result.winner();
    if (winner == null) {
      return;
    }
    if (winner.outcome() instanceof Priced priced) {
      noteWinner(result, winner, priced, fromAbove);
    } else if (result.compared().size() > 1) {
      result.compared().forEach(each -> noteWithout(ranked.get(each.index()), each.outcome()));
    } else if (winner.below() != null) {
      note(winner.below(), true);
    } else {
      noteWithout(ranked.get(winner.index()), winner.outcome());
    }
  }

  private void noteWinner(Result result, Bid winner, Priced priced, boolean fromAbove) {
    Candidate candidate = ranked.get(winner.index());
    Bid below = below(winner);
    if (winner.below() != null && below != null) {
      note(winner.below(), true);
      trace.applied(candidate, CoreMessage.INHERITED_FROM, ranked.get(below.index()).rule());
    } else if (!fromAbove && result.compared().size() > 1) {
      trace.applied(candidate, CoreMessage.WON_BEST, shown(priced));
    } else {
      trace.applied(candidate, reason(fromAbove));
    }
    Candidate first = ranked.get(result.compared().get(0).index());
    for (int index = result.compared().get(0).index(); index < ranked.size(); index++) {
      Candidate loser = ranked.get(index);
      boolean noted = index > winner.index() && below != null && !loser.ties(candidate);
      if (index != winner.index() && !noted) {
        noteLoser(result, index, candidate, priced, first);
      }
    }
    List<Arithmetic> steps = priced.steps();
    trace.unitPrice(candidate.rule(), steps.subList(stepsNoted, steps.size()));
    stepsNoted = steps.size();
  }

  private void noteLoser(
      Result result, int index, Candidate winner, Priced price, Candidate first) {
    Candidate loser = ranked.get(index);
    for (Bid each : result.compared()) {
      if (each.index() == index) {
        if (each.outcome() instanceof Priced own) {
          trace.lost(loser, CoreMessage.LOST_BEST, shown(own), winner.rule(), shown(price));
        } else {
          noteWithout(loser, each.outcome());
        }
        return;
      }
    }
    Contest.lost(loser, first, trace);
  }

  /** Notes that a candidate has no price. */
  private void noteWithout(Candidate candidate, Outcome outcome) {
    if (outcome instanceof Failed failed) {
      trace.lost(candidate, failed.message());
    } else if (outcome instanceof NoRow) {
      trace.lost(candidate, CoreMessage.LOST_NO_ROW);
    }
  }

  private Message shown(Priced priced) {
    return UnitPrices.inWords(contest.perUnit(priced), input.unit());
  }

  private CoreMessage reason(boolean fromAbove) {
    if (fromAbove) {
      return CoreMessage.INHERITED_BY;
    }
    return ranked.size() == 1 ? CoreMessage.WON_ALONE : CoreMessage.WON;
  }
}
