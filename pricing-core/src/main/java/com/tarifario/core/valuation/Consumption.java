package com.tarifario.core.valuation;

import com.tarifario.core.work.LineId;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a line took from a pack.
 *
 * @param line the line
 * @param pack the pack's identity
 * @param units how many units it took, above 0
 * @param left how many were left after it
 */
public record Consumption(LineId line, String pack, BigDecimal units, BigDecimal left) {
  public Consumption {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(units, "units");
    Objects.requireNonNull(left, "left");
  }
}
