package com.tarifario.io.work;

import com.tarifario.core.text.Problem;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.io.table.Header;
import com.tarifario.io.table.NumberStyle;
import com.tarifario.io.table.Row;
import com.tarifario.io.table.RowReader;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers rows to documents. */
final class DocumentReader implements Iterator<WorkDocument> {

  private final Iterator<Row> rows;
  private final Header header;
  private final NumberStyle style;
  private final LineReader lines;
  private final boolean contiguous;
  private final Consumer<RejectedRow> rejects;
  private final Map<String, DocumentParts> open = new LinkedHashMap<>();
  private final Queue<WorkDocument> ready = new ArrayDeque<>();

  /**
   * A reader.
   *
   * @param contiguous whether a document is whole as soon as a row of another one is met; else all
   *     of them are held until the last row
   */
  DocumentReader(
      Iterator<Row> rows,
      Header header,
      NumberStyle style,
      LineReader lines,
      boolean contiguous,
      Consumer<RejectedRow> rejects) {
    this.rows = rows;
    this.header = header;
    this.style = style;
    this.lines = lines;
    this.contiguous = contiguous;
    this.rejects = rejects;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && rows.hasNext()) {
      read(rows.next());
    }
    if (ready.isEmpty() && !open.isEmpty()) {
      finishAll();
    }
    return !ready.isEmpty();
  }

  @Override
  public WorkDocument next() {
    WorkDocument document = hasNext() ? ready.poll() : null;
    if (document == null) {
      throw new NoSuchElementException();
    }
    return document;
  }

  private void read(Row row) {
    WorkRow source = new WorkRow(row.where(), row.cells(), row.bare());
    Problem broken = row.broken();
    if (broken != null) {
      rejects.accept(new RejectedRow(source, List.of(broken)));
      return;
    }
    RowReader reader = new RowReader(row, header, style);
    DocumentParts parts = partsOf(row);
    if (parts != null) {
      parts.check(reader, row.where().line());
    }
    ChargeLine line = lines.read(reader);
    if (line != null && parts != null) {
      parts.add(line, source);
      return;
    }
    if (parts != null) {
      parts.reject();
    }
    rejects.accept(new RejectedRow(source, reader.problems()));
  }

  /** The document of the row, begun if it is new; null if the row names none. */
  private @Nullable DocumentParts partsOf(Row row) {
    int column = header.indexOf(WorkColumn.DOCUMENT);
    String id = column < 0 ? "" : row.cells().get(column).strip();
    if (id.isEmpty()) {
      return null;
    }
    DocumentParts parts = open.get(id);
    if (parts == null) {
      if (contiguous) {
        finishAll();
      }
      parts = new DocumentParts(id);
      open.put(id, parts);
    }
    return parts;
  }

  private void finishAll() {
    for (DocumentParts parts : open.values()) {
      WorkDocument document = parts.document();
      if (document != null) {
        ready.add(document);
      }
    }
    open.clear();
  }
}
