package com.tarifario.core.tariff;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Where that which is to be priced lies among all that a scale counts. The numbers are in the base
 * unit of the dimension (minutes, not hours), so that lines of several units add up without a
 * division.
 *
 * @param before what is counted before it, not below 0
 * @param rest how much is to be priced, from there on, not below 0
 * @param total all that is counted
 */
public record Portion(BigDecimal before, BigDecimal rest, BigDecimal total) {
  public Portion {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(rest, "rest");
    Objects.requireNonNull(total, "total");
  }
}
