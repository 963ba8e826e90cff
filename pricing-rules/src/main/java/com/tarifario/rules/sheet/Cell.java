package com.tarifario.rules.sheet;

import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.table.Row;

/**
 * A cell of a sheet.
 *
 * @param row the row in which it stands
 * @param index its place in the row, from 0
 */
record Cell(Row row, int index) {

  /** Its text, without surrounding space. */
  String text() {
    return row.cells().get(index).strip();
  }

  boolean isBlank() {
    return row.cells().get(index).isBlank();
  }

  /** Where it stands: looked for only if something is wrong with it. */
  SourceLocation where() {
    return row.places().of(index);
  }
}
