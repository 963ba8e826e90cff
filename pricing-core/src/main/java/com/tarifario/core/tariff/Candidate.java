package com.tarifario.core.tariff;

import java.util.Comparator;
import java.util.Objects;

/**
 * What one rule proposes for some facts.
 *
 * @param rule which rule
 * @param layer the rank of its layer, 0 for the lowest
 * @param priority the rule's own salience inside its layer; the higher wins
 * @param proposal what it proposes
 */
public record Candidate(RuleRef rule, int layer, int priority, Proposal proposal) {

  /**
   * Highest layer first, then highest priority. What is left equal is ordered by the rule's name,
   * which no other rule of its layer has, so that output depends neither on chance nor on which
   * rule stands in which file; it never decides a price.
   */
  public static final Comparator<Candidate> PRECEDENCE =
      Comparator.comparingInt(Candidate::layer)
          .thenComparingInt(Candidate::priority)
          .reversed()
          .thenComparing(candidate -> candidate.rule().name())
          .thenComparing(candidate -> candidate.rule().location().file())
          .thenComparingInt(candidate -> candidate.rule().location().line())
          .thenComparingInt(candidate -> candidate.rule().location().column());

  public Candidate {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(proposal, "proposal");
  }

  /** Whether neither layer nor priority puts one before the other. */
  public boolean ties(Candidate other) {
    return layer == other.layer && priority == other.priority;
  }
}
