package com.tarifario.core.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;

/**
 * Days of every year that rules call by one name: {@code verano}, 15 May to 30 September.
 *
 * @param name the word that rules compare with {@code season}
 * @param spans its days, at least one span
 */
public record Season(String name, List<Span> spans) {

  public Season {
    Objects.requireNonNull(name, "name");
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("Season " + name + " has no days.");
    }
  }

  /** Whether the date is in the season. */
  public boolean includes(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    return spans.stream().anyMatch(span -> span.includes(day));
  }

  /**
   * Days of every year, one after the other. A span whose last day is before its first goes on over
   * new year. 29 February may be an end; in other years, the day before or after it is.
   *
   * @param from its first day
   * @param to its last day, which is in it
   */
  public record Span(MonthDay from, MonthDay to) {

    public Span {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    /** Whether the day of the year is in the span. */
    public boolean includes(MonthDay day) {
      return from.isAfter(to)
          ? !day.isBefore(from) || !day.isAfter(to)
          : !day.isBefore(from) && !day.isAfter(to);
    }
  }
}
