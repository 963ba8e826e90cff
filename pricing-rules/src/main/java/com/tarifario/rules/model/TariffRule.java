package com.tarifario.rules.model;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.RuleRef;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule as an analyst wrote it, read and checked.
 *
 * @param ref its layer, name and place
 * @param layer the rank of its layer
 * @param priority its salience inside the layer
 * @param condition when it applies, its validity included
 * @param proposals what it proposes; empty only if it waives what no layer in use proposes
 */
public record TariffRule(
    RuleRef ref, int layer, int priority, Condition condition, List<Proposal> proposals) {

  public TariffRule {
    proposals = List.copyOf(proposals);
  }

  /** What it proposes at the stage, as candidates; empty if nothing. */
  public List<Candidate> candidates(Stage stage) {
    List<Candidate> candidates = new ArrayList<>(proposals.size());
    for (Proposal proposal : proposals) {
      if (proposal.stage() == stage) {
        candidates.add(new Candidate(ref, layer, priority, proposal));
      }
    }
    return List.copyOf(candidates);
  }

  /** Whether it proposes something at the stage. */
  public boolean proposesAt(Stage stage) {
    for (Proposal proposal : proposals) {
      if (proposal.stage() == stage) {
        return true;
      }
    }
    return false;
  }

  /** The same rule with other proposals. */
  public TariffRule withProposals(List<Proposal> newProposals) {
    return new TariffRule(ref, layer, priority, condition, newProposals);
  }
}
