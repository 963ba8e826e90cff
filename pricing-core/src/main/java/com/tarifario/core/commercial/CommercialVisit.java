package com.tarifario.core.commercial;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A salesperson's call on a client or prospect.
 *
 * @param client the client's code
 * @param workCentre the place; null if none of the client's work centres
 * @param on the day
 * @param person who called
 * @param contact whom the person spoke to; null if not known
 * @param outcome what came of it
 * @param nextStep what is to be done; null if nothing
 * @param nextOn by when; null if nothing is, or no day was set
 */
public record CommercialVisit(
    String client,
    @Nullable String workCentre,
    LocalDate on,
    String person,
    @Nullable String contact,
    String outcome,
    @Nullable String nextStep,
    @Nullable LocalDate nextOn) {

  public CommercialVisit {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(outcome, "outcome");
  }
}
