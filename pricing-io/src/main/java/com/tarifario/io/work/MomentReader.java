package com.tarifario.io.work;

import com.tarifario.core.text.Values;
import com.tarifario.io.IoMessage;
import com.tarifario.io.table.RowReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads from when to when a line was worked, and when a price was set by hand. */
final class MomentReader {

  private static final String MIDNIGHT = "24:00";

  private final ZoneId zone;

  /**
   * A reader.
   *
   * @param zone the zone of moments that do not name theirs
   */
  MomentReader(ZoneId zone) {
    this.zone = zone;
  }

  /** From when to when, on the clock of the place. */
  record Worked(LocalDateTime start, LocalDateTime end) {}

  /**
   * When the line was worked: times of the line's date, or dates with times. A time at which it
   * ends that is not after the one at which it starts is one of the next day.
   *
   * @param date the line's date; null if it can't be read
   */
  @Nullable Worked worked(RowReader row, @Nullable LocalDate date) {
    String startText = row.text(WorkColumn.START);
    String endText = row.text(WorkColumn.END);
    if (startText == null || endText == null) {
      if (startText != null) {
        incomplete(row, WorkColumn.START, WorkColumn.END);
      } else if (endText != null) {
        incomplete(row, WorkColumn.END, WorkColumn.START);
      }
      return null;
    }
    LocalDate day = date == null ? LocalDate.EPOCH : date;
    LocalDateTime start = moment(row, WorkColumn.START, startText, day);
    LocalDateTime end = moment(row, WorkColumn.END, endText, day);
    if (start == null || end == null) {
      return null;
    }
    if (!end.isAfter(start) && isTime(endText)) {
      end = start.toLocalDate().atTime(end.toLocalTime());
      end = end.isAfter(start) ? end : end.plusDays(1);
    }
    if (!end.isAfter(start)) {
      row.problem(WorkColumn.END, IoMessage.END_BEFORE_START, startText, endText);
      return null;
    }
    return new Worked(start, end);
  }

  /** A moment, with its offset or on the clock of the zone. */
  @Nullable Instant instant(RowReader row, WorkColumn column) {
    String text = row.text(column);
    if (text == null) {
      return null;
    }
    LocalDateTime local = Values.dateTime(text);
    if (local != null) {
      return local.atZone(zone).toInstant();
    }
    LocalDate day = Values.date(text);
    if (day != null) {
      return day.atStartOfDay(zone).toInstant();
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException none) {
      row.problem(column, IoMessage.NOT_A_MOMENT, row.nameOf(column), text);
      return null;
    }
  }

  private static boolean isTime(String text) {
    return text.equals(MIDNIGHT) || Values.time(text) != null;
  }

  private static @Nullable LocalDateTime moment(
      RowReader row, WorkColumn column, String text, LocalDate day) {
    if (column == WorkColumn.END && text.equals(MIDNIGHT)) {
      return day.plusDays(1).atStartOfDay();
    }
    LocalTime time = Values.time(text);
    LocalDateTime moment = time == null ? localDateTime(text) : day.atTime(time);
    if (moment == null) {
      row.problem(column, IoMessage.NOT_A_TIME, row.nameOf(column), text);
    }
    return moment;
  }

  /** With seconds to any decimals too, as programs write them. */
  private static @Nullable LocalDateTime localDateTime(String text) {
    LocalDateTime moment = Values.dateTime(text);
    if (moment != null) {
      return moment;
    }
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  private static void incomplete(RowReader row, WorkColumn given, WorkColumn blank) {
    row.problem(given, IoMessage.TIME_INCOMPLETE, row.nameOf(given), row.nameOf(blank));
  }
}
