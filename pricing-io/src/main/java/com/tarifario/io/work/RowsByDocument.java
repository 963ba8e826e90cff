package com.tarifario.io.work;

import com.fasterxml.sort.DataReader;
import com.fasterxml.sort.IterableSorterException;
import com.fasterxml.sort.IteratingSorter;
import com.fasterxml.sort.SortConfig;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.table.Header;
import com.tarifario.io.table.Row;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file in which the lines of a document stand anywhere, put together document by
 * document, in the order of the documents' first rows. They are sorted by document, which tells
 * where each begins, and then by that: in memory if they are few, else in temporary files, so that
 * memory does not grow with the file. The files are deleted when this is closed.
 */
final class RowsByDocument implements WorkSource.Rows {

  /** How much memory each of the two sorts takes before it goes to disk. */
  static final long MEMORY = 48L << 20;

  private final WorkSource.Rows rows;
  private final Header header;
  private final String file;
  private final IntFunction<Row> rowAt;
  private final IteratingSorter<PlacedRow> byDocument;
  private final IteratingSorter<PlacedRow> byBegin;
  private @Nullable Iterator<PlacedRow> sorted;

  /**
   * Rows to be sorted when the first one is asked for.
   *
   * @param rows the rows of the file, in its order; closed with this
   * @param file what messages call the file
   * @param rowAt reads again the row that begins in a line, for what is not kept of it: what is
   *     wrong with a row whose cells can't be told apart, and where cells begin
   * @param memory how many bytes each sort takes before it goes to disk
   */
  RowsByDocument(
      WorkSource.Rows rows, Header header, String file, IntFunction<Row> rowAt, long memory) {
    this.rows = rows;
    this.header = header;
    this.file = file;
    this.rowAt = rowAt;
    this.byDocument = sorter(PlacedRow.BY_DOCUMENT, memory);
    this.byBegin = sorter(PlacedRow.BY_BEGIN, memory);
  }

  private static IteratingSorter<PlacedRow> sorter(Comparator<PlacedRow> order, long memory) {
    return new IteratingSorter<>(
        new SortConfig().withMaxMemoryUsage(memory).withTempFileProvider(RowsByDocument::temporary),
        PlacedRowFiles.readers(),
        PlacedRowFiles.writers(),
        order);
  }

  private static File temporary() throws IOException {
    File file = Files.createTempFile("tarifario-", ".rows").toFile();
    file.deleteOnExit();
    return file;
  }

  @Override
  public boolean hasNext() {
    try {
      return sorted().hasNext();
    } catch (IterableSorterException failure) {
      throw unchecked(failure);
    }
  }

  @Override
  public Row next() {
    try {
      return row(sorted().next());
    } catch (IterableSorterException failure) {
      throw unchecked(failure);
    }
  }

  @Override
  public void close() throws IOException {
    byBegin.close();
    byDocument.close();
    rows.close();
  }

  private static UncheckedIOException unchecked(IterableSorterException failure) {
    return new UncheckedIOException(
        failure.getCause() instanceof IOException cause ? cause : new IOException(failure));
  }

  private Row row(PlacedRow placed) {
    int line = placed.line();
    List<String> cells = placed.cells();
    return cells == null
        ? rowAt.apply(line)
        : new Row(
            new SourceLocation(file, line, 0),
            cells,
            placed.bare(),
            cell -> rowAt.apply(line).places().of(cell),
            null);
  }

  private Iterator<PlacedRow> sorted() {
    if (sorted == null) {
      try {
        Iterator<PlacedRow> documents = byDocument.sort(new Coming(this::nextOfFile));
        sorted = byBegin.sort(new Coming(new Beginnings(documents)));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return sorted;
  }

  private @Nullable PlacedRow nextOfFile() {
    return rows.hasNext() ? PlacedRow.of(rows.next(), header) : null;
  }

  /** Gives one row after the other; null when there is none any more. */
  private interface Source {
    @Nullable PlacedRow next();
  }

  /** Tells each row of a document where the document begins. */
  private static final class Beginnings implements Source {

    private final Iterator<PlacedRow> documents;
    private String document = "";
    private int begin;

    Beginnings(Iterator<PlacedRow> documents) {
      this.documents = documents;
    }

    @Override
    public @Nullable PlacedRow next() {
      if (!documents.hasNext()) {
        return null;
      }
      PlacedRow row = documents.next();
      if (row.document().isEmpty()) {
        return row;
      }
      if (!row.document().equals(document)) {
        document = row.document();
        begin = row.line();
      }
      return row.beginningAt(begin);
    }
  }

  /** Hands rows to a sorter. */
  private static final class Coming extends DataReader<PlacedRow> {

    private final Source source;

    Coming(Source source) {
      this.source = source;
    }

    @Override
    @SuppressWarnings("NullAway") // null is how the sorter wants to be told the end
    public PlacedRow readNext() {
      return source.next();
    }

    @Override
    public int estimateSizeInBytes(PlacedRow row) {
      return row.bytes();
    }

    @Override
    public void close() {
      // What they come from is closed with all the rest.
    }
  }
}
