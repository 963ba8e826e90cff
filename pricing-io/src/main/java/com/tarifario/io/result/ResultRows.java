package com.tarifario.io.result;

import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.LineId;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.WorkDocument;
import com.tarifario.io.work.WorkRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a result that are made apart from its file, which they are appended to later. For one
 * thread at a time.
 */
public final class ResultRows {

  private static final int FIRST_BYTES = 1 << 13;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_BYTES);
  private final InputCells cells;
  private final RowWriter rows;

  ResultRows(Header columns, ResultOptions options) {
    this.cells = new InputCells(columns);
    this.rows =
        switch (options.format()) {
          case CSV -> new CsvRowWriter(bytes, options);
          case JSON_LINES -> new JsonRowWriter(bytes, columns, options);
        };
  }

  /**
   * Adds a document's lines and charges.
   *
   * @param document the document as it came
   * @param valuation its valuation, with the same lines
   */
  public void write(WorkDocument document, Valuation valuation) {
    Inputs inputs = new Inputs(document);
    String together = valuation.tariff().toString();
    List<PricedLine> lines = valuation.lines();
    for (int index = 0; index < lines.size(); index++) {
      PricedLine line = lines.get(index);
      WorkRow input = inputs.of(line, index);
      String tariff =
          valuation.versions().isEmpty() ? together : valuation.tariffOf(line).toString();
      rows.write(line.isCharge() ? cells.ofCharge(line, input) : input, line, tariff);
    }
  }

  /** Writes all rows to the stream. */
  void writeTo(OutputStream output) throws IOException {
    rows.flush();
    bytes.writeTo(output);
  }

  /** The rows of a document's lines. */
  private static final class Inputs {

    private final WorkDocument document;
    private @Nullable Map<LineId, WorkRow> byId;

    Inputs(WorkDocument document) {
      this.document = document;
    }

    /** The row of the line, which most often stands at the same place in document and valuation. */
    WorkRow of(PricedLine line, int index) {
      List<ChargeLine> lines = document.document().lines();
      LineId id = line.source().id();
      WorkRow row =
          index < lines.size() && lines.get(index).id().equals(id)
              ? document.rows().get(index)
              : byId().get(id);
      if (row == null) {
        throw new IllegalArgumentException(
            "Line " + line.id() + " is not one of document " + document.document().id() + ".");
      }
      return row;
    }

    private Map<LineId, WorkRow> byId() {
      if (byId == null) {
        byId = new HashMap<>();
        List<ChargeLine> lines = document.document().lines();
        for (int index = 0; index < lines.size(); index++) {
          byId.put(lines.get(index).id(), document.rows().get(index));
        }
      }
      return byId;
    }
  }
}
