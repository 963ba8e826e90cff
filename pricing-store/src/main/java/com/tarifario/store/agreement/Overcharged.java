package com.tarifario.store.agreement;

import java.util.List;
import java.util.Objects;

/**
 * An agreement whose fees charge too much for days after its last.
 *
 * @param charged its fees on delivery notes, the first first
 * @param tooMuch those that charge too much
 */
public record Overcharged(
    KeptAgreement agreement, List<ChargedFee> charged, List<FeeBeyond> tooMuch) {

  public Overcharged {
    Objects.requireNonNull(agreement, "agreement");
    charged = List.copyOf(charged);
    tooMuch = List.copyOf(tooMuch);
  }
}
