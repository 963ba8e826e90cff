package com.tarifario.io.quote;

import java.util.Locale;

/** How valued quotes are written. */
public enum QuoteFormat {
  /** The whole quote as one JSON object. */
  JSON,
  /** A header line, then a line for each chapter, item, component and charge. */
  CSV;

  /** By the file's extension: {@code .csv} is CSV, all others JSON. */
  public static QuoteFormat of(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : JSON;
  }
}
