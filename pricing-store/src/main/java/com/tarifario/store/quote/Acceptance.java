package com.tarifario.store.quote;

import com.tarifario.core.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client's yes to a quote.
 *
 * @param day the day on which it was said
 * @param calendar whose holidays the first visits of a maintenance agreement keep, by region
 * @param belowLimit whether prices set by hand below what rules ask for are meant so
 * @param note what is said of it; null for nothing
 */
public record Acceptance(
    LocalDate day, WorkCalendar calendar, boolean belowLimit, @Nullable String note) {

  public Acceptance {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(calendar, "calendar");
  }

  /** A yes at prices that no rule has anything against. */
  public Acceptance(LocalDate day, WorkCalendar calendar, @Nullable String note) {
    this(day, calendar, false, note);
  }

  /** A yes of which nothing else is said, and where no holidays are known. */
  public static Acceptance on(LocalDate day) {
    return new Acceptance(day, WorkCalendar.NONE, false, null);
  }
}
