package com.tarifario.store.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/**
 * Values into and out of the database, exactly: numbers are what they were, written without zeros
 * at their end, which H2 does not keep; days and local times have no zone, moments are UTC to the
 * microsecond.
 */
public final class Values {

  private static final int CENTS = 2;

  private Values() {}

  /** The value as an argument of a statement; null is NULL. */
  public static Argument argument(@Nullable Object value) {
    Object given = stored(value);
    return (position, statement, context) -> {
      if (given == null) {
        statement.setNull(position, Types.NULL);
      } else {
        statement.setObject(position, given);
      }
    };
  }

  /** The value as the driver takes it. */
  static @Nullable Object stored(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return OffsetDateTime.ofInstant(micros(instant), ZoneOffset.UTC);
    }
    if (value instanceof BigDecimal number) {
      return normal(number);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  /** The moment to the microsecond, which is what databases keep. */
  public static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** A text that is there. */
  public static String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }

  /** A text; null if there is none. */
  public static @Nullable String textOrNull(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }

  /** A number without zeros at its end; null if there is none. */
  public static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
    BigDecimal number = row.getBigDecimal(column);
    return number == null ? null : normal(number);
  }

  /** An amount of money, with two decimals or as many as it needs; null if there is none. */
  public static @Nullable BigDecimal amount(ResultSet row, String column) throws SQLException {
    BigDecimal number = row.getBigDecimal(column);
    return number == null ? null : amount(number);
  }

  /** The number as an amount of money, with two decimals or as many as it needs. */
  public static BigDecimal amount(BigDecimal number) {
    BigDecimal normal = normal(number);
    return normal.setScale(Math.max(CENTS, normal.scale()));
  }

  /** The number as both kinds of databases give it back. */
  private static BigDecimal normal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A whole number; null if there is none. */
  public static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  /** A row's identity; null if there is none. */
  public static @Nullable Long id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }

  /** A day that is there. */
  public static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** A day; null if there is none. */
  public static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** A moment that is there. */
  public static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A constant of an enum that is there. */
  public static <E extends Enum<E>> E word(ResultSet row, String column, Class<E> type)
      throws SQLException {
    return Enum.valueOf(type, row.getString(column));
  }

  /** Whatever stands in a column, of the type that it was written with; null for NULL. */
  public static @Nullable Object read(ResultSet row, int column) throws SQLException {
    String type = row.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
    if (type.equals("timestamptz") || type.equals("timestamp with time zone")) {
      OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
      return moment == null ? null : moment.toInstant();
    }
    return switch (row.getMetaData().getColumnType(column)) {
      case Types.DATE -> row.getObject(column, LocalDate.class);
      case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
      case Types.TIME -> row.getObject(column, LocalTime.class);
      default -> row.getObject(column);
    };
  }

  /** A value as text, the same from both kinds of databases; empty for null. */
  public static String text(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return normal(number).toPlainString();
    }
    if (value instanceof Instant instant) {
      return micros(instant).toString();
    }
    return value == null ? "" : value instanceof Enum<?> word ? word.name() : value.toString();
  }
}
