package com.tarifario.core.work;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * From when to when something was worked, on the clock of the place.
 *
 * @param start the beginning
 * @param end the end, after the beginning
 */
public record TimeSpan(LocalDateTime start, LocalDateTime end) {

  /** Nobody works longer on end; who seems to, mistyped one of the times. */
  private static final Duration LONGEST = Duration.ofHours(16);

  public TimeSpan {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("Work from " + start + " can't end at " + end + ".");
    }
  }

  /** How long it is on the clock of the place. */
  public Duration length() {
    return Duration.between(start, end);
  }

  /** Whether it is longer than anybody works on end: more than 16 hours. */
  public boolean isImplausible() {
    return length().compareTo(LONGEST) > 0;
  }
}
