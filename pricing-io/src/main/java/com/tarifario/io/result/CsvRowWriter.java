package com.tarifario.io.result;

import com.tarifario.core.valuation.PricedLine;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.WorkRow;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a result as CSV: UTF-8, commas, LF. */
final class CsvRowWriter implements RowWriter {

  private final CsvWriter csv;
  private final ResultOptions options;

  CsvRowWriter(OutputStream output, ResultOptions options) {
    this.csv = csv(output);
    this.options = options;
  }

  /** Writes the names of the columns. */
  static void header(OutputStream output, Header columns) throws IOException {
    List<String> names = new ArrayList<>(ResultColumn.apart(columns.names()));
    for (ResultColumn column : ResultColumn.values()) {
      names.add(column.header());
    }
    CsvWriter csv = csv(output);
    csv.writeRecord(names);
    csv.flush();
  }

  /** A writer of CSV as all our files are. */
  static CsvWriter csv(OutputStream output) {
    return CsvWriter.builder()
        .lineDelimiter(LineDelimiter.LF)
        .build(output, StandardCharsets.UTF_8);
  }

  @Override
  public void write(WorkRow input, PricedLine line, String tariff) {
    List<String> cells = new ArrayList<>(input.cells());
    ResultRow result = new ResultRow(line, tariff, options.locale());
    for (ResultColumn column : ResultColumn.values()) {
      if (column == ResultColumn.STEPS) {
        cells.add(options.steps() ? ProofText.steps(line.proof(), options.locale()) : "");
      } else {
        cells.add(text(result.value(column)));
      }
    }
    csv.writeRecord(cells);
  }

  @Override
  public void flush() {
    try {
      csv.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
