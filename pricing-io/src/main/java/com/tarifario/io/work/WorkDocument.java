package com.tarifario.io.work;

import com.tarifario.core.work.Document;
import java.util.List;
import java.util.Objects;

/**
 * A document and where its lines came from.
 *
 * @param document the document
 * @param rows the rows of its lines: {@code rows.get(n)} is that of {@code document.lines().get(n)}
 * @param rejected how many rows of the document could not be used, so that lines are missing
 */
public record WorkDocument(Document document, List<WorkRow> rows, int rejected) {

  public WorkDocument {
    Objects.requireNonNull(document, "document");
    rows = List.copyOf(rows);
    if (rows.size() != document.lines().size()) {
      throw new IllegalArgumentException(
          "Document "
              + document.id()
              + " has "
              + document.lines().size()
              + " lines but "
              + rows.size()
              + " rows.");
    }
  }

  /** Whether none of its rows was rejected. */
  public boolean isComplete() {
    return rejected == 0;
  }
}
