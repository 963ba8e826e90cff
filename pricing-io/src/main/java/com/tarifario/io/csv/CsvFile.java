package com.tarifario.io.csv;

import com.tarifario.io.table.Row;
import com.tarifario.io.table.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file: its separator, told by its header line, and its rows.
 *
 * @param text the file's text
 * @param separator what parts its cells: {@code ,}, {@code ;} or a tab
 * @param header its first row that is neither blank nor a remark
 * @param remarks what lines that begin with {@code #} are
 */
public record CsvFile(TextFile text, char separator, Row header, Remarks remarks) implements Table {

  private static final String SEPARATORS = ",;\t";

  /** What a line is that begins with {@code #}. */
  public enum Remarks {
    /** A row like any other: a document's number may begin so. */
    ARE_ROWS,
    /** Words for people, left out. */
    ARE_SKIPPED;

    static final char SIGN = '#';

    /** Whether the line is to be left out. */
    boolean skip(String line) {
      String plain = line.startsWith("\"") ? line.substring(1) : line;
      return this == ARE_SKIPPED && plain.stripLeading().indexOf(SIGN) == 0;
    }
  }

  /** Reads the header; null if all of the file is blank. */
  public static @Nullable CsvFile open(TextFile text) throws IOException {
    return open(text, Remarks.ARE_ROWS);
  }

  /** The same, in a file that may hold remarks. */
  public static @Nullable CsvFile open(TextFile text, Remarks remarks) throws IOException {
    try (BufferedReader reader = text.readerAt(1)) {
      int number = 1;
      String line;
      while ((line = reader.readLine()) != null) {
        if (!line.isBlank() && !remarks.skip(line)) {
          char separator = separator(line);
          try (CsvRows rows = new CsvRows(text, separator, number, 0, remarks, null)) {
            return rows.hasNext() ? new CsvFile(text, separator, rows.next(), remarks) : null;
          }
        }
        number++;
      }
      return null;
    }
  }

  /** The rows below the header, from the first on. Blank rows are left out. */
  @Override
  public CsvRows rows() {
    return rows(null);
  }

  /**
   * The same rows, for whoever looks at some cells only: of the others that stand outside quotes it
   * can only be asked whether they are blank.
   *
   * @param cells the indexes of the cells that are looked at
   */
  public CsvRows rowsOf(Collection<Integer> cells) {
    BitSet wanted = new BitSet();
    cells.forEach(wanted::set);
    return rows(wanted);
  }

  private CsvRows rows(@Nullable BitSet wanted) {
    int lines = 1;
    for (String cell : header.cells()) {
      lines += CsvRows.lineEnds(cell);
    }
    return rowsFrom(header.where().line() + lines, wanted);
  }

  /** The row that begins in a line, which has one. */
  public Row rowAt(int line) {
    try (CsvRows rows = rowsFrom(line, null)) {
      return rows.next();
    }
  }

  private CsvRows rowsFrom(int line, @Nullable BitSet wanted) {
    return new CsvRows(text, separator, line, header.cells().size(), remarks, wanted);
  }

  /** The separator that stands most often in the line, outside quotes; a comma if none does. */
  private static char separator(String line) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char sign = line.charAt(at);
      if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && SEPARATORS.indexOf(sign) >= 0) {
        counts[SEPARATORS.indexOf(sign)]++;
      }
    }
    int most = 0;
    for (int each = 1; each < counts.length; each++) {
      if (counts[each] > counts[most]) {
        most = each;
      }
    }
    return SEPARATORS.charAt(most);
  }
}
