package com.tarifario.rules;

import com.tarifario.rules.cache.CachedDecider;
import com.tarifario.rules.profile.Profile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a tariff folder is loaded.
 *
 * @param trust whether its trusted layers may run code
 * @param keptDecisions how many decisions of each stage are kept at most, to be used again for
 *     lines that rules can't tell apart; 0 to have Drools decide every line. Prices are the same
 *     whatever it is.
 * @param profile counts and times what its rules do; null if nobody wants to know
 */
public record LoadOptions(Trust trust, int keptDecisions, @Nullable Profile profile) {

  /** No code is run, and decisions are kept as is usual. */
  public static final LoadOptions USUAL =
      new LoadOptions(Trust.REFUSE_CODE, CachedDecider.USUAL_SIZE, null);

  public LoadOptions {
    Objects.requireNonNull(trust, "trust");
    if (keptDecisions < 0) {
      throw new IllegalArgumentException(keptDecisions + " decisions can't be kept.");
    }
  }

  /** The same with other trust. */
  public LoadOptions withTrust(Trust other) {
    return new LoadOptions(other, keptDecisions, profile);
  }

  /** The same with so many decisions kept. */
  public LoadOptions withKeptDecisions(int most) {
    return new LoadOptions(trust, most, profile);
  }

  /** The same with what is done counted and timed. */
  public LoadOptions withProfile(Profile of) {
    return new LoadOptions(trust, keptDecisions, of);
  }
}
