package com.tarifario.store.document;

import com.tarifario.core.commercial.Work;
import com.tarifario.store.line.NewLine;
import java.util.List;
import java.util.Objects;

/**
 * A document to be kept.
 *
 * @param header what it is about
 * @param lines its lines, for its client
 */
public record NewDocument(Work header, List<NewLine> lines) {

  public NewDocument {
    Objects.requireNonNull(header, "header");
    lines = List.copyOf(lines);
  }
}
