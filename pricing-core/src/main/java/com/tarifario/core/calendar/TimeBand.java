package com.tarifario.core.calendar;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours of some days that rules call by one name: {@code noche}, Monday to Sunday, 22:00 to 06:00.
 * A band that ends at or before the hour at which it starts goes on into the next day and belongs
 * to the day on which it started.
 *
 * @param name the word that rules compare with {@code band}
 * @param days the kinds of days on which it starts
 * @param from its first minute
 * @param to the minute at which it is over; null for midnight at the end of the day
 */
public record TimeBand(String name, Set<DayKind> days, LocalTime from, @Nullable LocalTime to) {

  public TimeBand {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(from, "from");
    days = Set.copyOf(days);
  }

  /** Whether the moment is in the band. */
  boolean contains(LocalDateTime moment, WorkCalendar calendar) {
    LocalTime time = moment.toLocalTime();
    boolean startsToday = days.contains(calendar.dayKind(moment.toLocalDate()));
    if (to == null) {
      return startsToday && !time.isBefore(from);
    }
    if (from.isBefore(to)) {
      return startsToday && !time.isBefore(from) && time.isBefore(to);
    }
    boolean startedYesterday = days.contains(calendar.dayKind(moment.toLocalDate().minusDays(1)));
    return (startsToday && !time.isBefore(from)) || (startedYesterday && time.isBefore(to));
  }
}
