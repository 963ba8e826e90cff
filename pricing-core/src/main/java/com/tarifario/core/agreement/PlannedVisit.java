package com.tarifario.core.agreement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the terms of an agreement plan it.
 *
 * @param key which visit it is
 * @param on its day; null if it is left out
 * @param cause why it is not on the day of its rule; null if it is
 */
public record PlannedVisit(VisitKey key, @Nullable LocalDate on, @Nullable Cause cause) {

  /** Why a visit is not on the day of its rule. */
  public enum Cause {
    /** Nobody works that day: a holiday, or a day of the week on which nobody does. */
    DAY_OFF,
    /** The service is not rendered at that time of the year. */
    CLOSED,
    /** Another visit of the same service is on the day that it would have moved to. */
    TOGETHER
  }

  public PlannedVisit {
    Objects.requireNonNull(key, "key");
    if (cause == null && !key.original().equals(on)) {
      throw new IllegalArgumentException("Visit " + key + " is on " + on + " for no reason.");
    }
  }

  /** Its day; empty if it is left out. */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(on);
  }
}
