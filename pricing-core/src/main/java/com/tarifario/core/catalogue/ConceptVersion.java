package com.tarifario.core.catalogue;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a budget concept it is.
 *
 * @param name what people call it: {@code 2}, {@code 2026}; empty if there is only one
 * @param from the day from which it is in force, until the next one is; null for always
 */
public record ConceptVersion(String name, @Nullable LocalDate from) {

  /** The only one. */
  public static final ConceptVersion ONLY = new ConceptVersion("", null);

  public ConceptVersion {
    if (!Objects.requireNonNull(name, "name").isEmpty()) {
      Codes.require("Version", name);
    }
  }

  /** Whether it has begun on that day. */
  public boolean hasBegun(LocalDate day) {
    return from == null || !from.isAfter(day);
  }
}
