package com.tarifario.store.agreement;

import com.tarifario.core.agreement.PlannedVisit.Cause;
import com.tarifario.core.agreement.VisitKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visit of an agreement as it was read.
 *
 * @param id its identity in the database; 0 if it was not planned yet
 * @param version how often it was changed
 * @param place which of the agreement's terms it was planned by, from 1
 * @param key which visit it is
 * @param on its day; of one that was left out, the day that it was to be on
 * @param cause why the plan has it on another day than its rule; null if it does not
 * @param reason what a person said who moved it or left it out; null if nobody did
 * @param skipped whether it was left out before it had a work order
 * @param order its work order; null if it has none
 * @param changed when it was last planned, moved, or its work order went to another state
 */
public record KeptVisit(
    long id,
    long version,
    int place,
    VisitKey key,
    LocalDate on,
    @Nullable Cause cause,
    @Nullable String reason,
    boolean skipped,
    @Nullable VisitOrder order,
    Instant changed) {

  public KeptVisit {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(changed, "changed");
  }

  /**
   * The work order of a visit.
   *
   * @param number its number
   * @param version how often it was changed
   * @param state the name of its state
   * @param cancelled whether it was given up
   * @param title what it is about
   */
  public record VisitOrder(
      String number, long version, String state, boolean cancelled, String title) {}

  /** Whether it is not to be made. */
  public boolean isCancelled() {
    return order == null ? skipped : order.cancelled();
  }

  /** How often it was moved or left out, or its work order changed. */
  public int changes() {
    long orders = order == null ? 0 : order.version() - 1;
    return Math.toIntExact(version - 1 + orders);
  }

  /** What it is called: its work order, else what it is known by. */
  public String name() {
    return order == null ? key.toString() : order.number();
  }
}
