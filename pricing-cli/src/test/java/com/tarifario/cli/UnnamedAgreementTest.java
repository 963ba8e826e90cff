package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breakdowns that name no agreement are charged; a hint names the one that covers them. */
class UnnamedAgreementTest {

  private static final String HINT =
      "names no agreement, though AM-2026-0001 covers lines of it: PT-2026-0001/";

  @TempDir private Path folder;

  private String day = "";

  private final ExampleCompany company = new ExampleCompany("acuerdos/tarifa");

  @BeforeEach
  void an_agreement_that_covers_labour_and_travel() throws IOException {
    company.sign(folder, terms -> terms.replace("from: 2026-07-01", "from: 2026-01-01"));
  }

  private String run(String... args) {
    return company.run(args);
  }

  private void report(String on) {
    day = on;
    run("work", "add", "C-003", "--type=work-report", "--title=x", "--centre=01", "--on=" + on);
  }

  private String line(String kind) {
    return line("PT-2026-0001", kind, "averia", day);
  }

  private String line(String document, String kind, String type, String day) {
    return run(
        "work",
        "add-line",
        document,
        "kind=" + kind,
        "quantity=1",
        "unitCost=20",
        "workType=" + type,
        "date=" + day,
        company.tariff());
  }

  private String value() {
    return run("work", "value", "PT-2026-0001", company.tariff());
  }

  @Test
  void a_hint_names_it_where_lines_are_added_and_valued() {
    report("2026-11-20");
    assertThat(line("LABOUR")).contains(HINT, "PT-2026-0001/1 --agreement AM-2026-0001");
    assertThat(run("work", "value", "PT-2026-0001", company.tariff())).containsOnlyOnce(HINT);
    assertThat(run("work", "line", "PT-2026-0001/1", "--agreement=AM-2026-0001"))
        .contains("Line PT-2026-0001/1 changed; PT-2026-0001 is to be valued.");
    assertThat(run("work", "line", "PT-2026-0001/1", "--agreement=AM-2026-0001"))
        .contains("Line PT-2026-0001/1 is as it was.");
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
  void nor_is_work_of_a_type_that_it_does_not_cover() {
    report("2026-11-20");
    assertThat(line("PT-2026-0001", "LABOUR", "reforma", "2026-11-20"))
        .doesNotContain("names no agreement");
    assertThat(value()).doesNotContain("names no agreement");
  }

  @Test
  void the_lines_that_it_covers_are_named() {
    report("2026-11-20");
    line("MATERIAL");
    line("LABOUR");
    line("PT-2026-0001", "LABOUR", "reforma", "2026-11-20");
    line("TRAVEL");
    assertThat(value())
        .contains(HINT + "2, PT-2026-0001/4", "work line PT-2026-0001/2 --agreement AM-2026-0001");
  }

  @Test
  void a_delivery_note_is_not_work_that_is_done_under_it() {
    run("work", "add", "C-003", "--type=delivery-note", "--title=x", "--centre=01");
    assertThat(line("AV-2026-0001", "LABOUR", "averia", "2026-11-20"))
        .contains("AV-2026-0001/1")
        .doesNotContain("names no agreement");
  }

  @Test
  void the_day_of_the_line_counts_and_what_ended_since_covered_it() {
    run("agreement", "end", "AM-2026-0001", "--on=2026-10-31", "--reason=x", "--today=2026-11-02");
    report("2026-11-20");
    assertThat(line("LABOUR")).doesNotContain("names no agreement");
    assertThat(line("PT-2026-0001", "LABOUR", "averia", "2026-10-20")).contains(HINT + "2");
  }

  @Test
  void neither_is_work_after_its_end() {
    report("2027-11-20");
    assertThat(line("LABOUR")).doesNotContain("names no agreement");
  }
}
