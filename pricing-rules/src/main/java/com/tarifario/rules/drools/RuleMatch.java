package com.tarifario.rules.drools;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.tariff.Candidate;
import java.util.ArrayList;
import java.util.List;

/** The fact that Drools sees: the facts of one line, and what rules propose for them. */
final class RuleMatch {

  private final Facts facts;
  private final List<Candidate> candidates = new ArrayList<>();

  RuleMatch(Facts facts) {
    this.facts = facts;
  }

  Facts facts() {
    return facts;
  }

  /** A rule matched and proposes these. */
  void propose(List<Candidate> proposed) {
    candidates.addAll(proposed);
  }

  List<Candidate> candidates() {
    return candidates;
  }
}
