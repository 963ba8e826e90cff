package com.tarifario.core.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, times and yes or no, as people and programs write them. Null if the text is none. */
public final class Values {

  private static final int LAST_YEAR = 9_999;
  private static final DateTimeFormatter SPANISH_DATE =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private Values() {}

  /** {@code 2026-01-31} or {@code 31/01/2026}, of the years from 0 to 9999. */
  public static @Nullable LocalDate date(String text) {
    try {
      LocalDate date =
          text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, SPANISH_DATE);
      return date.getYear() < 0 || date.getYear() > LAST_YEAR ? null : date;
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  /** {@code 7:30}, {@code 07:30} or {@code 07:30:00}. */
  public static @Nullable LocalTime time(String text) {
    try {
      return LocalTime.parse(text, TIME);
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  /** A date and a time, parted by {@code T} or a space. */
  public static @Nullable LocalDateTime dateTime(String text) {
    int middle = Math.max(text.indexOf('T'), text.indexOf(' '));
    if (middle < 0) {
      return null;
    }
    LocalDate date = date(text.substring(0, middle));
    LocalTime time = time(text.substring(middle + 1).strip());
    return date == null || time == null ? null : date.atTime(time);
  }

  /** {@code true}, {@code sí}, {@code yes}, {@code verdadero}, {@code 1} and their contraries. */
  public static @Nullable Boolean bool(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "si", "sí", "yes", "verdadero", "1" -> true;
      case "false", "no", "falso", "0" -> false;
      default -> null;
    };
  }
}
