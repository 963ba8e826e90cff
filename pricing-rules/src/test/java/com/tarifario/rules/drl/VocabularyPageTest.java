package com.tarifario.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.StandardField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The tables of the vocabulary's page say what the code says. {@code -Dtarifario.rewrite=true}
 * writes them anew.
 */
class VocabularyPageTest {

  private static final Path PAGE = Path.of("../docs/vocabulary.md");

  @Test
  void theTableOfFieldsIsUpToDate() throws IOException {
    assertUpToDate("fields", fields());
  }

  @Test
  void theTableOfVerbsIsUpToDate() throws IOException {
    assertUpToDate("verbs", verbs());
  }

  @Test
  void eachOptionIsExplainedInWords() throws IOException {
    String text = withoutTables(Files.readString(PAGE));
    for (PriceVerb verb : PriceVerb.values()) {
      assertThat(text).contains(verb.word() + "(");
      verb.options().forEach(option -> assertThat(text).as("option %s", option).contains(option));
    }
  }

  private static String withoutTables(String page) {
    return page.replaceAll("(?s)<!-- (fields|verbs):.*?<!-- end of \\1 -->", "");
  }

  private static void assertUpToDate(String table, List<String> rows) throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf("\n", page.indexOf("<!-- " + table + ":")) + 1;
    int end = page.indexOf("<!-- end of " + table + " -->");
    String expected = rows.stream().map(row -> row + "\n").collect(Collectors.joining());
    if (Boolean.getBoolean("tarifario.rewrite")) {
      page = page.substring(0, begin) + expected + page.substring(end);
      Files.writeString(PAGE, page);
      end = page.indexOf("<!-- end of " + table + " -->");
    }
    assertThat(page.substring(begin, end)).isEqualTo(expected);
  }

  private static List<String> fields() {
    List<String> rows =
        Arrays.stream(StandardField.values())
            .map(StandardField::field)
            .map(
                field ->
                    "| `%s` | %s | %s | %s |"
                        .formatted(field.name(), type(field), known(field), field.description()))
            .toList();
    return table("| field | its values | known for | meaning |", rows);
  }

  private static String type(Field field) {
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

  private static String known(Field field) {
    return field.since() == Stage.COST
        ? "all verbs"
        : PriceVerb.knowing(field).stream()
            .map(verb -> "`" + verb + "`")
            .collect(Collectors.joining(", "));
  }

  private static List<String> verbs() {
    List<String> rows =
        Arrays.stream(PriceVerb.values())
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

  private static List<String> table(String head, List<String> rows) {
    List<String> table =
        new java.util.ArrayList<>(List.of("", head, "|---".repeat(count(head)) + "|"));
    table.addAll(rows);
    table.add("");
    return table;
  }

  private static int count(String head) {
    return (int) head.chars().filter(character -> character == '|').count() - 1;
  }
}
