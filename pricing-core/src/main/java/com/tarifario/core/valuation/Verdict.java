package com.tarifario.core.valuation;

import com.tarifario.core.tariff.Candidate;
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
}
