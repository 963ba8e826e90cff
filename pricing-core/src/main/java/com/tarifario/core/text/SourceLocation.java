package com.tarifario.core.text;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a file that a person wrote.
 *
 * @param file the file's path, as the user can find it again
 * @param line the line, from 1; 0 if the whole file is meant
 * @param column the column, from 1; 0 if the whole line is meant
 */
public record SourceLocation(String file, int line, int column)
    implements Comparable<SourceLocation> {

  private static final String SPREADSHEET = ".xlsx";
  private static final int LETTERS = 26;

  private static final Comparator<SourceLocation> READING_ORDER =
      Comparator.comparing(SourceLocation::file)
          .thenComparingInt(SourceLocation::line)
          .thenComparingInt(SourceLocation::column);

  public SourceLocation {
    Objects.requireNonNull(file, "file");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("Line and column count from 1: " + line + ":" + column);
    }
  }

  /** The whole file. */
  public static SourceLocation of(String file) {
    return new SourceLocation(file, 0, 0);
  }

  /** By file, then line, then column. */
  @Override
  public int compareTo(SourceLocation other) {
    return READING_ORDER.compare(this, other);
  }

  /**
   * As compilers write it, so that editors can jump there: {@code layers/client/a.drl:12:8}. A cell
   * of a spreadsheet has the name that people see there: {@code layers/client/prices.xlsx:B12}.
   */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    if (column > 0 && file.endsWith(SPREADSHEET)) {
      return file + ":" + letters(column) + line;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }

  /** A to Z, AA to ZZ, AAA, ... */
  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return letters.toString();
  }
}
