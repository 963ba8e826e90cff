package com.tarifario.rules.trusted;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.ProposalReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Decides by the rules of one trusted layer. Its rules may look at all lines of a document at once
 * and keep facts of their own, so each document has a session of its own, at every stage.
 */
final class TrustedDecider implements Decider {

  private final KieBase base;
  private final Map<String, TrustedRule> rules;
  private final ProposalReader reader;
  private final Set<Stage> silent;
  private final boolean consumes;

  /**
   * A decider.
   *
   * @param silent stages of which the text of the rules names no verb; the layer is not asked at
   *     these, so that a tariff without tax stays one
   * @param consumes whether the text of the rules names the verb that consumes packs
   */
  TrustedDecider(
      KieBase base,
      Map<String, TrustedRule> rules,
      ProposalReader reader,
      Set<Stage> silent,
      boolean consumes) {
    this.base = base;
    this.rules = Map.copyOf(rules);
    this.reader = reader;
    this.silent = Set.copyOf(silent);
    this.consumes = consumes;
  }

  @Override
  public boolean mayConsume() {
    return consumes;
  }

  @Override
  public boolean hasRules(Stage stage) {
    return !silent.contains(stage);
  }

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    Proposals proposals = new Proposals(stage, rules, reader);
    List<Line> lines = new ArrayList<>();
    for (Facts facts : unit) {
      lines.add(new Line(facts, proposals));
    }
    KieSession session = base.newKieSession();
    try {
      session.addEventListener(proposals);
      lines.forEach(session::insert);
      session.fireAllRules();
    } catch (RuntimeException thrown) {
      Problem problem = problem(proposals, thrown);
      return lines.stream().map(line -> Decision.failed(problem)).toList();
    } finally {
      session.dispose();
    }
    return lines.stream().map(proposals::decision).toList();
  }

  private static Problem problem(Proposals proposals, RuntimeException thrown) {
    TrustedRule rule = proposals.firing();
    Throwable cause = rootCause(thrown);
    String name = rule == null ? "?" : rule.ref().toString();
    RulesMessage message =
        cause instanceof InvalidProposalException
            ? RulesMessage.TRUSTED_PROPOSAL
            : RulesMessage.TRUSTED_THREW;
    Object what =
        cause instanceof InvalidProposalException invalid
            ? invalid.problem().message()
            : String.valueOf(cause);
    return Problem.error(rule == null ? null : rule.ref().location(), message, name, what);
  }

  private static Throwable rootCause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null
        && cause.getCause() != cause
        && !(cause instanceof InvalidProposalException)) {
      cause = cause.getCause();
    }
    return cause;
  }
}
