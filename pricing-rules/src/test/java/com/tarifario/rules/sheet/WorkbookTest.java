package com.tarifario.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.rules.sheet.Sheets.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Rate sheets in workbooks. */
class WorkbookTest {

  @Test
  void cellsMeanWhatTheyWouldInACsvFile() {
    Reading sheet =
        Sheets.workbook(
            workbook(
                (Worksheet cells) -> {
                  row(cells, 0, "# Prices of 2026");
                  row(cells, 2, "rule", "from", "zone", "quantity", "unitPrice", "markup");
                  row(cells, 3, "A", LocalDate.of(2026, 1, 1), 1, "0..10", 45.5, null);
                  row(cells, 4, null, null, 2, 10, null, 0.35);
                  row(cells, 5, null, null, 2, "(10..20]", "48,50 EUR/h", null);
                  row(cells, 6, null, null, 2, ">20", 1.125, null);
                  cells.style(3, 1).format("dd/mm/yyyy").set();
                  cells.style(3, 4).format("#,##0.00 €").set();
                  cells.style(4, 5).format("0%").set();
                }));

    assertThat(sheet.problems()).isEmpty();
    assertThat(sheet.proposed("date=2026-01-01,zone=1,quantity=5")).containsExactly("4: 45.5 EUR");
    assertThat(sheet.proposed("date=2025-12-31,zone=1,quantity=5")).isEmpty();
    assertThat(sheet.proposed("zone=2,quantity=10")).containsExactly("5: cost + 35 %");
    assertThat(sheet.proposed("zone=2,quantity=11")).containsExactly("6: 48.50 EUR/h");
    assertThat(sheet.proposed("zone=2,quantity=21")).containsExactly("7: 1.1250 EUR");
  }

  @Test
  void problemsNameTheCell() {
    Reading sheet =
        Sheets.workbook(
            workbook(
                (Worksheet cells) -> {
                  row(cells, 0, "zone", "quantity", "unitPrice");
                  row(cells, 1, 1, "31-60", 45.5);
                  row(cells, 2, 1, 5, "dear");
                  row(cells, 3, 1, 5, 30, 31);
                }));

    assertThat(sheet.problems())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("layers/base/prices.xlsx:B2: \"quantity\" is"),
            second -> assertThat(second).startsWith("layers/base/prices.xlsx:C3: unitPrice needs"),
            third -> assertThat(third).startsWith("layers/base/prices.xlsx:D4: Expected 3 cells"));
  }

  @Test
  void whatIsNoWorkbookIsSaidSo() {
    assertThat(Sheets.workbook(new byte[] {1, 2, 3}).problems())
        .satisfiesExactly(
            only -> assertThat(only).startsWith("layers/base/prices.xlsx: This is no workbook"));
  }

  private static void row(Worksheet sheet, int row, Object... values) {
    for (int column = 0; column < values.length; column++) {
      if (values[column] instanceof Number number) {
        sheet.value(row, column, number);
      } else if (values[column] instanceof LocalDate date) {
        sheet.value(row, column, date);
      } else if (values[column] != null) {
        sheet.value(row, column, values[column].toString());
      }
    }
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
