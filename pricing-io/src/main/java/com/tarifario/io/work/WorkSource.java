package com.tarifario.io.work;

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
import com.tarifario.io.table.DecimalSign;
import com.tarifario.io.table.Header;
import com.tarifario.io.table.HeaderReader;
import com.tarifario.io.table.NumberStyle;
import com.tarifario.io.table.Row;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The rows of a work file, what its columns mean and what was found out about it. */
final class WorkSource {

  /** Columns that only a result has, all of them. */
  private static final List<String> OF_RESULTS = List.of("status", "amount", "tariff", "parent");

  /** What each result in JSON has; a charge's parent only where there is a charge. */
  private static final List<String> OF_JSON_RESULTS = List.of("status", "tariff");

  private final Supplier<Rows> rows;
  private final IntFunction<Row> rowAt;
  private final String name;
  private final Header header;
  private final NumberStyle style;
  private final boolean contiguous;
  private final long rowCount;
  private final List<Problem> warnings;

  /** Rows that are read from a file. */
  interface Rows extends Iterator<Row>, Closeable {

    /** The rows of the iterator, and what closes them. */
    static Rows of(Iterator<Row> iterator, Closeable closeable) {
      return new Rows() {
        @Override
        public boolean hasNext() {
          return iterator.hasNext();
        }

        @Override
        public Row next() {
          return iterator.next();
        }

        @Override
        public void close() throws IOException {
          closeable.close();
        }
      };
    }
  }

  private WorkSource(
      Supplier<Rows> rows,
      IntFunction<Row> rowAt,
      String name,
      Header header,
      Survey survey,
      char separator,
      WorkOptions options,
      List<Problem> warnings) {
    DecimalSign sign = options.decimalSign();
    this.rows = rows;
    this.rowAt = rowAt;
    this.name = name;
    this.header = header;
    this.style = sign == null ? survey.style(separator) : NumberStyle.of(sign);
    this.contiguous = survey.isContiguous();
    this.rowCount = survey.rowCount();
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Opens a file and goes through it once.
   *
   * @throws InvalidDataException if no row of it can be read
   */
  static WorkSource open(Path file, String name, WorkOptions options, Vocabulary vocabulary)
      throws IOException {
    return open(file, name, options, vocabulary, false);
  }

  /**
   * Opens a file that was valued, and goes through it once.
   *
   * @throws InvalidDataException if no row of it can be read, or it is no result
   */
  static WorkSource openResult(Path file, WorkOptions options, Vocabulary vocabulary)
      throws IOException {
    return open(file, file.toString(), options, vocabulary, true);
  }

  private static WorkSource open(
      Path file, String name, WorkOptions options, Vocabulary vocabulary, boolean result)
      throws IOException {
    TextFile text = TextFile.open(file, name);
    WorkFormat format = options.format() == null ? WorkFormat.of(name) : options.format();
    HeaderReader headers = headers(vocabulary, options.columns().targets());
    return format == WorkFormat.CSV
        ? csv(text, options, headers, result)
        : jsonLines(text, options, headers, result);
  }

  /** What reads headers of work files of that vocabulary. */
  static HeaderReader headers(Vocabulary vocabulary, Map<String, String> mapping) {
    List<Field> attributes =
        vocabulary.attributes().stream()
            .filter(field -> field.origin() == Field.Origin.LINE)
            .toList();
    return new HeaderReader(Arrays.asList(WorkColumn.values()), attributes, mapping);
  }

  Header header() {
    return header;
  }

  NumberStyle style() {
    return style;
  }

  boolean isContiguous() {
    return contiguous;
  }

  long rowCount() {
    return rowCount;
  }

  List<Problem> warnings() {
    return warnings;
  }

  /** All rows, from the first on. */
  Rows rows() {
    return rows.get();
  }

  /**
   * All rows, those of each document together: documents in the order of their first rows, and the
   * rows of each in the order of the file.
   */
  Rows rowsByDocument() {
    return contiguous
        ? rows()
        : new RowsByDocument(rows(), header, name, rowAt, RowsByDocument.MEMORY);
  }

  private static WorkSource csv(
      TextFile text, WorkOptions options, HeaderReader headers, boolean result) throws IOException {
    CsvFile csv = CsvFile.open(text);
    if (csv == null) {
      throw empty(text);
    }
    if (csv.header().broken() != null) {
      throw new InvalidDataException(csv.header().broken());
    }
    List<Problem> problems = new ArrayList<>();
    requireResult(csv.header(), result);
    Header header = headers.read(csv.header(), problems);
    refuse(problems);
    Survey survey = new Survey();
    survey.begin(header);
    try (CsvRows rows = csv.rowsOf(survey.cells())) {
      while (rows.hasNext()) {
        survey.see(rows.next());
      }
    }
    warnIfNoRows(text, survey, problems);
    return new WorkSource(
        () -> {
          CsvRows all = csv.rows();
          return Rows.of(all, all);
        },
        csv::rowAt,
        text.name(),
        header,
        survey,
        csv.separator(),
        options,
        problems);
  }

  private static WorkSource jsonLines(
      TextFile text, WorkOptions options, HeaderReader headers, boolean result) throws IOException {
    refuseList(text);
    Map<String, Integer> names = new LinkedHashMap<>();
    Survey survey = new Survey();
    Header header = null;
    List<Problem> problems = new ArrayList<>();
    try (JsonRows rows = new JsonRows(text, 1, names)) {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (header == null || header.names().size() < names.size()) {
          problems.clear();
          if (!result) {
            requireResult(nameRow(text, names), false);
          }
          header = headers.read(nameRow(text, names), problems);
          survey.begin(header);
        }
        survey.see(row);
      }
    }
    if (header == null) {
      throw empty(text);
    }
    if (result && !names.keySet().containsAll(OF_JSON_RESULTS)) {
      throw new InvalidDataException(
          Problem.error(SourceLocation.of(text.name()), IoMessage.NO_RESULT_FILE, OF_JSON_RESULTS));
    }
    if (!names.isEmpty()) {
      refuse(problems);
    }
    return new WorkSource(
        () -> {
          JsonRows all = new JsonRows(text, 1, new LinkedHashMap<>(names));
          return Rows.of(all, all);
        },
        line -> JsonRows.rowAt(text, line, new LinkedHashMap<>(names)),
        text.name(),
        header,
        survey,
        ',',
        options,
        problems);
  }

  private static Row nameRow(TextFile text, Map<String, Integer> names) {
    SourceLocation where = SourceLocation.of(text.name());
    return new Row(where, List.copyOf(names.keySet()), Set.of(), cell -> where, null);
  }

  private static void refuseList(TextFile text) throws IOException {
    try (BufferedReader reader = text.readerAt(1)) {
      String line;
      int number = 1;
      while ((line = reader.readLine()) != null && line.isBlank()) {
        number++;
      }
      if (line != null && line.strip().startsWith("[")) {
        throw new InvalidDataException(
            Problem.error(
                new SourceLocation(text.name(), number, line.indexOf('[') + 1),
                IoMessage.JSON_ARRAY));
      }
    }
  }

  private static InvalidDataException empty(TextFile text) {
    List<String> needed =
        Arrays.stream(WorkColumn.values()).filter(Column::isNeeded).map(Column::header).toList();
    return new InvalidDataException(
        Problem.error(SourceLocation.of(text.name()), IoMessage.FILE_EMPTY, needed));
  }

  private static void warnIfNoRows(TextFile text, Survey survey, List<Problem> problems) {
    if (!survey.hasRows()) {
      problems.add(Problem.warning(SourceLocation.of(text.name()), IoMessage.NO_ROWS));
    }
  }

  /** What was valued can't be valued again: charges stand in it as if they were lines. */
  private static void requireResult(Row header, boolean result) {
    List<String> names = header.cells().stream().map(String::strip).toList();
    if (names.containsAll(OF_RESULTS) != result) {
      IoMessage wrong = result ? IoMessage.NO_RESULT_FILE : IoMessage.RESULT_FILE;
      throw new InvalidDataException(List.of(Problem.error(header.where(), wrong, OF_RESULTS)));
    }
  }

  private static void refuse(List<Problem> problems) {
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new InvalidDataException(problems);
    }
  }
}
