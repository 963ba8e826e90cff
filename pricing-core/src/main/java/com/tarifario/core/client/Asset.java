package com.tarifario.core.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client's installed equipment at a work centre.
 *
 * @param code the label on it, unique for its work centre
 * @param description what it is
 * @param family what kind of thing: {@code climatizacion}; null if not known
 */
public record Asset(String code, String description, @Nullable String family) {

  public Asset {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(description, "description");
  }
}
