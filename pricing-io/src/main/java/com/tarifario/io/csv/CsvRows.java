package com.tarifario.io.csv;

import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.IoMessage;
import com.tarifario.io.csv.CsvFile.Remarks;
import com.tarifario.io.csv.CsvRecords.Cells;
import com.tarifario.io.table.Row;
import com.tarifario.io.table.Rows;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file from a line on. A row whose quotes are wrong is a broken row of one line;
 * reading goes on with the next line, so that a quote that is never closed costs one row and not
 * the rest of the file. Blank rows are left out.
 */
public final class CsvRows implements Rows {

  /** The most characters of a row: what is longer has a quote that is never closed. */
  private static final int LONGEST_ROW = 1 << 20;

  private final TextFile text;
  private final char separator;
  private final int width;
  private final Remarks remarks;
  private final @Nullable BitSet wanted;
  private int line;
  private CloseableIterator<Cells> records;
  private @Nullable Row next;

  /**
   * Rows from a line on.
   *
   * @param line where to begin, from 1
   * @param width how many cells each row must have; 0 if any number will do
   * @param wanted the indexes of the cells that are wanted, as {@link CsvRecords} says; null if all
   */
  CsvRows(
      TextFile text,
      char separator,
      int line,
      int width,
      Remarks remarks,
      @Nullable BitSet wanted) {
    this.text = text;
    this.separator = separator;
    this.width = width;
    this.remarks = remarks;
    this.line = line;
    this.wanted = wanted;
    this.records = open();
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      try {
        if (!records.hasNext()) {
          return false;
        }
        next = row(records.next());
      } catch (CsvParseException broken) {
        next = recover();
      }
    }
    return true;
  }

  @Override
  public Row next() {
    Row row = hasNext() ? next : null;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return row;
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How many line ends the cell holds. */
  static int lineEnds(String cell) {
    int ends = 0;
    for (int at = 0; at < cell.length(); at++) {
      char sign = cell.charAt(at);
      if (sign == '\n' || (sign == '\r' && !cell.startsWith("\n", at + 1))) {
        ends++;
      }
    }
    return ends;
  }

  /** A remark that holds the separator or quotes, as spreadsheets write it. */
  private boolean isRemark(List<String> cells) {
    return remarks.skip(cells.get(0))
        && cells.subList(1, cells.size()).stream().allMatch(String::isBlank);
  }

  private @Nullable Row row(Cells record) {
    int start = line;
    int lines = 1;
    if (record.isRemark()) {
      line++;
      return null;
    }
    if (record.hasQuotes()) {
      for (String cell : record.cells()) {
        lines += lineEnds(cell);
      }
    }
    SourceLocation where = new SourceLocation(text.name(), start, 0);
    List<String> cells = record.cells();
    while (width > 0 && cells.size() > width && cells.get(cells.size() - 1).isBlank()) {
      cells = cells.subList(0, cells.size() - 1);
    }
    boolean fits = width == 0 || cells.size() == width;
    if (!fits && lines > 1) {
      return recover();
    }
    line += lines;
    Row.Places places = cell -> record.placeOf(cell, text.name(), start);
    Row row = new Row(where, cells, Set.of(), places, null);
    if (row.isBlank() || isRemark(cells)) {
      return null;
    }
    if (fits) {
      return row;
    }
    boolean few = cells.size() < width;
    SourceLocation place = few ? where : places.of(width);
    return new Row(
        where,
        cells,
        Set.of(),
        places,
        Problem.error(
            place, few ? IoMessage.CELLS_TOO_FEW : IoMessage.CELLS_TOO_MANY, width, cells.size()));
  }

  /** The line as a broken row; reading goes on with the next one. */
  private Row recover() {
    String broken = text.line(line);
    QuoteFault fault = QuoteFault.in(broken, separator);
    Row row =
        Row.broken(
            new SourceLocation(text.name(), line, 0),
            broken,
            Problem.error(new SourceLocation(text.name(), line, fault.column()), fault.message()));
    close();
    line++;
    records = open();
    return row;
  }

  private CloseableIterator<Cells> open() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .detectBomHeader(false)
        .maxBufferSize(LONGEST_ROW)
        .commentStrategy(
            remarks == Remarks.ARE_SKIPPED ? CommentStrategy.READ : CommentStrategy.NONE)
        .commentCharacter(Remarks.SIGN)
        .build(new CsvRecords(wanted), text.readerAt(line))
        .iterator();
  }
}
