package com.tarifario.io.result;

import com.tarifario.core.valuation.Valuation;
import com.tarifario.io.work.WorkDocument;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of valued lines that is being written: the columns of the work file as they were, then the
 * result's; a row for each line, then the document's charges.
 *
 * <pre>{@code
 * try (ResultFile result = ResultFile.create(file, work.columns(), options)) {
 *   result.write(document, valuation);
 *   result.commit();
 * }
 * }</pre>
 *
 * <p>A file comes into being whole or not at all: it is written beside its place and moved there by
 * {@link #commit}; closing without that leaves what was there before.
 */
public final class ResultFile implements Closeable {

  private ResultFile() {}

  /**
   * Begins a file.
   *
   * @param file where it is to stand; a file that is there is replaced
   * @param columns the columns of the work file
   * @param options what to write
   * @throws IOException if nothing can be written there
   */
  public static ResultFile create(Path file, List<String> columns, ResultOptions options)
      throws IOException {
    return new ResultFile();
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
  public static ResultFile to(OutputStream output, List<String> columns, ResultOptions options)
      throws IOException {
    return new ResultFile();
  }

  /**
   * Writes a document's lines and charges.
   *
   * @param document the document as it came
   * @param valuation its valuation, with the same lines in the same order
   * @throws IOException if it can't be written
   */
  public void write(WorkDocument document, Valuation valuation) throws IOException {}

  /**
   * Says that all is written: the file is put in its place. Nothing can be written after this.
   *
   * @throws IOException if the last of it can't be written, or it can't be moved
   */
  public void commit() throws IOException {}

  /** Closes; a file that was not committed is thrown away. */
  @Override
  public void close() throws IOException {}
}
