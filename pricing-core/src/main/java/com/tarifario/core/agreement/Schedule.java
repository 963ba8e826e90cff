package com.tarifario.core.agreement;

import com.tarifario.core.calendar.Season.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * On which days a service is rendered.
 *
 * @param rule a recurrence rule of RFC 5545, without {@code RRULE:}
 * @param from the day from which the rule counts; null for the agreement's first
 * @param daysOff what becomes of a visit on a day on which nobody works
 * @param closed days of every year on which the service is not rendered, beside those of the
 *     agreement
 * @param whenClosed what becomes of a visit on one of those
 */
public record Schedule(
    String rule, @Nullable LocalDate from, Shift daysOff, List<Span> closed, Shift whenClosed) {

  public Schedule {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(daysOff, "daysOff");
    Objects.requireNonNull(whenClosed, "whenClosed");
    closed = List.copyOf(closed);
  }

  /** The days of a rule, or the next working day after each. */
  public static Schedule of(String rule) {
    return new Schedule(rule, null, Shift.NEXT, List.of(), Shift.NEXT);
  }

  /** The same, with visits on days off treated otherwise. */
  public Schedule onDaysOff(Shift shift) {
    return new Schedule(rule, from, shift, closed, whenClosed);
  }

  /** The same, not rendered on days of every year. */
  public Schedule closed(List<Span> spans, Shift shift) {
    return new Schedule(rule, from, daysOff, spans, shift);
  }

  /** The same, counting from a day. */
  public Schedule from(LocalDate day) {
    return new Schedule(rule, day, daysOff, closed, whenClosed);
  }

  /** Whether the service is not rendered on that day of every year. */
  public boolean isClosed(MonthDay day) {
    return closed.stream().anyMatch(each -> each.includes(day));
  }
}
