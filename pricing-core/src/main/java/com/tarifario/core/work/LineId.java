package com.tarifario.core.work;

import java.util.Objects;

/**
 * What tells a line from all others, for good: it never changes when the line is valued again.
 *
 * @param document the document's number, not blank
 * @param line the line's number or name inside its document, not blank
 */
public record LineId(String document, String line) {

  public LineId {
    if (Objects.requireNonNull(document, "document").isBlank()
        || Objects.requireNonNull(line, "line").isBlank()) {
      throw new IllegalArgumentException(
          "A line needs a document and a line: " + document + "/" + line);
    }
  }

  /**
   * From {@code DOCUMENT/LINE}; the last slash parts them, so that a document's number may hold
   * slashes.
   *
   * @throws IllegalArgumentException if there is no slash, or nothing on one side of it
   */
  public static LineId parse(String text) {
    int slash = text.lastIndexOf('/');
    if (slash <= 0 || slash == text.length() - 1) {
      throw new IllegalArgumentException("Expected DOCUMENT/LINE but found: " + text);
    }
    return new LineId(text.substring(0, slash), text.substring(slash + 1));
  }

  /** {@code DOCUMENT/LINE}. */
  @Override
  public String toString() {
    return document + "/" + line;
  }
}
