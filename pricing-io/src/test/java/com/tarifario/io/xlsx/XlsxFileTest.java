package com.tarifario.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.io.InvalidDataException;
import com.tarifario.io.table.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxFileTest {

  @Test
  void numbersTextsAndTruthsAreReadAsACsvFileWouldHaveThem() {
    assertThat(
            cells(
                sheet -> {
                  sheet.value(1, 0, "C-1");
                  sheet.value(1, 1, 45.3);
                  sheet.value(1, 2, 1234567);
                  sheet.value(1, 3, true);
                  sheet.value(1, 4, new BigDecimal("-0.05"));
                }))
        .containsExactly("C-1", "45.3", "1234567", "true", "-0.05");
  }

  @Test
  void aNumberIsTheOneThatPeopleSee() {
    assertThat(
            cells(
                sheet -> {
                  sheet.value(1, 0, 0.1 + 0.2);
                  sheet.value(1, 1, 45.1 + 0.2);
                  sheet.value(1, 2, 8412345678901L);
                  sheet.value(1, 3, 1e21);
                }))
        .containsExactly("0.3", "45.3", "8412345678901", "1000000000000000000000");
  }

  @Test
  void aNumberMeansOneThingWhateverTheTextsBesideItUseAsDecimalSign() {
    assertThat(
            cells(
                sheet -> {
                  sheet.value(1, 0, 1.125);
                  sheet.value(1, 1, 1125);
                  sheet.value(1, 2, 1.25);
                }))
        .containsExactly("1.1250", "1125", "1.25");
  }

  @Test
  void aPercentageKeepsItsSign() {
    assertThat(
            cells(
                sheet -> {
                  percentage(sheet, 0, 0.35, "0%");
                  percentage(sheet, 1, 0.125, "0.00%");
                  percentage(sheet, 2, 0.07, "0.0\" de más\"%");
                  percentage(sheet, 3, 0.07, "0.00\"%\"");
                }))
        .containsExactly("35 %", "12.5 %", "7 %", "0.07");
  }

  private static void percentage(Worksheet sheet, int column, double value, String format) {
    sheet.value(1, column, value);
    sheet.style(1, column).format(format).set();
  }

  @Test
  void datesAndTimesAreWrittenInOneWayWhateverTheirFormat() {
    assertThat(
            cells(
                sheet -> {
                  sheet.value(1, 0, LocalDate.of(2026, 1, 31));
                  sheet.style(1, 0).format("d/m/yy").set();
                  sheet.value(1, 1, LocalDateTime.of(2026, 1, 31, 22, 15));
                  sheet.style(1, 1).format("yyyy-mm-dd h:mm").set();
                  sheet.value(1, 2, 22 / 24.0);
                  sheet.style(1, 2).format("h:mm").set();
                  sheet.value(1, 3, 45.5);
                  sheet.style(1, 3).format("#,##0.00 \"EUR por hora\"").set();
                  sheet.value(1, 4, 45.5);
                  sheet.style(1, 4).format("[Red]#,##0.00\\ [$€-C0A]").set();
                }))
        .containsExactly("2026-01-31", "2026-01-31 22:15", "22:00", "45.5", "45.5");
  }

  @Test
  void rowsKnowTheirPlaceAndBlankRowsAndRemarksAreLeftOut() {
    XlsxFile file =
        XlsxFile.of(
            workbook(
                sheet -> {
                  sheet.value(0, 0, "# prices, from the supplier");
                  sheet.value(2, 0, "client");
                  sheet.value(2, 1, "unitPrice");
                  sheet.value(4, 0, "C-1");
                  sheet.value(5, 0, "# later");
                  sheet.value(6, 1, 30);
                }),
            "layers/base/prices.xlsx");

    assertThat(file.header().cells()).containsExactly("client", "unitPrice");
    assertThat(rows(file).stream().map(row -> row.where() + " " + row.cells()))
        .containsExactly("layers/base/prices.xlsx:5 [C-1, ]", "layers/base/prices.xlsx:7 [, 30]");
    assertThat(rows(file).get(1).places().of(1)).hasToString("layers/base/prices.xlsx:B7");
    assertThat(rows(file).get(1).places().of(27)).hasToString("layers/base/prices.xlsx:AB7");
  }

  @Test
  void aFormulaHasTheValueThatItGave() {
    List<Row> rows =
        rows(
            XlsxFile.of(
                RawWorkbook.of(
                    """
                    <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c>
                      <c r="B1" t="inlineStr"><is><t>b</t></is></c></row>
                    <row r="2"><c r="A2"><f>1+1.5</f><v>2.5</v></c>
                      <c r="B2" t="str"><f>"C-"&amp;1</f><v>C-1</v></c></row>
                    <row r="3"><c r="A3" s="1"><f>A1</f><v>46053</v></c>
                      <c r="B3" s="2"><f>0.35</f><v>0.35</v></c></row>
                    <row r="4"><c r="A4"><v>1</v></c><c r="B4" t="str"><f>"00"&amp;7</f><v>007</v></c></row>
                    """,
                    false),
                "a.xlsx"));

    assertThat(rows).extracting(Row::broken).containsOnlyNulls();
    assertThat(rows.get(0).cells()).containsExactly("2.5", "C-1");
    assertThat(rows.get(1).cells()).containsExactly("2026-01-31", "35 %");
    assertThat(rows.get(2).cells()).containsExactly("1", "007");
  }

  @Test
  void aCellThatShowsAnErrorBreaksItsRow() {
    List<Row> rows =
        rows(
            XlsxFile.of(
                RawWorkbook.of(
                    """
                    <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c>
                      <c r="B1" t="inlineStr"><is><t>b</t></is></c></row>
                    <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c></row>
                    <row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                    <row r="4"><c r="B4"><f>A4*2</f></c></row>
                    <row r="5"><c r="A5"><v>1</v></c><c r="C5"><v>7</v></c></row>
                    """,
                    false),
                "a.xlsx"));

    assertThat(rows)
        .extracting(row -> row.broken().toString())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("a.xlsx:B2: This cell shows #N/A"),
            second -> assertThat(second).startsWith("a.xlsx:A3: This cell shows #DIV/0!"),
            third -> assertThat(third).startsWith("a.xlsx:B4: This cell has a formula without"),
            fourth -> assertThat(fourth).startsWith("a.xlsx:C5: Expected 2 cells"));
  }

  @Test
  void daysMayBeCountedFrom1904() {
    List<Row> rows =
        rows(
            XlsxFile.of(
                RawWorkbook.of(
                    """
                    <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>
                    <row r="2"><c r="A2" s="1"><v>44591</v></c></row>
                    """,
                    true),
                "a.xlsx"));

    assertThat(rows.get(0).cells()).containsExactly("2026-01-31");
  }

  @Test
  void aWorkbookWithoutFormatsIsRead() {
    List<Row> rows =
        rows(
            XlsxFile.of(
                RawWorkbook.withoutStyles(
                    """
                    <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>
                    <row r="2"><c r="A2"><v>44.5</v></c></row>
                    """),
                "a.xlsx"));

    assertThat(rows.get(0).cells()).containsExactly("44.5");
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    for (byte[] bytes :
        List.of(new byte[0], new byte[] {1, 2, 3}, new byte[] {80, 75, 3, 4, 0, 0})) {
      assertThatThrownBy(() -> XlsxFile.of(bytes, "a.xlsx"))
          .isInstanceOf(InvalidDataException.class)
          .hasMessageContaining("a.xlsx: This is no workbook that can be read");
    }
    assertThat(XlsxFile.of(workbook(sheet -> {}), "a.xlsx")).isNull();
  }

  /** The cells of the row below a wide header. */
  private static List<String> cells(Consumer<Worksheet> row) {
    XlsxFile file =
        XlsxFile.of(
            workbook(
                sheet -> {
                  sheet.value(0, 0, "a");
                  row.accept(sheet);
                  for (int column = 0; sheet.value(1, column) != null; column++) {
                    sheet.value(0, column, "a");
                  }
                }),
            "a.xlsx");
    return rows(file).get(0).cells();
  }

  private static List<Row> rows(XlsxFile file) {
    List<Row> rows = new ArrayList<>();
    file.rows().forEachRemaining(rows::add);
    return rows;
  }

  private static byte[] workbook(Consumer<Worksheet> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      content.accept(workbook.newWorksheet("prices"));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toByteArray();
  }
}
