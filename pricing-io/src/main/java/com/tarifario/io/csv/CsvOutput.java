package com.tarifario.io.csv;

import com.tarifario.io.OutputFile;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CSV file that is being written: UTF-8, commas, LF. It comes into being whole or not at all. */
public final class CsvOutput implements Closeable {

  private final OutputFile file;
  private final CsvWriter csv;
  private boolean committed;

  /** Begins to write to the file, which is closed with this. */
  public CsvOutput(OutputFile file) {
    this.file = file;
    this.csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
  }

  /** Writes a row. */
  public void write(List<String> cells) {
    csv.writeRecord(cells);
  }

  /**
   * Says that all is written: the file is put in its place.
   *
   * @throws IOException if it can't be
   */
  public void commit() throws IOException {
    csv.flush();
    committed = true;
    file.commit();
  }

  /** Closes; a file that was not committed is thrown away. */
  @Override
  public void close() throws IOException {
    try (file) {
      if (!committed) {
        csv.flush();
      }
    }
  }
}
