package com.tarifario.io.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.text.Problem;
import com.tarifario.io.csv.CsvFile;
import com.tarifario.io.csv.CsvRows;
import com.tarifario.io.csv.TextFile;
import com.tarifario.io.table.Header;
import com.tarifario.io.table.Row;
import com.tarifario.io.testing.Company;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RowsByDocumentTest {

  /** Each row goes to a file of its own, so that some hundred rows take several rounds. */
  private static final long NOTHING = 1;

  private static final String HEADER = "document,line,date,client,kind,quantity,description\n";

  @Property(tries = 100)
  void rowsStandDocumentByDocumentWhetherInMemoryOrOnDisk(@ForAll("files") List<String> rows)
      throws IOException {
    CsvFile csv = csv(rows);
    List<Row> all = new ArrayList<>();
    csv.rows().forEachRemaining(all::add);
    List<String> expected = texts(together(all));

    assertThat(texts(sorted(csv, RowsByDocument.MEMORY))).isEqualTo(expected);
    assertThat(texts(sorted(csv, NOTHING))).isEqualTo(expected);
  }

  @Test
  void manyMoreRowsThanFitInMemoryAreMergedInRounds() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < 700; row++) {
      rows.add("PT-" + row * 37 % 101 + ",,,,,," + row);
    }
    CsvFile csv = csv(rows);
    List<Row> all = new ArrayList<>();
    csv.rows().forEachRemaining(all::add);

    assertThat(texts(sorted(csv, NOTHING))).isEqualTo(texts(together(all)));
  }

  @Test
  void aFileWithoutRowsHasNone() throws IOException {
    assertThat(sorted(csv(List.of()), NOTHING)).isEmpty();
    try (RowsByDocument rows = rows(csv(List.of()), NOTHING)) {
      assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  /** Slow and obvious. */
  private static List<Row> together(List<Row> rows) {
    Map<String, List<Row>> byDocument = new LinkedHashMap<>();
    for (Row row : rows) {
      String document = row.broken() == null ? row.cells().get(0).strip() : "";
      String key = document.isEmpty() ? "line " + row.where().line() : "document " + document;
      byDocument.computeIfAbsent(key, each -> new ArrayList<>()).add(row);
    }
    return byDocument.values().stream().flatMap(Collection::stream).toList();
  }

  private static List<Row> sorted(CsvFile csv, long memory) throws IOException {
    List<Row> sorted = new ArrayList<>();
    try (RowsByDocument rows = rows(csv, memory)) {
      rows.forEachRemaining(sorted::add);
    }
    return sorted;
  }

  private static RowsByDocument rows(CsvFile csv, long memory) {
    List<Problem> problems = new ArrayList<>();
    Header header =
        WorkSource.headers(Company.TARIFF.vocabulary(), Map.of()).read(csv.header(), problems);
    CsvRows rows = csv.rows();
    return new RowsByDocument(
        WorkSource.Rows.of(rows, rows), header, csv.text().name(), csv::rowAt, memory);
  }

  /** All that there is of rows, where their cells begin included. */
  private static List<String> texts(List<Row> rows) {
    return rows.stream().map(RowsByDocumentTest::text).toList();
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder();
    text.append(row.where()).append(row.cells()).append(row.bare()).append(row.broken());
    for (int cell = 0; cell < row.cells().size(); cell++) {
      text.append(' ').append(row.places().of(cell));
    }
    return text.toString();
  }

  private static CsvFile csv(List<String> rows) throws IOException {
    String text = HEADER + String.join("\n", rows) + "\n";
    CsvFile csv = CsvFile.open(TextFile.of(text.getBytes(StandardCharsets.UTF_8), "work.csv"));
    return Objects.requireNonNull(csv);
  }

  @Provide
  Arbitrary<List<String>> files() {
    Arbitrary<String> documents = Arbitraries.of("A", "B", " B ", "C", "", "\"D\nE\"", "Ñ");
    Arbitrary<String> descriptions =
        Arbitraries.of("x", "\"two\nlines\"", "\"a, b\"", "\"never closed", "", "a,b", "€😀");
    return Combinators.combine(documents, descriptions)
        .as((document, description) -> document + ",1,,,,," + description)
        .list()
        .ofMaxSize(30);
  }
}
