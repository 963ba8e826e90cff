package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agreement ends early though its fee is charged; what is too much is told. */
class FrozenFeeTest {

  @TempDir private Path folder;

  private final ExampleCompany company = new ExampleCompany("acuerdos/tarifa");

  @BeforeEach
  void an_agreement_with_a_fee_for_a_year() throws IOException {
    company.sign(
        folder,
        terms ->
            terms
                .replace("every: quarter", "every: year")
                .replace("fee: 435.00 EUR", "fee: 1200.00 EUR")
                .replaceAll("\\n  revision:[^\\n]*", ""));
  }

  private String run(String... args) {
    return company.run(args);
  }

  @Test
  void notes_that_are_not_frozen_are_cancelled_first() {
    run("agreement", "fees", "AM-2026-0001", "--until=2026-07-01", "--charge");
    assertThat(end()).contains("stand on delivery notes up to 2027-06-30", "exit status 2");
  }

  @Test
  void frozen_ones_are_told_and_corrected() {
    freezeTheFee("2026-07-01");
    assertThat(end())
        .contains("AM-2026-0001 ends on 2026-12-31", "exit status 0")
        .contains("AV-2026-0001, 595.07 EUR too much: note correct AV-2026-0001")
        .contains("work line NUMBER/1 --billable 0.50411");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2027-12-31", "--charge"))
        .containsPattern("1,200.00 EUR +AV-2026-0001 +595.07 EUR")
        .doesNotContain("AV-2026-0002");
    run("note", "correct", "AV-2026-0001");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2026-12-31"))
        .as("the correction still charges all of it")
        .containsPattern(
            "AV-2026-0001, corrected by AV-2026-0002: 1,200.00 EUR by now +595.07 EUR");
    run("work", "line", "AV-2026-0002/1", "--billable=0.50411");
    run("work", "value", "AV-2026-0002", company.tariff());
    assertThat(run("note", "show", "AV-2026-0002"))
        .containsPattern("changed +1,200.00 +604.93 +-595.07");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2026-12-31"))
        .contains("AV-2026-0001, corrected by AV-2026-0002: 604.93 EUR by now")
        .doesNotContain("595.07");
  }

  @Test
  void a_fee_is_rebated_by_a_correction_though_its_agreement_was_cancelled() {
    freezeTheFee("2026-07-01");
    run("note", "correct", "AV-2026-0001");
    run("work", "line", "AV-2026-0002/1", "--price=1000", "--reason=Rebaja");
    assertThat(run("work", "advance", "AM-2026-0001", "cancel")).contains("exit status 0");
    assertThat(run("work", "value", "AV-2026-0002", company.tariff())).contains("exit status 0");
    assertThat(run("note", "show", "AV-2026-0002"))
        .contains("set by Ana: Rebaja")
        .containsPattern("changed +1,200.00 +1,000.00 +-200.00");
  }

  @Test
  void a_correction_of_the_text_settles_nothing() {
    freezeTheFee("2026-07-01");
    run("note", "correct", "AV-2026-0001");
    run("work", "line", "AV-2026-0002/1", "--description=Cuota anual");
    freeze("AV-2026-0002");
    assertThat(end()).contains("AV-2026-0001, 595.07 EUR too much: note correct AV-2026-0002");
    run("note", "correct", "AV-2026-0002");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2026-12-31", "--json"))
        .contains("\"too_much\" : 595.07");
    run("work", "line", "AV-2026-0003/1", "--billable=0.50411");
    freeze("AV-2026-0003");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2026-12-31"))
        .doesNotContain("595.07");
    assertThat(end()).doesNotContain("too much");
  }

  @Test
  void a_correction_that_is_begun_is_the_one_to_change() {
    freezeTheFee("2026-07-01");
    run("note", "correct", "AV-2026-0001");
    assertThat(end())
        .contains("AV-2026-0002 corrects it", "work line AV-2026-0002/1 --billable 0.50411");
  }

  @Test
  void each_note_is_told_with_its_part() {
    freezeTheFee("2026-07-01");
    run("agreement", "renew", "AM-2026-0001", "--months=12");
    run("agreement", "fees", "AM-2026-0001", "--until=2027-07-01", "--charge");
    freeze("AV-2027-0001");
    assertThat(end())
        .contains("AV-2026-0001, 595.07 EUR too much", "--billable 0.50411")
        .contains("AV-2027-0001, 1,200.00 EUR too much", "--billable 0");
    run("note", "correct", "AV-2027-0001", "--on=2027-07-01");
    run("work", "line", "AV-2027-0002/1", "--billable=0");
    freeze("AV-2027-0002");
    assertThat(end()).doesNotContain("1,200.00 EUR too much");
  }

  @Test
  void another_price_is_no_part_of_what_is_too_much() throws IOException {
    freezeTheFee("2026-07-01");
    Path terms = folder.resolve("otro.yaml");
    String yaml = Files.readString(folder.resolve("hotel.yaml"));
    Files.writeString(
        terms,
        yaml.replace("1200.00 EUR", "3000.00 EUR").replace("\nmonths: 12\n", "\nto: 2026-12-31\n"));
    assertThat(
            run(
                "agreement",
                "change",
                "AM-2026-0001",
                "--from=" + terms,
                "--reason=x",
                company.tariff()))
        .contains("595.07 EUR too much");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2026-12-31"))
        .containsPattern("AV-2026-0001 +595.07 EUR")
        .doesNotContain("-312.33");
  }

  @Test
  void what_was_charged_ahead_is_listed_before_it_would_be_due() {
    freezeTheFee("2026-07-01");
    end();
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2026-06-30"))
        .contains("595.07 EUR");
  }

  @Test
  void what_is_due_at_the_end_and_was_charged_ahead_is_listed_with_its_new_day()
      throws IOException {
    String first = Files.readString(folder.resolve("hotel.yaml"));
    company.sign(folder, terms -> first.replace("due: start", "due: end"));
    run("agreement", "fees", "AM-2026-0002", "--until=2027-06-30", "--charge");
    freeze("AV-2027-0001");
    String on = "--on=2026-12-31";
    run("agreement", "end", "AM-2026-0002", on, "--reason=Baja", company.tariff());
    assertThat(run("agreement", "fees", "AM-2026-0002", "--until=2026-10-01"))
        .containsPattern("2026-12-31 +1,200.00 EUR +AV-2027-0001 +595.07 EUR");
  }

  @Test
  void all_has_those_that_are_over_and_charge_too_much() {
    freezeTheFee("2026-07-01");
    assertThat(end("--today=2026-12-31")).contains("AM-2026-0001 is over.");
    assertThat(run("agreement", "list", "--open")).doesNotContain("AM-2026-0001");
    assertThat(run("agreement", "fees", "--all", "--until=2027-12-31", "--charge"))
        .contains("AM-2026-0001", "595.07 EUR", "exit status 0");
  }

  private void freezeTheFee(String until) {
    run("agreement", "fees", "AM-2026-0001", "--until=" + until, "--charge");
    freeze("AV-2026-0001");
  }

  private void freeze(String note) {
    run("work", "value", note, company.tariff());
    run("work", "advance", note, "approve");
    run("work", "advance", note, "freeze");
  }

  private String end() {
    return end("--today=2026-10-01");
  }

  private String end(String today) {
    String on = "--on=2026-12-31";
    return run("agreement", "end", "AM-2026-0001", on, "--reason=Baja", today, company.tariff());
  }
}
