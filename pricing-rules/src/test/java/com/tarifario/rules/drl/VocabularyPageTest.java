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
    new PageTables(PAGE).assertUpToDate("fields", fields());
  }

  @Test
  void theTableOfVerbsIsUpToDate() throws IOException {
    new PageTables(PAGE).assertUpToDate("verbs", PageTables.verbs(List.of(PriceVerb.values())));
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

  private static List<String> fields() {
    List<String> rows =
        Arrays.stream(StandardField.values())
            .map(StandardField::field)
            .map(
                field ->
                    "| `%s` | %s | %s | %s |"
                        .formatted(
                            field.name(),
                            PageTables.type(field),
                            known(field),
                            field.description()))
            .toList();
    return PageTables.table("| field | its values | known for | meaning |", rows);
  }

  private static String known(Field field) {
    return field.since() == Stage.COST
        ? "all verbs"
        : PriceVerb.knowing(field).stream()
            .map(verb -> "`" + verb + "`")
            .collect(Collectors.joining(", "));
  }
}
