package com.tarifario.core.pricing;

import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.valuation.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contest that one candidate wins: the first by precedence, and no other beside it. */
final class Contest {

  private Contest() {}

  /**
   * The winner.
   *
   * @param ranked who takes part, ranked
   * @return the first; null if no one takes part
   * @throws LineFailure if a second one can't be told from the first
   */
  static @Nullable Candidate single(List<Candidate> ranked, Trace trace) {
    if (ranked.isEmpty()) {
      return null;
    }
    Candidate winner = ranked.get(0);
    refuseTie(ranked, 0, trace);
    if (trace.isOn()) {
      trace.add(Verdict.won(winner, ranked.size() == 1));
    }
    for (Candidate loser : ranked.subList(1, ranked.size())) {
      lost(loser, winner, trace);
    }
    return winner;
  }

  /**
   * Refuses that the candidate at the index be chosen while the next can't be told from it.
   *
   * @throws LineFailure if so
   */
  static void refuseTie(List<Candidate> ranked, int index, Trace trace) {
    if (index + 1 < ranked.size() && ranked.get(index).ties(ranked.get(index + 1))) {
      throw tie(ranked.get(index), ranked.get(index + 1), trace);
    }
  }

  /** Notes that two candidates can't be told apart, and makes the failure that says so. */
  static LineFailure tie(Candidate one, Candidate other, Trace trace) {
    trace.add(Verdict.tied(one, other));
    trace.add(Verdict.tied(other, one));
    return LineFailure.tie(one, other);
  }

  /** Notes that a candidate lost by layer or priority. */
  static void lost(Candidate loser, Candidate winner, Trace trace) {
    if (trace.isOn()) {
      trace.add(Verdict.lost(loser, winner));
    }
  }
}
