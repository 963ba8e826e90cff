package com.tarifario.io.result;

import java.util.Locale;

/** How valued lines are written. */
public enum ResultFormat {
  /** A header line, then one line of cells for each line and charge. */
  CSV,
  /** One JSON object for each line and charge. */
  JSON_LINES;

  /** By the file's extension: {@code .jsonl}, {@code .ndjson} or {@code .json}; CSV otherwise. */
  public static ResultFormat of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")
        ? JSON_LINES
        : CSV;
  }
}
