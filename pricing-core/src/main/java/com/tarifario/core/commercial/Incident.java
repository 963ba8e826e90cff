package com.tarifario.core.commercial;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong with a client, and what came of it.
 *
 * @param number its number: {@code I-2026-0001}
 * @param client the client's code
 * @param workCentre the place; null if none of the client's work centres
 * @param on the day on which it was reported
 * @param person who took it down
 * @param description what happened
 * @param outcome what came of it; null while it is open
 * @param closedOn the day on which it was closed; null while it is open
 */
public record Incident(
    String number,
    String client,
    @Nullable String workCentre,
    LocalDate on,
    String person,
    String description,
    @Nullable String outcome,
    @Nullable LocalDate closedOn) {

  public Incident {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(description, "description");
    if (closedOn != null && closedOn.isBefore(on)) {
      throw new IllegalArgumentException(
          "Incident " + number + " can't be closed on " + closedOn + ", before " + on + ".");
    }
  }

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return closedOn == null;
  }

  /** The same, closed. */
  public Incident closed(LocalDate day, String result) {
    return new Incident(number, client, workCentre, on, person, description, result, day);
  }
}
