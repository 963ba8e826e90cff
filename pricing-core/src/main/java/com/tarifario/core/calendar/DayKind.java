package com.tarifario.core.calendar;

import java.time.DayOfWeek;

/** What a day is for a time band: a holiday, else its day of the week. */
public enum DayKind {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY,
  /** A day on the calendar's list of holidays, whatever its day of the week. */
  HOLIDAY;

  private static final DayKind[] KINDS = values();

  /** The kind of a day that is no holiday. */
  static DayKind of(DayOfWeek day) {
    return KINDS[day.ordinal()];
  }
}
