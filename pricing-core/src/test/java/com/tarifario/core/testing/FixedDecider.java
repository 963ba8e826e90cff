package com.tarifario.core.testing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Consume;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import java.util.List;

/**
 * Decides by rules that are written as lambdas: no rule engine needed.
 *
 * @param rules the rules
 */
public record FixedDecider(List<FixedRule> rules) implements Decider {

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    return unit.stream().map(facts -> decide(stage, facts)).toList();
  }

  @Override
  public boolean hasRules(Stage stage) {
    return rules.stream().anyMatch(rule -> rule.isAskedAt(stage));
  }

  @Override
  public boolean mayConsume() {
    return rules.stream()
        .flatMap(rule -> rule.proposals().stream())
        .anyMatch(Consume.class::isInstance);
  }

  private Decision decide(Stage stage, Facts facts) {
    List<Candidate> candidates = rules.stream().flatMap(rule -> rule.decide(stage, facts)).toList();
    return Decision.of(candidates);
  }
}
