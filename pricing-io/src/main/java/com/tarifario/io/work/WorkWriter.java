package com.tarifario.io.work;

import com.tarifario.core.work.Document;
import com.tarifario.io.OutputFile;
import com.tarifario.io.csv.CsvOutput;
import com.tarifario.io.json.JsonText;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes documents as a work file, which can be read again: CSV, or JSON lines by the file's
 * extension. It comes into being when all is written.
 */
public final class WorkWriter implements Closeable {

  private final WorkCells cells;
  private final OutputFile file;
  private final CsvOutput csv;
  private final boolean json;

  /**
   * Begins a file.
   *
   * @param place where it is to stand; a file that is there is replaced
   * @param attributes the names of the company's own attributes that lines may have
   * @throws IOException if nothing can be written there
   */
  public WorkWriter(Path place, Collection<String> attributes) throws IOException {
    this.cells = new WorkCells(attributes);
    this.file = OutputFile.create(place);
    this.csv = new CsvOutput(file);
    this.json = WorkFormat.of(place.toString()) == WorkFormat.JSON_LINES;
    if (!json) {
      csv.write(cells.header().names());
    }
  }

  /**
   * Writes a document's lines.
   *
   * @throws IOException if they can't be written
   */
  public void write(Document document) throws IOException {
    for (WorkRow row : cells.document(document).rows()) {
      if (json) {
        file.write((JsonText.line(fields(row)) + "\n").getBytes(StandardCharsets.UTF_8));
      } else {
        csv.write(row.cells());
      }
    }
  }

  private Map<String, Object> fields(WorkRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<String> names = cells.header().names();
    List<Integer> numbers = cells.header().numbers();
    for (int index = 0; index < names.size(); index++) {
      String cell = row.cells().get(index);
      if (!cell.isEmpty()) {
        fields.put(names.get(index), numbers.contains(index) ? new BigDecimal(cell) : cell);
      }
    }
    return fields;
  }

  /**
   * Says that all is written: the file is put in its place.
   *
   * @throws IOException if it can't be
   */
  public void commit() throws IOException {
    csv.commit();
  }

  /** Closes; a file that was not committed is thrown away. */
  @Override
  public void close() throws IOException {
    csv.close();
  }
}
