package com.tarifario.core.tariff;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of a tariff: complete in itself, and in force for a time.
 *
 * @param tariff its content, which names the version
 * @param from the first day on which it is in force
 * @param to the last; null if it stays in force
 */
public record Version(Tariff tariff, LocalDate from, @Nullable LocalDate to) {

  public Version {
    Objects.requireNonNull(tariff, "tariff");
    Objects.requireNonNull(from, "from");
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("A version can't end on " + to + ", before " + from + ".");
    }
  }

  /** Whether it is in force on the day. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** Its name, and from when to when it is in force. */
  @Override
  public String toString() {
    return tariff.id().version() + " (" + from + ".." + (to == null ? "" : to) + ")";
  }
}
