package com.tarifario.io.result;

import com.tarifario.io.work.RejectedRow;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A CSV file of rejected rows that is being written: the cells as they came, then the column {@code
 * reason} with all that is wrong. Mended, the file can be valued by itself. Written like a {@link
 * ResultFile}: whole or not at all.
 */
public final class RejectsFile implements Closeable {

  private RejectsFile() {}

  /**
   * Begins a file.
   *
   * @param file where it is to stand; a file that is there is replaced
   * @param columns the columns of the work file
   * @param locale the language of the reasons
   * @throws IOException if nothing can be written there
   */
  public static RejectsFile create(Path file, List<String> columns, Locale locale)
      throws IOException {
    return new RejectsFile();
  }

  /** Begins to write to a stream, which is left open. */
  public static RejectsFile to(OutputStream output, List<String> columns, Locale locale)
      throws IOException {
    return new RejectsFile();
  }

  /**
   * Writes a row.
   *
   * @throws IOException if it can't be written
   */
  public void write(RejectedRow row) throws IOException {}

  /**
   * Says that all is written: the file is put in its place.
   *
   * @throws IOException if it can't be
   */
  public void commit() throws IOException {}

  /** Closes; a file that was not committed is thrown away. */
  @Override
  public void close() throws IOException {}
}
