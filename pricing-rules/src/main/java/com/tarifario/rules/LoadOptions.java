package com.tarifario.rules;

import com.tarifario.rules.cache.CachedDecider;
import java.util.Objects;

/**
 * How a tariff folder is loaded.
 *
 * @param trust whether its trusted layers may run code
 * @param keptDecisions how many decisions of each stage are kept at most, to be used again for
 *     lines that rules can't tell apart; 0 to have Drools decide every line. Prices are the same
 *     whatever it is.
 */
public record LoadOptions(Trust trust, int keptDecisions) {

  /** No code is run, and decisions are kept as is usual. */
  public static final LoadOptions USUAL =
      new LoadOptions(Trust.REFUSE_CODE, CachedDecider.USUAL_SIZE);

  public LoadOptions {
    Objects.requireNonNull(trust, "trust");
    if (keptDecisions < 0) {
      throw new IllegalArgumentException(keptDecisions + " decisions can't be kept.");
    }
  }

  /** The same with other trust. */
  public LoadOptions withTrust(Trust other) {
    return new LoadOptions(other, keptDecisions);
  }

  /** The same with so many decisions kept. */
  public LoadOptions withKeptDecisions(int most) {
    return new LoadOptions(trust, most);
  }
}
