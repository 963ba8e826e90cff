package com.tarifario.io.work;

import com.tarifario.io.table.Header;
import com.tarifario.io.table.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a work file and where its document begins.
 *
 * @param document the document's number; empty if it names none or its cells can't be told apart
 * @param begin the line of the document's first row; until that is known, and where there is no
 *     document, its own line
 * @param line the line of the file where it begins
 * @param cells its cells; null if they can't be told apart
 * @param bare as {@link Row} has it
 */
record PlacedRow(
    String document, int begin, int line, @Nullable List<String> cells, Set<Integer> bare) {

  /** Those of a document together, in their order. */
  static final Comparator<PlacedRow> BY_DOCUMENT =
      Comparator.comparing(PlacedRow::document).thenComparingInt(PlacedRow::line);

  /** Documents in the order of their first rows; those of a document together, in their order. */
  static final Comparator<PlacedRow> BY_BEGIN =
      Comparator.comparingInt(PlacedRow::begin).thenComparingInt(PlacedRow::line);

  private static final int BYTES_OF_ROW = 120;
  private static final int BYTES_OF_CELL = 56;

  /** A row, as it comes. */
  static PlacedRow of(Row row, Header header) {
    String document = DocumentReader.documentOf(row, header);
    int line = row.where().line();
    return new PlacedRow(
        document == null ? "" : document,
        line,
        line,
        row.broken() == null ? row.cells() : null,
        row.bare());
  }

  /** With the line where its document begins. */
  PlacedRow beginningAt(int line) {
    return new PlacedRow(document, line, this.line, cells, bare);
  }

  /** How much memory it takes, about; not less. */
  int bytes() {
    int bytes = BYTES_OF_ROW;
    if (cells != null) {
      for (String cell : cells) {
        bytes += BYTES_OF_CELL + 2 * cell.length();
      }
    }
    return bytes;
  }
}
