package com.tarifario.core.calendar;

import java.time.LocalDate;

/** A day of the week, by the word that rules compare with. */
public enum Weekday {
  MON,
  TUE,
  WED,
  THU,
  FRI,
  SAT,
  SUN;

  private static final Weekday[] DAYS = values();

  /** The day of the week that a date falls on. */
  public static Weekday of(LocalDate date) {
    return DAYS[date.getDayOfWeek().ordinal()];
  }
}
