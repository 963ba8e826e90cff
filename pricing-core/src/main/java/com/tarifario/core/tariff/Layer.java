package com.tarifario.core.tariff;

import java.util.Objects;

/**
 * An ordered set of rules; what a higher layer proposes wins over a lower one.
 *
 * @param name the layer's name, that of its folder: {@code rate-groups}
 * @param rank its place in the order of precedence, 0 for the lowest
 * @param trusted whether its rules may hold code, which then runs as this program itself
 */
public record Layer(String name, int rank, boolean trusted) {

  public Layer {
    Objects.requireNonNull(name, "name");
  }
}
