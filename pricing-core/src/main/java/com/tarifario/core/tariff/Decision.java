package com.tarifario.core.tariff;

import com.tarifario.core.text.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rules apply to some facts at a stage: all candidates, ranked, without amounts.
 *
 * @param ranked what rules propose, in the order of {@link Candidate#PRECEDENCE}
 * @param failure why it could not be decided (a trusted rule threw); null if it was
 */
public record Decision(List<Candidate> ranked, @Nullable Problem failure) {

  /** No rule matched. */
  public static final Decision NONE = new Decision(List.of(), null);

  public Decision {
    ranked = List.copyOf(ranked);
  }

  /** A decision of these candidates, in any order. */
  public static Decision of(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return NONE;
    }
    return new Decision(candidates.stream().sorted(Candidate.PRECEDENCE).toList(), null);
  }

  /** It could not be decided. */
  public static Decision failed(Problem failure) {
    return new Decision(List.of(), failure);
  }
}
