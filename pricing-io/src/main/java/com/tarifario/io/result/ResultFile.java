package com.tarifario.io.result;

import com.tarifario.core.valuation.Valuation;
import com.tarifario.io.OutputFile;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.WorkDocument;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A file of valued lines that is being written: the columns of the work file as they were, then the
 * result's; a row for each line, then the document's charges. A column of the work file that is
 * called like one of the result gets {@code input_} before its name. CSV is written in UTF-8 with
 * commas; numbers of the result have a point and no grouping.
 *
 * <pre>{@code
 * try (ResultFile result = ResultFile.create(file, work.columns(), options)) {
 *   result.write(document, valuation);
 *   result.commit();
 * }
 * }</pre>
 *
 * <p>Several threads can make {@link ResultRows} of documents at once, which one thread appends.
 *
 * <p>A file comes into being whole or not at all: it is written beside its place and moved there by
 * {@link #commit}; closing without that leaves what was there before.
 */
public final class ResultFile implements Closeable {

  private final OutputFile file;
  private final Header columns;
  private final ResultOptions options;

  private ResultFile(OutputFile file, Header columns, ResultOptions options) throws IOException {
    this.file = file;
    this.columns = columns;
    this.options = options;
    if (options.format() == ResultFormat.CSV) {
      CsvRowWriter.header(file, columns);
    }
  }

  /**
   * Begins a file.
   *
   * @param file where it is to stand; a file that is there is replaced
   * @param columns the columns of the work file
   * @param options what to write
   * @throws IOException if nothing can be written there
   */
  public static ResultFile create(Path file, Header columns, ResultOptions options)
      throws IOException {
    return new ResultFile(OutputFile.create(file), columns, options);
  }

  /**
   * Begins to write to a stream, such as standard output, row by row. Closing flushes the stream
   * and leaves it open.
   *
   * @param output where to
   * @param columns the columns of the work file
   * @param options what to write
   * @throws IOException if it can't be written to
   */
  public static ResultFile to(OutputStream output, Header columns, ResultOptions options)
      throws IOException {
    return new ResultFile(OutputFile.to(output), columns, options);
  }

  /**
   * Writes a document's lines and charges.
   *
   * @param document the document as it came
   * @param valuation its valuation, with the same lines
   * @throws IOException if it can't be written
   */
  public void write(WorkDocument document, Valuation valuation) throws IOException {
    ResultRows rows = rows();
    rows.write(document, valuation);
    append(rows);
  }

  /**
   * No rows yet of further documents, to be appended; may be called from several threads at once.
   */
  public ResultRows rows() {
    return new ResultRows(columns, options);
  }

  /**
   * Writes the rows behind those that were written before.
   *
   * @throws IOException if they can't be written
   */
  public void append(ResultRows rows) throws IOException {
    rows.writeTo(file);
  }

  /**
   * Says that all is written: the file is put in its place. Nothing can be written after this.
   *
   * @throws IOException if the last of it can't be written, or it can't be moved
   */
  public void commit() throws IOException {
    file.commit();
  }

  /** Closes; a file that was not committed is thrown away. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
