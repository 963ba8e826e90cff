package com.tarifario.store.database;

import java.math.BigDecimal;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of a database, whatever they are. */
final class Tables {

  /** What JDBC calls it from Java 24 on. */
  private static final int DECFLOAT = 2015;

  private static final String HISTORY = "schema_history";

  private Tables() {}

  /** What is asked of the driver's own description. */
  @FunctionalInterface
  private interface Question {
    ResultSet ask(DatabaseMetaData meta) throws SQLException;
  }

  /** All tables, each behind those that it refers to. */
  static List<String> inOrder(Handle handle) {
    Set<String> names = new TreeSet<>(column(handle, "table_name", Tables::tables));
    names.remove(HISTORY);
    Map<String, Set<String>> before = new TreeMap<>();
    for (String name : names) {
      Set<String> needed =
          new TreeSet<>(
              column(
                  handle,
                  "pktable_name",
                  meta -> meta.getImportedKeys(null, schema(handle), stored(handle, name))));
      needed.remove(name);
      before.put(name, needed);
    }
    Set<String> ordered = new LinkedHashSet<>();
    while (ordered.size() < names.size()) {
      int size = ordered.size();
      before.forEach(
          (name, needed) -> {
            if (ordered.containsAll(needed)) {
              ordered.add(name);
            }
          });
      if (ordered.size() == size) {
        throw new IllegalStateException("Tables refer to each other: " + before);
      }
    }
    return List.copyOf(ordered);
  }

  private static ResultSet tables(DatabaseMetaData meta) throws SQLException {
    boolean h2 = meta.getDatabaseProductName().equals("H2");
    return meta.getTables(
        null, meta.getConnection().getSchema(), "%", new String[] {h2 ? "BASE TABLE" : "TABLE"});
  }

  private static String schema(Handle handle) {
    try {
      return handle.getConnection().getSchema();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The name as the database writes it. */
  private static String stored(Handle handle, String name) {
    try {
      return handle.getConnection().getMetaData().storesUpperCaseIdentifiers()
          ? name.toUpperCase(Locale.ROOT)
          : name;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<String> column(Handle handle, String column, Question question) {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = question.ask(handle.getConnection().getMetaData())) {
      while (rows.next()) {
        values.add(rows.getString(column).toLowerCase(Locale.ROOT));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return values;
  }

  /** The columns of a table. */
  static List<String> columns(Handle handle, String table) {
    return List.copyOf(typesByColumn(handle, table).keySet());
  }

  /** The columns that rows are ordered by. */
  static String key(Handle handle, String table) {
    return String.join(
        ", ",
        column(
            handle,
            "column_name",
            meta -> meta.getPrimaryKeys(null, schema(handle), stored(handle, table))));
  }

  /** Whether the table gives its rows their identities. */
  static boolean isCounted(Handle handle, String table) {
    try (ResultSet rows =
        handle
            .getConnection()
            .getMetaData()
            .getColumns(null, schema(handle), stored(handle, table), stored(handle, "id"))) {
      return rows.next() && "YES".equals(rows.getString("IS_AUTOINCREMENT"));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The types of the columns, as JDBC numbers them. */
  static List<Integer> types(Handle handle, String table, List<String> columns) {
    Map<String, Integer> types = typesByColumn(handle, table);
    return columns.stream()
        .map(
            column -> {
              Integer type = types.get(column);
              if (type == null) {
                throw new IllegalStateException(table + " has no column " + column);
              }
              return type;
            })
        .toList();
  }

  private static Map<String, Integer> typesByColumn(Handle handle, String table) {
    Map<String, Integer> types = new LinkedHashMap<>();
    try (var statement = handle.getConnection().createStatement();
        ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      var meta = none.getMetaData();
      for (int column = 1; column <= meta.getColumnCount(); column++) {
        String type = meta.getColumnTypeName(column).toLowerCase(Locale.ROOT);
        boolean moment = type.equals("timestamptz") || type.equals("timestamp with time zone");
        types.put(
            meta.getColumnName(column).toLowerCase(Locale.ROOT),
            moment ? Types.TIMESTAMP_WITH_TIMEZONE : meta.getColumnType(column));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return types;
  }

  /** What a text of {@link Values#text} was made of. */
  static @Nullable Object value(String text, int type) {
    if (text.equals(RowText.NULL)) {
      return null;
    }
    return switch (type) {
      case Types.BIGINT -> Long.valueOf(text);
      case Types.INTEGER, Types.SMALLINT -> Integer.valueOf(text);
      case Types.NUMERIC, Types.DECIMAL, DECFLOAT -> new BigDecimal(text);
      case Types.BOOLEAN, Types.BIT -> Boolean.valueOf(text);
      case Types.DATE -> LocalDate.parse(text);
      case Types.TIME -> LocalTime.parse(text);
      case Types.TIMESTAMP -> LocalDateTime.parse(text);
      case Types.TIMESTAMP_WITH_TIMEZONE -> Instant.parse(text);
      default -> text;
    };
  }
}
