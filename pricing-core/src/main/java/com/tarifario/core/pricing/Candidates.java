package com.tarifario.core.pricing;

import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Proposal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Picks candidates out of decisions. */
final class Candidates {

  private Candidates() {}

  /** What was decided for any piece of a line, each rule's proposal once, ranked. */
  static List<Candidate> ofAny(Collection<Decision> decisions) {
    return ofAny(decisions, Proposal.class);
  }

  /** The same of those that propose something of the type. */
  static List<Candidate> ofAny(Collection<Decision> decisions, Class<? extends Proposal> type) {
    return decisions.stream()
        .flatMap(decision -> decision.ranked().stream())
        .filter(candidate -> type.isInstance(candidate.proposal()))
        .distinct()
        .sorted(Candidate.PRECEDENCE)
        .toList();
  }

  /** Those that propose something of one of the types, in their order. */
  @SafeVarargs
  static List<Candidate> only(List<Candidate> candidates, Class<? extends Proposal>... types) {
    List<Candidate> found = new ArrayList<>();
    for (Candidate each : candidates) {
      for (Class<? extends Proposal> type : types) {
        if (type.isInstance(each.proposal())) {
          found.add(each);
        }
      }
    }
    return found;
  }
}
