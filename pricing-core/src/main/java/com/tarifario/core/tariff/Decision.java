package com.tarifario.core.tariff;

import com.tarifario.core.text.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which rules apply to some facts at a stage: all candidates, ranked, without amounts. What pricing
 * asks of every line stands ready, since one decision serves many lines.
 */
public final class Decision {

  /** No rule matched. */
  public static final Decision NONE = new Decision(List.of(), null);

  private final List<Candidate> ranked;
  private final @Nullable Problem failure;
  private final int kinds;
  private final boolean scaled;
  private final @Nullable Formula plainFormula;
  private final List<RuleRef> plainWinners;

  /**
   * A decision.
   *
   * @param ranked what rules propose, in the order of {@link Candidate#PRECEDENCE}
   * @param failure why it could not be decided (a trusted rule threw); null if it was
   */
  public Decision(List<Candidate> ranked, @Nullable Problem failure) {
    this.ranked = List.copyOf(ranked);
    this.failure = failure;
    int found = 0;
    boolean anyScaled = false;
    for (Candidate each : this.ranked) {
      found |= ProposalKinds.of(each.proposal().getClass());
      anyScaled |= each.proposal() instanceof Base base && base.formula() instanceof Formula.Scaled;
    }
    this.kinds = found;
    this.scaled = anyScaled;
    Candidate plain = plainBase(this.ranked, failure, found);
    this.plainFormula = plain == null ? null : ((Base) plain.proposal()).formula();
    this.plainWinners = plain == null ? List.of() : List.of(plain.rule());
  }

  /** A decision of these candidates, in any order. */
  public static Decision of(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return NONE;
    }
    if (candidates.size() == 1) {
      return new Decision(candidates, null);
    }
    Candidate[] ranked = candidates.toArray(Candidate[]::new);
    Arrays.sort(ranked, Candidate.PRECEDENCE);
    return new Decision(List.of(ranked), null);
  }

  /** It could not be decided. */
  public static Decision failed(Problem failure) {
    return new Decision(List.of(), failure);
  }

  /** What rules propose, in the order of {@link Candidate#PRECEDENCE}. */
  public List<Candidate> ranked() {
    return ranked;
  }

  /** Why it could not be decided (a trusted rule threw); null if it was. */
  public @Nullable Problem failure() {
    return failure;
  }

  /**
   * Whether a rule proposes something of the type.
   *
   * @param type one of those that {@link Proposal} permits
   */
  public boolean proposes(Class<? extends Proposal> type) {
    return (kinds & ProposalKinds.of(type)) != 0;
  }

  /** Whether a base price is proposed that depends on how much is charged. */
  public boolean isScaled() {
    return scaled;
  }

  /**
   * The formula of the base price that holds if it has a price at all, whatever the line, and that
   * nothing else changes: no other on its level, none to be compared with, no adjustment, limit,
   * cover. Null if that takes a closer look.
   */
  public @Nullable Formula plainFormula() {
    return plainFormula;
  }

  /** The rule whose {@link #plainFormula} it is; empty if there is none. */
  public List<RuleRef> plainWinners() {
    return plainWinners;
  }

  private static @Nullable Candidate plainBase(
      List<Candidate> ranked, @Nullable Problem failure, int kinds) {
    if (failure != null || kinds != ProposalKinds.of(Base.class)) {
      return null;
    }
    Candidate first = ranked.get(0);
    boolean alone = ranked.size() == 1 || !first.ties(ranked.get(1));
    return alone && !((Base) first.proposal()).best() ? first : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Decision decision
        && ranked.equals(decision.ranked)
        && Objects.equals(failure, decision.failure);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ranked, failure);
  }

  @Override
  public String toString() {
    return failure == null ? ranked.toString() : failure.toString();
  }
}
