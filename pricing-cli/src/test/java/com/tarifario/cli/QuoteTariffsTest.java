package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quote tariffs that no rule asks for. */
class QuoteTariffsTest {

  private static final String HEADER = "document,line,date,client,kind,quantity,quote_tariff\n";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write("tariff/tariff.yaml", "name: Obras\ncurrency: EUR\nlayers: [base]\n");
    rules("quoteTariff == \"reforma\"");
    write("data/clients.csv", "client,name\nC-1,Ana\n");
  }

  private void rules(String condition) throws IOException {
    write(
        "tariff/layers/base/a.drl",
        """
        rule "Labour" when Line( kind == LABOUR ) then unitPrice("45.00 EUR/h"); end
        rule "Refurbishment" when Line( %s ) then discount("10 %%"); end
        """
            .formatted(condition));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private CommandRun value(String... names) throws IOException {
    StringBuilder work = new StringBuilder(HEADER);
    for (int line = 1; line <= names.length; line++) {
      work.append("P-1,%d,2026-03-05,C-1,LABOUR,2,%s%n".formatted(line, names[line - 1]));
    }
    return CommandRun.of(
        "value",
        write("work.csv", work.toString()).toString(),
        "--tariff=" + folder.resolve("tariff"),
        "--data=" + folder.resolve("data"),
        "--lang=en");
  }

  @Test
  void each_is_told_once_with_what_was_meant() throws IOException {
    CommandRun run = value("reforma", "refroma", "refroma", "");

    assertThat(run.status()).isZero();
    assertThat(run.err())
        .containsOnlyOnce("refroma")
        .contains(
            "No rule asks for the quote tariff \"refroma\", so it changes no price. Did you mean"
                + " reforma? Lines with it: 2, the first is P-1/2.");
  }

  @Test
  void nothing_is_told_if_all_are_known_or_none_is_named() throws IOException {
    assertThat(value("reforma", "").err()).doesNotContain("quote tariff");
  }

  @Test
  void nothing_is_told_if_rules_match_names_in_another_way() throws IOException {
    rules("quoteTariff matches \"ref.*\"");

    assertThat(value("refroma").err()).doesNotContain("quote tariff");
  }
}
