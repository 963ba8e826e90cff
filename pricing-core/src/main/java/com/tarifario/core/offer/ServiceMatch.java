package com.tarifario.core.offer;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rules say of one service for one client.
 *
 * @param status whether it is offered
 * @param score how far up it stands; 0 if it is not offered
 * @param reasons why it is offered, or why not, the rule that decided it first; empty if no rule
 *     proposes anything
 * @param dueOn the day on which it is due again; null if it never was rendered, or no rule says
 * @param verdicts every proposal with what became of it, the highest first
 * @param problem why it could not be decided; null if it was
 * @param facts what the rules were asked about
 */
public record ServiceMatch(
    Status status,
    int score,
    List<Reason> reasons,
    @Nullable LocalDate dueOn,
    List<Verdict> verdicts,
    @Nullable Message problem,
    Facts facts) {

  /** Whether a service is offered. */
  public enum Status {
    /** A rule offers it. */
    OFFERED,
    /** A rule keeps it back. */
    EXCLUDED,
    /** No rule offers it. */
    NOT_ASKED,
    /** Two rules can't be told apart. */
    TIED
  }

  /**
   * A reason in the company's words.
   *
   * @param text the words
   * @param rule the rule that gives it, with its file and line
   */
  public record Reason(String text, RuleRef rule) {
    public Reason {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(rule, "rule");
    }
  }

  public ServiceMatch {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(facts, "facts");
    reasons = List.copyOf(reasons);
    verdicts = List.copyOf(verdicts);
  }

  /** Whether it is offered. */
  public boolean isOffered() {
    return status == Status.OFFERED;
  }

  /** The reasons, one after the other. */
  public String why() {
    return reasons.stream().map(Reason::text).collect(Collectors.joining("; "));
  }
}
