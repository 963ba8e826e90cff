package com.tarifario.core.correction;

import com.tarifario.core.money.Money;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.LineId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was valued once, kept for good: it is corrected by a difference and never rewritten.
 *
 * @param id the line's identity; a charge's is its cause's with the charge's name
 * @param source the line as it was then; null if it is a charge
 * @param amount what it cost the client then, before tax; null if it had no price
 * @param tariff which tariff priced it: its name and the beginning of its hash
 */
public record FrozenLine(
    LineId id, @Nullable ChargeLine source, @Nullable Money amount, String tariff) {

  public FrozenLine {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(tariff, "tariff");
  }
}
