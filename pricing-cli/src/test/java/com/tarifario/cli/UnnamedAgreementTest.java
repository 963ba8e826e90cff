package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breakdowns that name no agreement are charged; a hint names the one that covers them. */
class UnnamedAgreementTest {

  private static final String HINT = "names no agreement, though AM-2026-0001 is in force";

  @TempDir private Path folder;

  private final ExampleCompany company = new ExampleCompany("acuerdos/tarifa");

  @BeforeEach
  void an_agreement_that_covers_labour_and_travel() throws IOException {
    company.sign(folder, terms -> terms.replace("from: 2026-07-01", "from: 2026-01-01"));
  }

  private String run(String... args) {
    return company.run(args);
  }

  private void report(String day) {
    run("work", "add", "C-003", "--type=work-report", "--title=x", "--centre=01", "--on=" + day);
  }

  private String line(String kind) {
    return run(
        "work",
        "add-line",
        "PT-2026-0001",
        "kind=" + kind,
        "quantity=1",
        "unitCost=20",
        "workType=averia",
        company.tariff());
  }

  @Test
  void a_hint_names_it_where_lines_are_added_and_valued() {
    report("2026-11-20");
    assertThat(line("LABOUR")).contains(HINT, "PT-2026-0001/1 --agreement AM-2026-0001");
    assertThat(run("work", "value", "PT-2026-0001", company.tariff())).containsOnlyOnce(HINT);
    assertThat(run("work", "line", "PT-2026-0001/1", "--agreement=AM-2026-0001"))
        .contains("PT-2026-0001/1");
    assertThat(run("work", "value", "PT-2026-0001", company.tariff()))
        .contains("covered by an agreement")
        .doesNotContain(HINT);
    assertThat(run("work", "line", "PT-2026-0001/1", "--agreement=AM-9"))
        .contains("AM-9", "exit status 2");
  }

  @Test
  void what_it_does_not_cover_is_charged_without_a_word() {
    report("2026-11-20");
    assertThat(line("MATERIAL")).doesNotContain("names no agreement");
  }

  @Test
  void neither_is_work_after_its_end() {
    report("2027-11-20");
    assertThat(line("LABOUR")).doesNotContain("names no agreement");
  }
}
