package com.tarifario.io.work;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.io.IoMessage;
import com.tarifario.io.table.RowReader;
import com.tarifario.io.work.WorkWords.WorkType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document of which not all rows may have been read yet. */
final class DocumentParts {

  private final String id;
  private final Map<String, Integer> firstRows = new HashMap<>();
  private final List<ChargeLine> lines = new ArrayList<>();
  private final List<WorkRow> rows = new ArrayList<>();
  private @Nullable DocumentType type;
  private int typeSince;
  private int rejected;

  DocumentParts(String id) {
    this.id = id;
  }

  /**
   * Checks that a row goes with the document's rows before it; if not, its reader knows.
   *
   * @param row the reader of the row
   * @param place the line of the file at which the row stands
   */
  void check(RowReader row, int place) {
    String line = row.text(WorkColumn.LINE);
    if (line != null) {
      Integer first = firstRows.putIfAbsent(line, place);
      if (first != null) {
        row.problem(WorkColumn.LINE, IoMessage.DUPLICATE_LINE, id, line, first);
      }
    }
    WorkType word = row.word(WorkColumn.DOCUMENT_TYPE, WorkWords.DOCUMENT_TYPES);
    if (word == null) {
      return;
    }
    DocumentType found = word.type();
    if (type == null) {
      type = found;
      typeSince = place;
    } else if (type != found) {
      row.problem(
          WorkColumn.DOCUMENT_TYPE,
          IoMessage.DOCUMENT_TYPE_DIFFERS,
          id,
          type.name(),
          typeSince,
          found.name());
    }
  }

  void add(ChargeLine line, WorkRow row) {
    lines.add(line);
    rows.add(row);
  }

  /** One of its rows could not be used. */
  void reject() {
    rejected++;
  }

  /** The document; null if none of its rows could be used. */
  @Nullable WorkDocument document() {
    if (lines.isEmpty()) {
      return null;
    }
    DocumentType known = type == null ? DocumentType.WORK_REPORT : type;
    return new WorkDocument(Document.of(known, id, lines), rows, rejected);
  }
}
