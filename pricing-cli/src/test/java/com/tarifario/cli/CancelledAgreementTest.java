package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work under an agreement that was called off is not covered, and commands say so. */
class CancelledAgreementTest {

  @TempDir private Path folder;

  private final ExampleCompany company = new ExampleCompany("acuerdos/tarifa");

  @BeforeEach
  void a_cancelled_agreement() throws IOException {
    company.sign(folder, terms -> terms.replace("from: 2026-07-01", "from: 2026-01-01"));
    run("agreement", "plan", "AM-2026-0001", "--until=2026-12-31", company.tariff());
    run("work", "advance", "AM-2026-0001", "cancel");
  }

  private String run(String... args) {
    return company.run(args);
  }

  @Test
  void its_work_is_not_covered() {
    assertThat(
            run(
                "work",
                "add",
                "C-003",
                "--type=work-report",
                "--title=Averia",
                "--centre=01",
                "--on=2026-11-20",
                "--agreement=AM-2026-0001"))
        .contains("Agreement AM-2026-0001 was cancelled. It covers nothing of this.", "added");
    run(
        "work",
        "add-line",
        "PT-2026-0001",
        "kind=LABOUR",
        "family=clima",
        "category=oficial 1a",
        "quantity=2",
        "unitCost=20",
        "workType=averia",
        company.tariff());
    assertThat(run("work", "value", "PT-2026-0001", company.tariff()))
        .contains("AM-2026-0001 is not in force on 2026-11-20: it was cancelled", "exit status 1");
    assertThat(
            CommandRun.of(
                    "price",
                    "client=C-003",
                    "agreement=AM-2026-0001",
                    "date=2026-11-20",
                    "kind=LABOUR",
                    "quantity=2",
                    company.database(),
                    "--lang=en",
                    company.tariff())
                .transcript())
        .contains("it was cancelled", "exit status 1");
  }

  @Test
  void its_state_is_shown_and_it_does_not_end() {
    assertThat(run("client", "show", "C-003")).containsPattern("AM-2026-0001 .*cancelled");
    assertThat(run("client", "show", "C-003", "--json")).contains("\"state\" : \"cancelled\"");
    assertThat(run("agreement", "end", "AM-2026-0001", "--on=2026-12-01", "--reason=x"))
        .contains("AM-2026-0001 is cancelled", "exit status 2");
  }

  @Test
  void its_visits_are_taken_out_of_calendars() throws IOException {
    Path one = folder.resolve("one.ics");
    Path all = folder.resolve("all.ics");
    run("agreement", "export", "AM-2026-0001", "--ics=" + one, company.tariff());
    run("agreement", "export", "--all", "--ics=" + all, company.tariff());
    assertThat(cancelled(one)).isPositive().isEqualTo(cancelled(all));
  }

  private static long cancelled(Path calendar) throws IOException {
    try (Stream<String> lines = Files.lines(calendar)) {
      return lines.filter(each -> each.equals("STATUS:CANCELLED")).count();
    }
  }
}
