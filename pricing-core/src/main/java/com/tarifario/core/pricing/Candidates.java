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

  /** Whether something of the type was decided for one of the pieces. */
  static boolean isAnyDecided(List<Decision> decisions, Class<? extends Proposal> type) {
    for (Decision each : decisions) {
      if (each.proposes(type)) {
        return true;
      }
    }
    return false;
  }

  /** Those that propose something of the type, in their order. */
  static List<Candidate> only(List<Candidate> candidates, Class<? extends Proposal> type) {
    int count = 0;
    for (int index = 0; index < candidates.size(); index++) {
      count += type.isInstance(candidates.get(index).proposal()) ? 1 : 0;
    }
    if (count == 0) {
      return List.of();
    }
    if (count == candidates.size()) {
      return candidates;
    }
    List<Candidate> found = new ArrayList<>(count);
    for (Candidate each : candidates) {
      if (type.isInstance(each.proposal())) {
        found.add(each);
      }
    }
    return found;
  }

  /** Those that propose something of one of the types, in their order. */
  @SafeVarargs
  static List<Candidate> only(List<Candidate> candidates, Class<? extends Proposal>... types) {
    List<Candidate> found = new ArrayList<>(0);
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
