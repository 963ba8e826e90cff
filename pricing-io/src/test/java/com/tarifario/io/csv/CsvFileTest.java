package com.tarifario.io.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.io.InvalidDataException;
import com.tarifario.io.csv.CsvFile.Remarks;
import com.tarifario.io.table.Row;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;

  @Test
  void theCharacterSetIsUtf8IfAllOfItIsAndElseWindows1252() throws IOException {
    assertThat(text("ñ €".getBytes(UTF_8)).charset()).isEqualTo(UTF_8);
    assertThat(text("plain".getBytes(UTF_8)).charset()).isEqualTo(UTF_8);
    assertThat(text("ñ €".getBytes(WINDOWS)).charset()).isEqualTo(WINDOWS);
    assertThat(text("ñ €".getBytes(WINDOWS)).line(1)).isEqualTo("ñ €");
    assertThat(text(new byte[] {'a', (byte) 0xC3}).charset()).isEqualTo(WINDOWS);
  }

  @Test
  void aCharacterCutByTheEndOfABufferIsStillUtf8() throws IOException {
    String text = "a" + "ñ".repeat(100_000);

    assertThat(text(text.getBytes(UTF_8)).line(1)).isEqualTo(text);
    assertThat(text(("a".repeat(200_000) + "ñ").getBytes(ISO_8859_1)).charset()).isEqualTo(WINDOWS);
  }

  @Test
  void aByteOrderMarkIsSkipped() throws IOException {
    assertThat(text("\uFEFFdocument".getBytes(UTF_8)).line(1)).isEqualTo("document");
  }

  @Test
  void anyLineIsFoundWhateverEndsTheLines() throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      StringBuilder all = new StringBuilder();
      for (int line = 1; line <= 5_000; line++) {
        all.append("línea ").append(line).append(end);
      }
      TextFile text = text(all.toString().getBytes(UTF_8));
      for (int line : new int[] {1, 2, 1_023, 1_024, 1_025, 2_048, 2_049, 5_000}) {
        assertThat(text.line(line)).isEqualTo("línea " + line);
      }
      assertThat(text.line(5_001)).isEmpty();
      assertThat(text.line(9_999)).isEmpty();
    }
  }

  @Test
  void aFileInMemoryReadsAsOneOnDiskDoes() throws IOException {
    byte[] bytes = "a;b\r\n1;\"2\n3\"\r\n4;5\r\n".getBytes(UTF_8);
    CsvFile csv = CsvFile.open(TextFile.of(bytes, "a.csv"));

    List<List<String>> rows = new ArrayList<>();
    csv.rows().forEachRemaining(row -> rows.add(row.cells()));

    assertThat(rows).containsExactly(List.of("1", "2\n3"), List.of("4", "5"));
    assertThat(text(bytes).line(4)).isEqualTo(TextFile.of(bytes, "a.csv").line(4)).isEqualTo("4;5");
  }

  @Test
  void remarksAreLeftOutWhereTheyAreAskedFor() throws IOException {
    String text =
        """
        # prices of 2026; from the supplier, "as they came
        a,b

        # one, two, three
        1,2
        "# in a spreadsheet, a remark",
          # 3,4
        x,#5
        "6
        # 7",8
        """;
    CsvFile csv = CsvFile.open(TextFile.of(text.getBytes(UTF_8), "a.csv"), Remarks.ARE_SKIPPED);

    List<String> rows = new ArrayList<>();
    csv.rows().forEachRemaining(row -> rows.add(row.where().line() + ":" + row.cells()));

    assertThat(csv.header().where().line()).isEqualTo(2);
    assertThat(rows).containsExactly("5:[1, 2]", "7:[  # 3, 4]", "8:[x, #5]", "9:[6\n# 7, 8]");
    assertThat(CsvFile.open(TextFile.of("#a\n#1".getBytes(UTF_8), "a.csv")).header().cells())
        .containsExactly("#a");
  }

  @Test
  void aSpreadsheetOrUtf16IsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> TextFile.of(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, "a.csv"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("a.csv: This is no text file")
        .hasMessageContaining("Save it as CSV");
    assertThatThrownBy(() -> TextFile.of("document\tline".getBytes(UTF_16), "a.txt"))
        .hasMessageContaining("UTF-16");
  }

  @Test
  void theSeparatorIsTheOneThatStandsMostOftenOutsideQuotes() throws IOException {
    assertThat(csv("a,b;c;d\n").separator()).isEqualTo(';');
    assertThat(csv("\"a;b;c\",d\n").separator()).isEqualTo(',');
    assertThat(csv("a\tb\tc,d\n").separator()).isEqualTo('\t');
    assertThat(csv("alone\n").separator()).isEqualTo(',');
  }

  @Test
  void aFileOfBlankLinesHasNoHeader() throws IOException {
    assertThat(CsvFile.open(text("\n \r\n\n".getBytes(UTF_8)))).isNull();
    assertThat(CsvFile.open(text(new byte[0]))).isNull();
  }

  @Test
  void eachCellHasTheLineAndColumnOfItsFirstCharacter() throws IOException {
    CsvFile csv = csv("\n a ,b,c,d\n1,\"x,\"\"y\"\"\",3,4\n\n5,\"two\r\nlines\",7,8\n9,,,\n");
    List<Row> rows = rows(csv);

    assertThat(csv.header().where().line()).isEqualTo(2);
    assertThat(rows.get(0).cells()).containsExactly("1", "x,\"y\"", "3", "4");
    assertThat(rows.get(0).places().of(0)).hasToString("a.csv:3:1");
    assertThat(rows.get(0).places().of(1)).hasToString("a.csv:3:3");
    assertThat(rows.get(0).places().of(2)).hasToString("a.csv:3:13");
    assertThat(rows.get(1).places().of(1)).hasToString("a.csv:5:3");
    assertThat(rows.get(1).places().of(2)).hasToString("a.csv:6:8");
    assertThat(rows.get(1).places().of(3)).hasToString("a.csv:6:10");
    assertThat(rows.get(2).where().line()).isEqualTo(7);
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOneRowAndNotTheRestOfTheFile() throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int line = 2; line < 3_000; line++) {
      text.append(line % 100 == 0 ? "1,\"open\n" : line + ",fine\n");
    }
    List<Row> rows = rows(csv(text.toString()));

    assertThat(rows).hasSize(2_998);
    assertThat(rows).filteredOn(row -> row.broken() != null).hasSize(29);
    assertThat(rows.get(98).broken()).hasToString("a.csv:100:3: " + unclosed());
    assertThat(rows.get(98).cells()).containsExactly("1,\"open");
    assertThat(rows.get(99).where().line()).isEqualTo(101);
    assertThat(rows.get(99).cells()).containsExactly("101", "fine");
  }

  @Test
  void aRowLongerThanAnyRealOneHasAnOpenQuote() throws IOException {
    String text = "a,b\n1,\"open\n" + "2,fine\n".repeat(300_000);
    List<Row> rows = rows(csv(text));

    assertThat(rows).hasSize(300_001);
    assertThat(rows.get(0).broken()).isNotNull();
    assertThat(rows).filteredOn(row -> row.broken() != null).hasSize(1);
  }

  @Test
  void textBehindAClosingQuoteIsNamed() throws IOException {
    List<Row> rows = rows(csv("a,b\n1,\"x\"y\n2,z\n"));

    assertThat(rows.get(0).broken())
        .hasToString(
            "a.csv:2:3: Text stands behind the closing quote of this cell. Double the quotes that"
                + " belong to the text.");
    assertThat(rows.get(1).cells()).containsExactly("2", "z");
  }

  private static String unclosed() {
    return "A quote is opened here and not closed. Close it, or double it if it belongs to the"
        + " text.";
  }

  private CsvFile csv(String text) throws IOException {
    CsvFile csv = CsvFile.open(text(text.getBytes(UTF_8)));
    assertThat(csv).isNotNull();
    return csv;
  }

  private TextFile text(byte[] bytes) throws IOException {
    return TextFile.open(Files.write(folder.resolve("a.csv"), bytes), "a.csv");
  }

  private static List<Row> rows(CsvFile csv) throws IOException {
    List<Row> all = new ArrayList<>();
    try (CsvRows rows = csv.rows()) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }
}
