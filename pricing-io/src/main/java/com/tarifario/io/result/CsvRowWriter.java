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

  private static final List<ResultColumn> COLUMNS = List.of(ResultColumn.values());

  /** Numbers of so many decimals never have an exponent. */
  private static final int PLAIN_SCALE = 6;

  private final CsvWriter csv;
  private final ResultOptions options;

  CsvRowWriter(OutputStream output, ResultOptions options) {
    this.csv = csv(output);
    this.options = options;
  }

  /** Writes the names of the columns. */
  static void header(OutputStream output, Header columns) throws IOException {
    List<String> names = new ArrayList<>(ResultColumn.apart(columns.names()));
    for (ResultColumn column : COLUMNS) {
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
    List<String> cells = new ArrayList<>(input.cells().size() + COLUMNS.size());
    cells.addAll(input.cells());
    ResultRow result = new ResultRow(line, tariff, options.locale());
    for (ResultColumn column : COLUMNS) {
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
    return value instanceof BigDecimal number ? plain(number) : value.toString();
  }

  private static String plain(BigDecimal number) {
    boolean isPlain = number.scale() >= 0 && number.scale() <= PLAIN_SCALE;
    return isPlain ? number.toString() : number.toPlainString();
  }
}
