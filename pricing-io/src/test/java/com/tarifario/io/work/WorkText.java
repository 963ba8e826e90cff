package com.tarifario.io.work;

import com.tarifario.core.money.Money;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.TimeSpan;
import com.tarifario.io.table.DecimalSign;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes lines as a work file in one of the ways in which people write them.
 *
 * @param separator what parts the cells
 * @param sign the decimal sign
 * @param grouped whether thousands are grouped
 * @param spanish whether names of columns and dates are Spanish
 * @param lineEnd what ends the lines
 */
record WorkText(
    char separator, DecimalSign sign, boolean grouped, boolean spanish, String lineEnd) {

  String of(List<ChargeLine> lines) {
    StringBuilder text = new StringBuilder();
    text.append(cells(ChargeLineCells.COLUMNS.stream().map(this::nameOf).toList())).append(lineEnd);
    for (ChargeLine line : lines) {
      Map<WorkColumn, Object> values = ChargeLineCells.of(line);
      text.append(
              cells(
                  ChargeLineCells.COLUMNS.stream()
                      .map(column -> cell(values.get(column)))
                      .toList()))
          .append(lineEnd);
    }
    return text.toString();
  }

  private String nameOf(WorkColumn column) {
    return spanish ? column.aliases().get(0) : column.header();
  }

  private String cells(List<String> cells) {
    return cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(separator)));
  }

  private String quoted(String cell) {
    boolean plain =
        cell.indexOf(separator) < 0
            && cell.indexOf('"') < 0
            && cell.indexOf('\n') < 0
            && cell.indexOf('\r') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number(number);
    }
    if (value instanceof LocalDate date && spanish) {
      return date.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT));
    }
    return value.toString();
  }

  private String number(BigDecimal number) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(sign == DecimalSign.COMMA ? ',' : '.');
    symbols.setGroupingSeparator(sign == DecimalSign.COMMA ? '.' : ',');
    DecimalFormat format =
        new DecimalFormat(
            (grouped ? "#,##0" : "0") + "." + "0".repeat(Math.max(number.scale(), 1)), symbols);
    return format.format(number);
  }

  /** What stands in the columns of a line. */
  private static final class ChargeLineCells {

    static final List<WorkColumn> COLUMNS =
        List.of(
            WorkColumn.KIND,
            WorkColumn.DOCUMENT,
            WorkColumn.LINE,
            WorkColumn.DESCRIPTION,
            WorkColumn.DATE,
            WorkColumn.CLIENT,
            WorkColumn.WORK_CENTRE,
            WorkColumn.VISIT,
            WorkColumn.QUANTITY,
            WorkColumn.UNIT,
            WorkColumn.UNIT_COST,
            WorkColumn.LIST_PRICE,
            WorkColumn.BILLING,
            WorkColumn.START,
            WorkColumn.END,
            WorkColumn.OVERRIDE_PRICE,
            WorkColumn.OVERRIDE_REASON,
            WorkColumn.OVERRIDE_BY);

    static Map<WorkColumn, Object> of(ChargeLine line) {
      Map<WorkColumn, Object> cells = new LinkedHashMap<>();
      cells.put(WorkColumn.DOCUMENT, line.id().document());
      cells.put(WorkColumn.LINE, line.id().line());
      cells.put(WorkColumn.DATE, line.date());
      cells.put(WorkColumn.CLIENT, line.assignment().client());
      cells.put(WorkColumn.WORK_CENTRE, line.assignment().workCentre());
      cells.put(WorkColumn.VISIT, line.assignment().visit());
      cells.put(WorkColumn.KIND, line.subject().kind());
      cells.put(WorkColumn.DESCRIPTION, line.subject().description());
      cells.put(WorkColumn.QUANTITY, line.quantity().value());
      cells.put(WorkColumn.UNIT, line.quantity().unit());
      cells.put(WorkColumn.UNIT_COST, amount(line.unitCost()));
      cells.put(WorkColumn.LIST_PRICE, amount(line.listPrice()));
      cells.put(WorkColumn.BILLING, line.billing());
      TimeSpan time = line.time();
      if (time != null) {
        cells.put(WorkColumn.START, time.start().toLocalTime());
        cells.put(WorkColumn.END, time.end().toLocalTime());
      }
      PriceOverride override = line.override();
      if (override != null) {
        cells.put(WorkColumn.OVERRIDE_PRICE, amount(override.price()));
        cells.put(WorkColumn.OVERRIDE_REASON, override.reason());
        cells.put(WorkColumn.OVERRIDE_BY, override.author());
      }
      cells.values().removeIf(Objects::isNull);
      return cells;
    }

    private static BigDecimal amount(Money money) {
      return money == null ? null : money.amount();
    }
  }
}
