package com.tarifario.core.pricing;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the base price: the first candidate that answers, and those below it that it inherits. */
final class BasePricing {

  /** The rank that no layer is below. */
  private static final int NOTHING_CLOSED = Integer.MIN_VALUE;

  private final List<Candidate> ranked;
  private final PriceInput input;
  private final Part part;
  private final Trace trace;
  private @Nullable Candidate winner;
  private int closedBelow = NOTHING_CLOSED;

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
    this.part = part;
    this.trace = trace;
  }

  /**
   * A base price that was found.
   *
   * @param price the price
   * @param winner the rule that won
   * @param closedBelow adjustments and limits of layers of a lower rank stay away
   */
  record Found(Priced price, Candidate winner, int closedBelow) {}

  /**
   * The base price.
   *
   * @throws LineFailure if there is none
   */
  Found find() {
    Outcome outcome = ask(0, false);
    if (outcome instanceof Failed failed) {
      throw LineFailure.of(failed);
    }
    if (outcome instanceof Priced priced && winner != null) {
      return new Found(priced, winner, closedBelow);
    }
    throw LineFailure.of(new Failed(Reason.UNPRICED, Message.of(CoreMessage.NO_RULE_MATCHED)));
  }

  private Outcome ask(int index, boolean fromAbove) {
    if (index >= ranked.size()) {
      return new NoRow();
    }
    Candidate candidate = ranked.get(index);
    Contest.refuseTie(ranked, index, trace);
    Base base = (Base) candidate.proposal();
    boolean[] inherits = new boolean[1];
    Outcome outcome =
        base.formula()
            .apply(
                input.at(part.portion(candidate)),
                () -> {
                  inherits[0] = true;
                  return ask(index + 1, true);
                });
    if (outcome instanceof NoRow) {
      trace.lost(candidate, CoreMessage.LOST_NO_ROW);
      return inherits[0] ? outcome : ask(index + 1, fromAbove);
    }
    if (outcome instanceof Priced priced) {
      won(index, candidate, base, inherits[0], fromAbove);
      List<Arithmetic> steps = priced.steps();
      trace.unitPrice(candidate.rule(), steps.subList(stepsNoted, steps.size()));
      stepsNoted = steps.size();
    } else if (outcome instanceof Failed failed && !inherits[0]) {
      trace.lost(candidate, failed.message());
    }
    return outcome;
  }

  private void won(int index, Candidate candidate, Base base, boolean inherits, boolean fromAbove) {
    if (base.closed()) {
      closedBelow = Math.max(closedBelow, candidate.layer());
    }
    Candidate below = winner;
    winner = candidate;
    if (inherits && below != null) {
      trace.applied(candidate, CoreMessage.INHERITED_FROM, below.rule());
      return;
    }
    trace.applied(candidate, reason(fromAbove));
    for (Candidate loser : ranked.subList(index + 1, ranked.size())) {
      Contest.lost(loser, candidate, trace);
    }
  }

  private CoreMessage reason(boolean fromAbove) {
    if (fromAbove) {
      return CoreMessage.INHERITED_BY;
    }
    return ranked.size() == 1 ? CoreMessage.WON_ALONE : CoreMessage.WON;
  }
}
