package com.tarifario.rules.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The verbs, as the table on their page has them, which is made from the code. */
final class Vocabulary {

  private static final Pattern TABLE = Pattern.compile("(?s)<!-- verbs:.*?<!-- end of verbs -->");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)\\(");

  private Vocabulary() {}

  /** The words of all verbs, in the table's order. */
  static List<String> verbs() throws IOException {
    String page = Files.readString(Path.of("../docs/vocabulary.md"));
    return TABLE
        .matcher(page)
        .results()
        .flatMap(table -> ROW.matcher(table.group()).results())
        .map(row -> row.group(1))
        .toList();
  }
}
