package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who change the terms of an agreement at once: none undoes what the other did. */
class TermsOfBeforeTest {

  @TempDir private Path folder;

  private final ExampleCompany company = new ExampleCompany("acuerdos/tarifa");

  private String changed(String name, String terms) throws IOException {
    Path file = Files.writeString(folder.resolve(name), terms);
    return company.run("agreement", "change", "AM-2026-0001", "--from=" + file, "--reason=x");
  }

  @Test
  void a_file_of_terms_that_were_changed_since_is_refused() throws IOException {
    company.sign(folder, UnaryOperator.identity());
    String shown = company.run("agreement", "show", "AM-2026-0001", "--yaml");
    String terms = shown.substring(shown.indexOf("version: 1"), shown.indexOf("--- exit"));
    assertThat(changed("ana.yaml", terms.replace("435.00 EUR", "450.00 EUR")))
        .contains("other terms");

    assertThat(changed("luis.yaml", terms.replace("title: Mant", "title: Gran mant")))
        .contains(
            "luis.yaml was made of version 1 of the terms of AM-2026-0001",
            "there is version 2 by now",
            "agreement show AM-2026-0001 --yaml");
    assertThat(company.run("agreement", "show", "AM-2026-0001", "--yaml"))
        .contains("version: 2", "450.00 EUR")
        .doesNotContain("Gran mant");
  }
}
