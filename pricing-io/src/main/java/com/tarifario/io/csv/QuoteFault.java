package com.tarifario.io.csv;

import com.tarifario.io.IoMessage;

/**
 * What is wrong with the quotes of a line that could not be read.
 *
 * @param column where the cell begins whose quotes are wrong, from 1
 * @param message what is wrong with them
 */
record QuoteFault(int column, IoMessage message) {

  /** The first fault of the line. */
  static QuoteFault in(String line, char separator) {
    int at = 0;
    while (at < line.length()) {
      int start = at;
      if (line.charAt(at) == '"') {
        at++;
        while (at < line.length() && (line.charAt(at) != '"' || line.startsWith("\"\"", at))) {
          at += line.charAt(at) == '"' ? 2 : 1;
        }
        if (at >= line.length()) {
          return new QuoteFault(start + 1, IoMessage.QUOTE_UNCLOSED);
        }
        at++;
        if (at < line.length() && line.charAt(at) != separator) {
          return new QuoteFault(start + 1, IoMessage.QUOTE_MISPLACED);
        }
      } else {
        int end = line.indexOf(separator, at);
        at = end < 0 ? line.length() : end;
      }
      at++;
    }
    return new QuoteFault(1, IoMessage.QUOTE_UNCLOSED);
  }
}
