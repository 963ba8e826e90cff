package com.tarifario.io.data;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.IoMessage;
import com.tarifario.io.csv.CsvFile;
import com.tarifario.io.csv.CsvRows;
import com.tarifario.io.csv.TextFile;
import com.tarifario.io.table.Column;
import com.tarifario.io.table.Header;
import com.tarifario.io.table.HeaderReader;
import com.tarifario.io.table.NumberStyle;
import com.tarifario.io.table.Row;
import com.tarifario.io.table.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file of a data folder, read whole. */
final class DataTable {

  private final Header header;
  private final List<Row> rows;
  private final NumberStyle style;
  private final List<Problem> problems;
  private final Map<String, Integer> firstLines = new HashMap<>();

  private DataTable(Header header, List<Row> rows, NumberStyle style, List<Problem> problems) {
    this.header = header;
    this.rows = rows;
    this.style = style;
    this.problems = problems;
  }

  /** Makes something of a row; null if anything is wrong with it, which the reader then knows. */
  @FunctionalInterface
  interface Maker<T> {
    @Nullable T make(RowReader row);
  }

  /**
   * Reads a file.
   *
   * @param origin of what the attributes are that may be columns of it; null if it has none
   * @param problems takes what is wrong with it
   * @return the table; null if its header can't be used
   */
  static @Nullable DataTable read(
      Path file,
      List<? extends Column> columns,
      Vocabulary vocabulary,
      Field.@Nullable Origin origin,
      List<Problem> problems)
      throws IOException {
    CsvFile csv;
    try {
      csv = CsvFile.open(TextFile.open(file, file.toString()));
    } catch (InvalidDataException unreadable) {
      problems.addAll(unreadable.problems());
      return null;
    }
    if (csv == null) {
      List<String> needed = columns.stream().filter(Column::isNeeded).map(Column::header).toList();
      problems.add(Problem.error(SourceLocation.of(file.toString()), IoMessage.FILE_EMPTY, needed));
      return null;
    }
    Problem broken = csv.header().broken();
    if (broken != null) {
      problems.add(broken);
      return null;
    }
    List<Field> attributes =
        vocabulary.attributes().stream().filter(field -> field.origin() == origin).toList();
    List<Problem> ofHeader = new ArrayList<>();
    Header header = new HeaderReader(columns, attributes, Map.of()).read(csv.header(), ofHeader);
    problems.addAll(ofHeader);
    return ofHeader.stream().anyMatch(Problem::isError) ? null : read(csv, header, problems);
  }

  private static DataTable read(CsvFile csv, Header header, List<Problem> problems)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    NumberStyle.Evidence evidence = new NumberStyle.Evidence();
    List<Integer> numbers = header.numbers();
    try (CsvRows all = csv.rows()) {
      while (all.hasNext()) {
        Row row = all.next();
        Problem broken = row.broken();
        if (broken != null) {
          problems.add(broken);
          continue;
        }
        rows.add(row);
        for (int index : numbers) {
          evidence.see(row.cells().get(index));
        }
      }
    }
    return new DataTable(header, rows, evidence.style(csv.separator()), problems);
  }

  /** What is made of the rows; rows with problems are left out. */
  <T> List<T> each(Maker<T> maker) {
    List<T> all = new ArrayList<>();
    for (Row row : rows) {
      RowReader reader = new RowReader(row, header, style);
      T made = maker.make(reader);
      problems.addAll(reader.problems());
      if (made != null && !reader.hasProblems()) {
        all.add(made);
      }
    }
    return all;
  }

  /** Refuses a row whose code stands in an earlier one. */
  void refuseSecond(RowReader row, Column column, String code) {
    int line = row.placeOf(column).line();
    Integer first = firstLines.putIfAbsent(code, line);
    if (first != null) {
      row.problem(column, IoMessage.CODE_TWICE, code, first);
    }
  }
}
