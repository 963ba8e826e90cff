package com.tarifario.io.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it stands in a calendar.
 *
 * @param uid what it is known by for ever, wherever it is moved to
 * @param changes how often it was moved or cancelled: of two with one identity, a calendar program
 *     takes the one with more
 * @param changed when it was last planned, moved or cancelled
 * @param day its day
 * @param at when it begins; null for the whole day
 * @param length how long it takes, if it begins at some hour
 * @param title what it is, in a line
 * @param lines what is to be done, line by line
 * @param place where it is; null if not known
 * @param cancelled whether it is not to be made after all
 */
public record CalendarVisit(
    String uid,
    int changes,
    Instant changed,
    LocalDate day,
    @Nullable LocalTime at,
    Duration length,
    String title,
    List<String> lines,
    @Nullable String place,
    boolean cancelled) {

  public CalendarVisit {
    Objects.requireNonNull(uid, "uid");
    Objects.requireNonNull(changed, "changed");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(length, "length");
    Objects.requireNonNull(title, "title");
    lines = List.copyOf(lines);
  }
}
