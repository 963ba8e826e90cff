package com.tarifario.core.work;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line charges. All but the kind may be null.
 *
 * @param kind what the cost is for
 * @param item the article's code
 * @param family the article's family, or the trade of the work
 * @param category the worker's category: {@code oficial 1a}
 * @param technician who did it
 * @param description the text on the document
 */
public record Subject(
    Kind kind,
    @Nullable String item,
    @Nullable String family,
    @Nullable String category,
    @Nullable String technician,
    @Nullable String description) {

  public Subject {
    Objects.requireNonNull(kind, "kind");
  }

  /** A kind of cost, with nothing else known. */
  public static Subject of(Kind kind) {
    return new Subject(kind, null, null, null, null, null);
  }
}
