package com.tarifario.io.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.testing.Company;
import com.tarifario.io.testing.Fixtures;
import com.tarifario.io.testing.ReadWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

  @TempDir Path folder;

  @Test
  void eachObjectIsALine() throws IOException {
    ReadWork work = ReadWork.of("work/lines.jsonl");

    assertThat(work.ids()).containsExactly("PT-1/1", "PT-1/2");
    ChargeLine first = work.lines().get(0);
    assertThat(first.quantity().value()).isEqualTo("1.50");
    assertThat(first.attributes()).isEqualTo(Map.of("dwelling", true));
    assertThat(work.lines().get(1).quantity().value()).isEqualTo("2.5");
    assertThat(work.lines().get(1).unitCost()).isNull();
  }

  @Test
  void theColumnsAreAllNamesInTheOrderOfFirstUse() throws IOException {
    ReadWork work = ReadWork.of("work/lines.jsonl");

    assertThat(work.header().names())
        .containsExactly(
            "document",
            "line",
            "date",
            "client",
            "kind",
            "quantity",
            "unit_cost",
            "dwelling",
            "extra");
    WorkRow row = work.documents().get(0).rows().get(0);
    assertThat(row.cells())
        .containsExactly(
            "PT-1", "1", "2026-03-05", "C-014", "LABOUR", "1.50", "30", "true", "{\"a\":[1, 2]}");
    assertThat(row.bare()).isEqualTo(Set.of(1, 5, 6, 7, 8));
    assertThat(work.documents().get(0).rows().get(1).cells()).endsWith("", "", "");
  }

  @Test
  void whatCannotBeUsedIsNamedWithItsLineAndColumn() throws IOException {
    ReadWork work = ReadWork.of("work/lines.jsonl");

    assertThat(work.reasons())
        .containsExactly(
            "3: line is blank. Every row needs it.",
            "3: date is blank. Every row needs it.",
            "3: client is blank. Every row needs it.",
            "3: kind is blank. Every row needs it.",
            "3: quantity is blank. Every row needs it.",
            "5:93: quantity: expected a number such as 12.5 or 12,5 but found many.",
            // That of line 9 stands with the other lines of its document.
            "9:93: quantity: expected a number such as 12.5 or 12,5 but found 1e999999999.",
            "6:29: This is no JSON object: Unexpected end-of-input within/between Object entries",
            "7:1: Expected one JSON object on the line but found: [\"PT-2\"]",
            "8:35: This is no JSON object: Duplicate field 'line'");
  }

  @Test
  void aListIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> ReadWork.of("work/list.json"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("list.json:1:1: Expected one JSON object on each line")
        .hasMessageContaining("a list that starts with [");
  }

  @Test
  void needsAreThoseOfAnyWorkFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.ndjson"), "{\"document\":\"A\"}\n");

    assertThatThrownBy(
            () -> WorkFile.open(file, WorkOptions.DEFAULT, Company.TARIFF, Company.CLIENTS))
        .hasMessageContaining(
            "Columns are missing: line, date, client, kind, quantity. Found: document.");
  }

  @Test
  void aFileOfEmptyOrBrokenObjectsHasOnlyRejects() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{}\n{\nnull\n");

    ReadWork work = ReadWork.of(file, WorkOptions.DEFAULT);

    assertThat(work.documents()).isEmpty();
    assertThat(work.rejects()).hasSize(3);
    assertThat(work.reasons()).contains("1: document is blank. Every row needs it.");
  }

  @Test
  void theFormatCanBeNamedWhateverTheExtension() throws IOException {
    Path file = Files.copy(Fixtures.of("work/lines.jsonl"), folder.resolve("lines.txt"));

    assertThat(ReadWork.of(file, WorkOptions.DEFAULT.withFormat(WorkFormat.JSON_LINES)).ids())
        .containsExactly("PT-1/1", "PT-1/2");
  }
}
