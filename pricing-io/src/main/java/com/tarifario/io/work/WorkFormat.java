package com.tarifario.io.work;

import java.util.Locale;

/** How a work file is written. */
public enum WorkFormat {
  /** A header line, then a line of cells for each line of a document. */
  CSV,
  /** One JSON object on each line of text. */
  JSON_LINES;

  /** By the file's extension: {@code .jsonl}, {@code .ndjson} or {@code .json}; CSV otherwise. */
  public static WorkFormat of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")
        ? JSON_LINES
        : CSV;
  }
}
