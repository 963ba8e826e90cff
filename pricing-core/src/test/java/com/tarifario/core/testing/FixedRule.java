package com.tarifario.core.testing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.SourceLocation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rule written as a lambda.
 *
 * @param layer the name of its layer, one of {@link #LAYERS}
 * @param name its name
 * @param priority its salience
 * @param condition which facts it matches
 * @param proposals what it then proposes
 */
public record FixedRule(
    String layer,
    String name,
    int priority,
    Predicate<Facts> condition,
    List<? extends Proposal> proposals) {

  /** The four usual layers, lowest precedence first. */
  public static final List<Layer> LAYERS =
      List.of(
          new Layer("rate-groups", 0, false),
          new Layer("quote", 1, false),
          new Layer("client", 2, false),
          new Layer("work-centre", 3, false));

  /** A rule of the layer that matches everything. */
  public static FixedRule rule(String layer, String name, Proposal... proposals) {
    return new FixedRule(layer, name, 0, facts -> true, List.of(proposals));
  }

  /** The same rule for facts that meet the condition. */
  public FixedRule when(Predicate<Facts> newCondition) {
    return new FixedRule(layer, name, priority, newCondition, proposals);
  }

  /** The same rule with a salience. */
  public FixedRule salience(int newPriority) {
    return new FixedRule(layer, name, newPriority, condition, proposals);
  }

  /** Which rule this is, as candidates and prices name it. */
  public RuleRef ref() {
    return new RuleRef(
        layer, name, new SourceLocation("layers/" + layer + "/" + name + ".drl", 1, 1));
  }

  Stream<Candidate> decide(Stage stage, Facts facts) {
    return isAskedAt(stage) && condition.test(facts)
        ? proposals.stream()
            .filter(proposal -> proposal.stage() == stage)
            .map(proposal -> new Candidate(ref(), rank(), priority, proposal))
        : Stream.empty();
  }

  boolean isAskedAt(Stage stage) {
    return proposals.stream().anyMatch(proposal -> proposal.stage() == stage);
  }

  private int rank() {
    return LAYERS.stream()
        .filter(each -> each.name().equals(layer))
        .findFirst()
        .orElseThrow()
        .rank();
  }
}
