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
  private final Consumer<RejectedRow> rejects;
  private final Map<String, DocumentParts> open = new LinkedHashMap<>();
  private final Queue<WorkDocument> ready = new ArrayDeque<>();
  private @Nullable Row next;

  /**
   * A reader.
   *
   * @param rows those of each document together: it is whole as soon as a row of another one is met
   */
  DocumentReader(
      Iterator<Row> rows,
      Header header,
      NumberStyle style,
      LineReader lines,
      Consumer<RejectedRow> rejects) {
    this.rows = rows;
    this.header = header;
    this.style = style;
    this.lines = lines;
    this.rejects = rejects;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (next != null || rows.hasNext())) {
      Row row = next == null ? rows.next() : next;
      next = null;
      String id = documentOf(row, header);
      if (id != null && !open.isEmpty() && !open.containsKey(id)) {
        // The document before it is handed on first, and what is wrong with this row told after.
        next = row;
        finishAll();
      } else {
        read(row, id);
      }
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

  /** The number of the row's document; null if it names none, or its cells can't be told apart. */
  static @Nullable String documentOf(Row row, Header header) {
    int column = row.broken() == null ? header.indexOf(WorkColumn.DOCUMENT) : -1;
    String id = column < 0 ? "" : row.cells().get(column).strip();
    return id.isEmpty() ? null : id;
  }

  private void read(Row row, @Nullable String id) {
    WorkRow source = new WorkRow(row.where(), row.cells(), row.bare());
    Problem broken = row.broken();
    if (broken != null) {
      rejects.accept(new RejectedRow(source, List.of(broken)));
      return;
    }
    RowReader reader = new RowReader(row, header, style);
    DocumentParts parts = id == null ? null : open.computeIfAbsent(id, DocumentParts::new);
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
