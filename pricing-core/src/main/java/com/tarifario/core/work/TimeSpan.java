package com.tarifario.core.work;

import java.time.LocalDateTime;

/**
 * From when to when something was worked, on the clock of the place.
 *
 * @param start the beginning
 * @param end the end, after the beginning
 */
public record TimeSpan(LocalDateTime start, LocalDateTime end) {

  public TimeSpan {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("Work from " + start + " can't end at " + end + ".");
    }
  }
}
