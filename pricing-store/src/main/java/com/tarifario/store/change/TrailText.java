package com.tarifario.store.change;

import com.tarifario.store.database.Values;
import java.util.List;
import java.util.stream.Collectors;

/** How the audit trail says what was changed: lines {@code field: value}. */
final class TrailText {

  private TrailText() {}

  /** The columns that have a value. */
  static String lines(Row row, List<String> columns) {
    return columns.stream()
        .filter(column -> row.get(column) != null && !column.equals("version"))
        .map(column -> line(column, Values.text(row.get(column))))
        .collect(Collectors.joining("\n"));
  }

  /** A line; what follows in a text of several lines is set in. */
  static String line(String column, String value) {
    return column + ": " + value.replace("\n", "\n  ");
  }

  /** Both, one behind the other. */
  static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "\n" + other;
  }
}
