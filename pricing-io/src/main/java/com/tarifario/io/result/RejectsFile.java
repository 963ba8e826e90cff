package com.tarifario.io.result;

import com.tarifario.io.OutputFile;
import com.tarifario.io.table.Header;
import com.tarifario.io.table.HeaderReader;
import com.tarifario.io.work.RejectedRow;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A CSV file of rejected rows that is being written: the cells as they came, then the column {@code
 * reason} with all that is wrong, in place of the one that such a file has. Mended, the file can be
 * valued by itself. Written like a {@link ResultFile}: whole or not at all.
 */
public final class RejectsFile implements Closeable {

  private final OutputFile file;
  private boolean committed;
  private final CsvWriter csv;
  private final int width;

  /** Where the reasons of an earlier time stand; -1 if nowhere. */
  private final int earlier;

  private final Locale locale;

  private RejectsFile(OutputFile file, Header columns, Locale locale) {
    this.file = file;
    this.csv = CsvRowWriter.csv(file);
    this.width = columns.names().size();
    this.locale = locale;
    this.earlier = columns.names().indexOf(HeaderReader.REASON);
    List<String> names = withoutEarlier(columns.names());
    names.add(HeaderReader.REASON);
    csv.writeRecord(names);
  }

  /**
   * Begins a file.
   *
   * @param file where it is to stand; a file that is there is replaced
   * @param columns the columns of the work file
   * @param locale the language of the reasons
   * @throws IOException if nothing can be written there
   */
  public static RejectsFile create(Path file, Header columns, Locale locale) throws IOException {
    return new RejectsFile(OutputFile.create(file), columns, locale);
  }

  /** Begins to write to a stream, which is left open. */
  public static RejectsFile to(OutputStream output, Header columns, Locale locale) {
    return new RejectsFile(OutputFile.to(output), columns, locale);
  }

  /**
   * Writes a row. Cells beyond those of the header stand behind the reason; the text of a row whose
   * cells can't be told apart stands in the first column.
   *
   * @throws java.io.UncheckedIOException if it can't be written
   */
  public void write(RejectedRow row) {
    List<String> given = row.row().cells();
    List<String> cells = new ArrayList<>(given.subList(0, Math.min(width, given.size())));
    while (cells.size() < width) {
      cells.add("");
    }
    cells = withoutEarlier(cells);
    cells.add(
        row.problems().stream()
            .map(problem -> problem.in(locale))
            .collect(Collectors.joining(" | ")));
    cells.addAll(given.subList(Math.min(width, given.size()), given.size()));
    csv.writeRecord(cells);
  }

  private List<String> withoutEarlier(List<String> row) {
    List<String> cells = new ArrayList<>(row);
    if (earlier >= 0) {
      cells.remove(earlier);
    }
    return cells;
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
