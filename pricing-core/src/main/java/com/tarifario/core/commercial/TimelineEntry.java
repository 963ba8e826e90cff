package com.tarifario.core.commercial;

import com.tarifario.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a client.
 *
 * @param on the day
 * @param kind what it was
 * @param person who did it or took it down
 * @param reference its number; null if it has none
 * @param state the name of the state to which it came; null if it has no states
 * @param amount what it cost; null if nothing
 * @param text what was said of it; empty if nothing
 */
public record TimelineEntry(
    LocalDate on,
    Kind kind,
    String person,
    @Nullable String reference,
    @Nullable String state,
    @Nullable Money amount,
    String text) {

  /** What happens with clients. */
  public enum Kind {
    /** The client or prospect came into the register. */
    REGISTERED,
    /** The prospect became a client. */
    BECAME_CLIENT,
    /** The client became a prospect again. */
    BECAME_PROSPECT,
    /** A salesperson called. */
    VISIT,
    /** Something is to be done from a call. */
    NEXT_STEP,
    /** Something went wrong. */
    INCIDENT,
    /** What had gone wrong was closed. */
    INCIDENT_CLOSED,
    /** Money was spent. */
    EXPENSE,
    /** A service request came to another state. */
    REQUEST,
    /** A quote came to another state. */
    QUOTE,
    /** An order came to another state. */
    ORDER,
    /** A work order came to another state. */
    WORK_ORDER,
    /** A work report came to another state. */
    WORK_REPORT,
    /** A delivery note came to another state. */
    DELIVERY_NOTE,
    /** An agreement came to another state. */
    AGREEMENT,
    /** Personal data was erased. */
    ERASED
  }

  public TimelineEntry {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(text, "text");
  }

  /** Something that has neither a state nor an amount. */
  public static TimelineEntry of(
      LocalDate on, Kind kind, String person, @Nullable String reference, String text) {
    return new TimelineEntry(on, kind, person, reference, null, null, text);
  }
}
