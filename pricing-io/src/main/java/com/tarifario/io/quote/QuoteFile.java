package com.tarifario.io.quote;

import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.io.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes valued quotes. What is written is UTF-8; numbers have a point and no grouping in every
 * language. {@link QuoteFormat} tells the formats.
 */
public final class QuoteFile {

  private QuoteFile() {}

  /**
   * Writes a file, whole or not at all: it is written beside its place and moved there.
   *
   * @param file where it is to stand; a file that is there is replaced
   * @param locale the language of problems and steps
   * @throws IOException if it can't be written; what was there before is left
   */
  public static void write(QuoteValuation valuation, Path file, QuoteFormat format, Locale locale)
      throws IOException {
    try (OutputFile output = OutputFile.create(file)) {
      write(valuation, output, format, locale);
      output.commit();
    }
  }

  /**
   * Writes to a stream, such as standard output, which is left open.
   *
   * @param locale the language of problems and steps
   * @throws IOException if it can't be written
   */
  public static void write(
      QuoteValuation valuation, OutputStream output, QuoteFormat format, Locale locale)
      throws IOException {
    switch (format) {
      case JSON -> QuoteJson.write(valuation, output, locale);
      case CSV -> QuoteCsv.write(valuation, output, locale);
    }
    output.flush();
  }
}
