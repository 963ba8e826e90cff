package com.tarifario.core.catalogue;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a budget concept it is.
 *
 * @param name what people call it: {@code 2}, {@code 2026}; empty if there is only one
 * @param from the day from which it is in force, until the next one is; null for always
 * @param until the last day on which it is in force; null if only the next one ends it
 */
public record ConceptVersion(String name, @Nullable LocalDate from, @Nullable LocalDate until) {

  /** The only one. */
  public static final ConceptVersion ONLY = new ConceptVersion("", null);

  public ConceptVersion {
    if (!Objects.requireNonNull(name, "name").isEmpty()) {
      Codes.require("Version", name);
    }
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(
          "A version can't end on " + until + ", before it begins on " + from + ".");
    }
  }

  /** A version that only the next one ends. */
  public ConceptVersion(String name, @Nullable LocalDate from) {
    this(name, from, null);
  }

  /** Whether it has begun on that day. */
  public boolean hasBegun(LocalDate day) {
    return from == null || !from.isAfter(day);
  }

  /** Whether its last day was before that day. */
  public boolean hasEnded(LocalDate day) {
    return until != null && until.isBefore(day);
  }
}
