package com.tarifario.core.valuation;

import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;

/**
 * What became of one proposal.
 *
 * @param candidate the rule and what it proposed
 * @param applied whether it had part in the price
 * @param why in a sentence: it won, or what it lost to
 */
public record Verdict(Candidate candidate, boolean applied, Message why) {

  public Verdict {
    Objects.requireNonNull(candidate, "candidate");
    Objects.requireNonNull(why, "why");
  }

  /** It won, over others or alone. */
  public static Verdict won(Candidate winner, boolean alone) {
    return new Verdict(winner, true, Message.of(alone ? CoreMessage.WON_ALONE : CoreMessage.WON));
  }

  /** It lost to the winner by layer or priority. */
  public static Verdict lost(Candidate loser, Candidate winner) {
    Message why =
        loser.layer() == winner.layer()
            ? Message.of(
                CoreMessage.LOST_LOWER_PRIORITY,
                String.valueOf(loser.priority()),
                String.valueOf(winner.priority()),
                winner.rule())
            : Message.of(
                CoreMessage.LOST_LOWER_LAYER,
                loser.rule().layer(),
                winner.rule().layer(),
                winner.rule());
    return new Verdict(loser, false, why);
  }

  /** It can't be told apart from the other. */
  public static Verdict tied(Candidate one, Candidate other) {
    return new Verdict(one, false, Message.of(CoreMessage.LOST_TIED, other.rule()));
  }
}
