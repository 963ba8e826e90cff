package com.tarifario.store.number;

import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Numbers of documents: {@code P-2026-0001}. A number is given in the transaction that uses it, so
 * that none is left out and none is given twice; a second that wants one of the same kind and year
 * waits until the first has ended. How a kind's numbers are written is data.
 */
public final class Numbering {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(?<what>year|number)(?::(?<digits>[1-9]))?}");

  /** The SQL state of a row whose key is taken, of H2 and of PostgreSQL. */
  private static final String UNIQUE_VIOLATION = "23505";

  private final Database database;

  /** The numbers of the database. */
  public Numbering(Database database) {
    this.database = database;
  }

  /**
   * The next number of the kind.
   *
   * @param kind {@code quote}; a kind without a format of its own is written {@code
   *     KIND-year-number}
   * @param year the year that it is numbered in; no matter if the format has no year
   */
  public static String next(Change change, String kind, int year) {
    return next(change, kind, year, 1).get(0);
  }

  /**
   * The next numbers of the kind.
   *
   * @param count how many, above 0
   */
  public static List<String> next(Change change, String kind, int year, int count) {
    Handle handle = change.handle();
    String pattern = pattern(handle, kind);
    int counted = pattern.contains("{year") ? year : 0;
    if (count(handle, kind, counted, count) == 0) {
      begin(change, kind, counted);
      count(handle, kind, counted, count);
    }
    long last =
        handle
            .createQuery("SELECT last_number FROM numbering WHERE kind = ? AND in_year = ?")
            .bind(0, kind)
            .bind(1, counted)
            .mapTo(Long.class)
            .one();
    return LongStream.rangeClosed(last - count + 1, last)
        .mapToObj(number -> write(pattern, year, number))
        .toList();
  }

  /**
   * The row that numbers are counted in, so far at none. Of several that are first at once, the
   * database lets one write it, and the others wait for it: what it refuses them is that the row is
   * there, which is all that they want.
   */
  private static void begin(Change change, String kind, int year) {
    try {
      change.attempt(
          () ->
              change
                  .handle()
                  .execute(
                      "INSERT INTO numbering (kind, in_year, last_number) VALUES (?, ?, 0)",
                      kind,
                      year));
    } catch (UnableToExecuteStatementException refused) {
      if (!isThere(refused)) {
        throw refused;
      }
    }
  }

  private static boolean isThere(UnableToExecuteStatementException refused) {
    return refused.getCause() instanceof SQLException cause
        && UNIQUE_VIOLATION.equals(cause.getSQLState());
  }

  private static int count(Handle handle, String kind, int year, int count) {
    return handle.execute(
        "UPDATE numbering SET last_number = last_number + ? WHERE kind = ? AND in_year = ?",
        count,
        kind,
        year);
  }

  /** How the kind's numbers are written. */
  public String format(String kind) {
    return database.jdbi().withHandle(handle -> format(handle, kind));
  }

  /** The same, inside a change. */
  public static String format(Handle handle, String kind) {
    return pattern(handle, kind);
  }

  /**
   * Sets how the kind's numbers are written from now on.
   *
   * @param pattern a text with {@code {number}} or {@code {number:4}} (four digits at least) in it,
   *     and {@code {year}} or {@code {year:2}} if it is numbered by years
   * @throws StoreException if the pattern has no number in it
   */
  public void setFormat(Change change, String kind, String pattern) {
    if (!pattern.contains("{number") || write(pattern, 2000, 1).contains("{")) {
      throw new StoreException(
          StoreMessage.NUMBER_FORMAT_INVALID, pattern, "{number}", "P-{year}-{number:4}");
    }
    change.handle().execute("DELETE FROM numbering_format WHERE kind = ?", kind);
    change
        .handle()
        .execute("INSERT INTO numbering_format (kind, pattern) VALUES (?, ?)", kind, pattern);
    change.note("numbering_format", 0, kind, "", "pattern: " + pattern);
  }

  private static String pattern(Handle handle, String kind) {
    return handle
        .createQuery("SELECT pattern FROM numbering_format WHERE kind = :kind")
        .bind("kind", kind)
        .mapTo(String.class)
        .findOne()
        .orElse(kind.toUpperCase(Locale.ROOT) + "-{year}-{number:4}");
  }

  static String write(String pattern, int year, long number) {
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String digits = matcher.group("digits");
      int width = digits == null ? 1 : Integer.parseInt(digits);
      String value =
          matcher.group("what").equals("number")
              ? String.format(Locale.ROOT, "%0" + width + "d", number)
              : year(year, digits == null ? 4 : width);
      matcher.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(text).toString();
  }

  private static String year(int year, int digits) {
    String text = String.format(Locale.ROOT, "%04d", year);
    return text.substring(Math.max(0, text.length() - digits));
  }
}
