package com.tarifario.core.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, times and yes or no, as people and programs write them. Null if the text is none. */
public final class Values {

  private static final int LAST_YEAR = 9_999;

  /** The shape of most dates in files, which need no formatter to be read. */
  private static final String USUAL = "yyyy-mm-dd";

  private static final DateTimeFormatter SPANISH_DATE =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private Values() {}

  /** {@code 2026-01-31} alone, as configuration has it. */
  public static @Nullable LocalDate isoDate(String text) {
    return isUsual(text) ? usual(text) : null;
  }

  /** {@code 2026-01-31} or {@code 31/01/2026}, of the years from 0 to 9999. */
  public static @Nullable LocalDate date(String text) {
    if (isUsual(text)) {
      return usual(text);
    }
    try {
      LocalDate date =
          text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, SPANISH_DATE);
      return date.getYear() < 0 || date.getYear() > LAST_YEAR ? null : date;
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  /** Whether it is written {@code 2026-01-31}, be it a day or not. */
  private static boolean isUsual(String text) {
    if (text.length() != USUAL.length()) {
      return false;
    }
    for (int at = 0; at < USUAL.length(); at++) {
      char sign = text.charAt(at);
      if (USUAL.charAt(at) == '-' ? sign != '-' : sign < '0' || sign > '9') {
        return false;
      }
    }
    return true;
  }

  private static @Nullable LocalDate usual(String text) {
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    boolean isDay =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return isDay ? LocalDate.of(year, month, day) : null;
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      number = number * 10 + text.charAt(at) - '0';
    }
    return number;
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

  /**
   * {@code true}, {@code sí}, {@code yes}, {@code verdadero}, {@code 1} and their contraries, also
   * by the first letter of yes, no and their Spanish words, in any case.
   */
  public static @Nullable Boolean bool(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "s", "si", "sí", "y", "yes", "verdadero", "1" -> true;
      case "false", "n", "no", "falso", "0" -> false;
      default -> null;
    };
  }
}
