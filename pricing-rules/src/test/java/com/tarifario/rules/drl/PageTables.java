package com.tarifario.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables of a page of documentation that are made from the code. */
final class PageTables {

  private final Path page;

  PageTables(Path page) {
    this.page = page;
  }

  /**
   * Holds that a table of the page says what the code says, or writes it anew.
   *
   * @param name the table's: it stands between {@code <!-- NAME: ... -->} and {@code <!-- end of
   *     NAME -->}
   */
  void assertUpToDate(String name, List<String> rows) throws IOException {
    String text = Files.readString(page);
    int begin = text.indexOf("\n", text.indexOf("<!-- " + name + ":")) + 1;
    int end = text.indexOf("<!-- end of " + name + " -->");
    String expected = rows.stream().map(row -> row + "\n").collect(Collectors.joining());
    if (Boolean.getBoolean("tarifario.rewrite")) {
      text = text.substring(0, begin) + expected + text.substring(end);
      Files.writeString(page, text);
      end = text.indexOf("<!-- end of " + name + " -->");
    }
    assertThat(text.substring(begin, end)).isEqualTo(expected);
  }

  /** What the values of a field are. */
  static String type(Field field) {
    String type =
        switch (field.type()) {
          case TEXT -> "text";
          case WORD ->
              field.words().stream()
                  .map(word -> "`" + word + "`")
                  .collect(Collectors.joining(", "));
          case NUMBER -> "number";
          case BOOLEAN -> "yes or no";
          case DATE -> "date";
          case TIME -> "time";
        };
    return field.unit() == null ? type : type + ", in " + field.unit();
  }

  /** The verbs with their options and what they propose. */
  static List<String> verbs(List<? extends Verb> verbs) {
    List<String> rows =
        verbs.stream()
            .map(
                verb ->
                    "| `%s(%s)` | %s | %s |"
                        .formatted(verb.word(), verb.example(), options(verb), verb.meaning()))
            .toList();
    return table("| verb | options | proposes |", rows);
  }

  private static String options(Verb verb) {
    return verb.options().stream()
        .map(option -> "`" + option + "`")
        .collect(Collectors.joining(", "));
  }

  /** A table below its head. */
  static List<String> table(String head, List<String> rows) {
    List<String> table = new ArrayList<>(List.of("", head, "|---".repeat(count(head)) + "|"));
    table.addAll(rows);
    table.add("");
    return table;
  }

  private static int count(String head) {
    return (int) head.chars().filter(character -> character == '|').count() - 1;
  }
}
