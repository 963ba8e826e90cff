package com.tarifario.io.work;

import com.tarifario.io.table.Header;
import com.tarifario.io.table.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Batches of a file in which the lines of each document stand together: the rows are parted where a
 * document begins, and are read by whoever takes the batch.
 */
final class RowBatches implements Iterator<WorkBatch> {

  private final Iterator<Row> rows;
  private final Header header;
  private final int least;
  private final BiFunction<Iterator<Row>, Consumer<RejectedRow>, Iterator<WorkDocument>> reader;
  private @Nullable Row first;

  /**
   * Batches of the rows.
   *
   * @param least how many rows a batch has at least, but for the last one
   * @param reader makes documents of rows; may be called from several threads at once
   */
  RowBatches(
      Iterator<Row> rows,
      Header header,
      int least,
      BiFunction<Iterator<Row>, Consumer<RejectedRow>, Iterator<WorkDocument>> reader) {
    this.rows = rows;
    this.header = header;
    this.least = least;
    this.reader = reader;
  }

  @Override
  public boolean hasNext() {
    return first != null || rows.hasNext();
  }

  @Override
  public WorkBatch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<Row> batch = new ArrayList<>(least + least / 2);
    String current = null;
    if (first != null) {
      batch.add(first);
      current = DocumentReader.documentOf(first, header);
      first = null;
    }
    while (first == null && rows.hasNext()) {
      Row row = rows.next();
      String document = DocumentReader.documentOf(row, header);
      // Rows that name no document part nothing, unless there is none that could go on after them.
      if (batch.size() >= least && (current == null || isAnother(document, current))) {
        first = row;
      } else {
        batch.add(row);
        current = document == null ? current : document;
      }
    }
    return rejects -> reader.apply(batch.iterator(), rejects);
  }

  private static boolean isAnother(@Nullable String document, String current) {
    return document != null && !document.equals(current);
  }
}
