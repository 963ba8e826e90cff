package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was valued under an agreement is valued again when the agreement is not what it was. */
class OutsideAgreementTest {

  private static final String TOLD = "names AM-2026-0001 on days on which it is not in force";
  private static final String AGAIN = "or the agreement of its lines, was changed after it was";

  @TempDir private Path folder;

  private final ExampleCompany company = new ExampleCompany("acuerdos/tarifa");

  @BeforeEach
  void breakdowns_of_two_days_that_the_agreement_covers() throws IOException {
    company.sign(folder, terms -> terms.replace("from: 2026-07-01", "from: 2026-01-01"));
    reported("PT-1", "2026-10-20");
    reported("PT-2", "2026-11-20");
  }

  private String run(String... args) {
    return company.run(args);
  }

  private void reported(String number, String day) {
    run(
        "work",
        "add",
        "C-003",
        "--type=work-report",
        "--title=x",
        "--centre=01",
        "--on=" + day,
        "--agreement=AM-2026-0001",
        "--number=" + number);
    run(
        "work",
        "add-line",
        number,
        "kind=LABOUR",
        "quantity=1",
        "unitCost=20",
        "workType=averia",
        "agreement=AM-2026-0001",
        company.tariff());
    assertThat(run("work", "value", number, company.tariff())).contains("covered by an agreement");
  }

  private String end() {
    return run(
        "agreement",
        "end",
        "AM-2026-0001",
        "--on=2026-10-31",
        "--reason=Baja",
        "--today=2026-11-02",
        company.tariff());
  }

  @Test
  void drafts_after_the_day_on_which_it_ends_now_are_told_and_not_approved() {
    assertThat(end())
        .contains("PT-2 (draft) " + TOLD + ", in lines 1.", "work line PT-2/1 --agreement \"\"")
        .doesNotContain("PT-1");
    assertThat(run("work", "list", "--unvalued")).contains("PT-2").doesNotContain("PT-1");
    assertThat(run("work", "advance", "PT-2", "approve")).contains(AGAIN, "exit status 2");
    assertThat(run("work", "advance", "PT-1", "approve")).contains("exit status 0");
    assertThat(run("work", "value", "PT-2", company.tariff())).contains("is not in force");
    run("work", "line", "PT-2/1", "--agreement=");
    assertThat(run("work", "value", "PT-2", company.tariff())).doesNotContain("not in force");
    assertThat(run("work", "advance", "PT-2", "approve")).contains("exit status 0");
  }

  @Test
  void what_is_approved_stays_and_is_told_with_what_opens_it() {
    run("work", "advance", "PT-2", "approve");
    assertThat(end())
        .contains("PT-2 (approved) " + TOLD, "first: work advance PT-2 reopen")
        .doesNotContain("PT-1");
    assertThat(run("work", "list", "--unvalued")).doesNotContain("PT-2");
    run("work", "advance", "PT-2", "reopen");
    assertThat(run("work", "value", "PT-2", company.tariff())).contains("is not in force");
  }

  @Test
  void all_of_one_that_is_cancelled() {
    assertThat(run("work", "advance", "AM-2026-0001", "cancel", "--json"))
        .containsPattern("\"not_in_force\" : \\[\\s+\\{\\s+\"number\" : \"PT-1\"")
        .containsPattern("\"lines\" : \\[\\s+\"1\"");
    assertThat(run("work", "list", "--unvalued")).contains("PT-1", "PT-2");
    assertThat(run("work", "advance", "PT-1", "approve")).contains(AGAIN);
  }

  @Test
  void all_of_one_that_covers_something_else() throws IOException {
    Path file = folder.resolve("hotel.yaml");
    String terms = Files.readString(file);
    Files.writeString(file, terms.replace("covers: [labour, travel]", "covers: [material]"));
    run("work", "advance", "PT-2", "approve");
    assertThat(run("agreement", "change", "AM-2026-0001", "--from=" + file, "--reason=Otro"))
        .contains("exit status 0")
        .contains("PT-1 (draft) was valued by what was agreed in AM-2026-0001 before, in lines 1.")
        .contains("To be valued again: work value PT-1")
        .contains("PT-2 (approved) was valued by", "first: work advance PT-2 reopen")
        .doesNotContain(TOLD);
    assertThat(run("work", "list", "--unvalued")).contains("PT-1").doesNotContain("PT-2");
    assertThat(run("work", "value", "PT-1", company.tariff()))
        .doesNotContain("covered by an agreement");
  }

  @Test
  void nothing_is_to_be_valued_by_an_agreement_that_goes_on() {
    assertThat(run("agreement", "renew", "AM-2026-0001", "--months=12", company.tariff()))
        .doesNotContain(TOLD);
    assertThat(run("work", "list", "--unvalued")).doesNotContain("PT-1", "PT-2");
  }
}
