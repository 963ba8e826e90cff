package com.tarifario.store.database;

import java.util.ArrayList;
import java.util.List;

/**
 * A row as one line of text: cells parted by tabs, with tabs, line ends and backslashes escaped.
 */
final class RowText {

  /** What stands for no value. */
  static final String NULL = "\u0000";

  private static final String NULL_SIGN = "\\N";

  private RowText() {}

  static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < cells.size(); at++) {
      line.append(at == 0 ? "" : "\t").append(escaped(cells.get(at)));
    }
    return line.toString();
  }

  private static String escaped(String cell) {
    return cell.equals(NULL)
        ? NULL_SIGN
        : cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }

  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\t", -1)) {
      cells.add(cell.equals(NULL_SIGN) ? NULL : plain(cell));
    }
    return cells;
  }

  private static String plain(String cell) {
    StringBuilder plain = new StringBuilder(cell.length());
    for (int at = 0; at < cell.length(); at++) {
      char sign = cell.charAt(at);
      if (sign == '\\' && at + 1 < cell.length()) {
        at++;
        char escaped = cell.charAt(at);
        plain.append(
            switch (escaped) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> escaped;
            });
      } else {
        plain.append(sign);
      }
    }
    return plain.toString();
  }
}
