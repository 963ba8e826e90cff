package com.tarifario.io.xlsx;

import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.IoMessage;
import com.tarifario.io.table.Row;
import com.tarifario.io.table.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's first sheet below a line, without blank rows and remarks. */
final class XlsxRows implements Rows {

  private static final char REMARK = '#';

  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private final CellText texts;
  private final String name;
  private final int after;
  private final int width;
  private @Nullable Row next;

  /**
   * Rows below a line.
   *
   * @param after the line, from 1; 0 for all rows
   * @param width how many cells each row has; 0 for as many as are not blank
   */
  XlsxRows(ReadableWorkbook workbook, String name, int after, int width) throws IOException {
    this.workbook = workbook;
    this.stream = workbook.getFirstSheet().openStream();
    this.rows = stream.iterator();
    this.texts = new CellText(workbook.isDate1904());
    this.name = name;
    this.after = after;
    this.width = width;
  }

  @Override
  public boolean hasNext() {
    while (next == null && rows.hasNext()) {
      org.dhatim.fastexcel.reader.Row row = rows.next();
      next = row.getRowNum() > after ? row(row) : null;
    }
    return next != null;
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
    stream.close();
    try {
      workbook.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private @Nullable Row row(org.dhatim.fastexcel.reader.Row row) {
    int line = row.getRowNum();
    Row.Places places = cell -> new SourceLocation(name, line, cell + 1);
    List<String> cells = new ArrayList<>();
    Problem problem = null;
    int count = Math.max(width, row.getCellCount());
    for (int index = 0; index < count; index++) {
      Cell cell = index < row.getCellCount() ? row.getCell(index) : null;
      Problem wrong = CellText.problem(cell, places.of(index));
      problem = problem == null ? wrong : problem;
      cells.add(wrong == null ? texts.of(cell) : "?");
    }
    while (cells.size() > width && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    if (cells.stream().allMatch(String::isBlank) || isRemark(cells.get(0))) {
      return null;
    }
    if (problem == null && width > 0 && cells.size() > width) {
      problem = Problem.error(places.of(width), IoMessage.CELLS_TOO_MANY, width, cells.size());
    }
    return new Row(new SourceLocation(name, line, 0), cells, Set.of(), places, problem);
  }

  private static boolean isRemark(String cell) {
    String text = cell.strip();
    return !text.isEmpty() && text.charAt(0) == REMARK;
  }
}
