package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agreement or the price of a visit was to pay for is paid when either is given up. */
class PaidByAgreementTest {

  @TempDir private Path folder;

  private final ExampleCompany company = new ExampleCompany("acuerdos/tarifa");

  private String run(String... args) {
    return company.run(args);
  }

  private void plan() {
    run("agreement", "plan", "AM-2026-0001", "--until=2027-06-30", company.tariff());
  }

  /** A report under the work order of a visit, with an hour of work. */
  private void report(String client, String order, String day) {
    String on = "--on=" + day;
    run("work", "add", client, "--type=work-report", "--title=x", "--work-order=" + order, on);
    run(
        "work",
        "add-line",
        "PT-2026-0001",
        "kind=LABOUR",
        "family=clima",
        "category=oficial 1a",
        "quantity=2",
        "unitCost=20",
        company.tariff());
  }

  private String billing() {
    String shown = run("work", "line", "PT-2026-0001/1", "--json");
    return shown.substring(shown.indexOf("\"billing\"")).split("\"", -1)[3];
  }

  @Test
  void lines_of_an_agreement_that_is_cancelled_are_charged() throws IOException {
    company.sign(folder, terms -> terms);
    plan();
    report("C-003", "OT-2026-0001", "2026-07-13");
    assertThat(billing()).isEqualTo("agreement");
    run("work", "value", "PT-2026-0001", company.tariff());
    run("work", "advance", "PT-2026-0001", "approve");
    assertThat(run("work", "advance", "AM-2026-0001", "cancel"))
        .contains("PT-2026-0001", "its fee pays for", "work advance PT-2026-0001 reopen")
        .contains("exit status 2");
    run("work", "advance", "PT-2026-0001", "reopen");
    assertThat(run("work", "advance", "AM-2026-0001", "cancel")).contains("active -> cancelled");
    assertThat(billing()).isEqualTo("chargeable");
    assertThat(run("work", "value", "PT-2026-0001", company.tariff()))
        .doesNotContain("covered by an agreement");
  }

  @Test
  void a_line_that_is_taken_away_from_its_agreement_is_charged() throws IOException {
    company.sign(folder, terms -> terms);
    plan();
    report("C-003", "OT-2026-0001", "2026-07-13");
    run("work", "line", "PT-2026-0001/1", "--agreement=");
    assertThat(billing()).isEqualTo("chargeable");
    run("work", "line", "PT-2026-0001/1", "--agreement=", "--billing=warranty");
    assertThat(billing()).isEqualTo("warranty");
  }

  @Test
  void a_line_that_is_taken_away_and_dated_at_once_is_charged() throws IOException {
    company.sign(folder, terms -> terms);
    plan();
    report("C-003", "OT-2026-0001", "2026-07-13");
    assertThat(run("work", "line", "PT-2026-0001/1", "--agreement=", "date=2026-07-14"))
        .contains("changed");
    assertThat(billing()).isEqualTo("chargeable");
  }

  @Test
  void lines_follow_other_terms() throws IOException {
    company.sign(folder, terms -> terms);
    plan();
    report("C-003", "OT-2026-0001", "2026-07-13");
    Path fee = folder.resolve("hotel.yaml");
    Path tariff = folder.resolve("by-tariff.yaml");
    Files.writeString(
        tariff,
        Files.readString(fee)
            .replaceAll("(?s)price:\n.*attributes", "price: {by: tariff}\nattributes"));
    run("agreement", "change", "AM-2026-0001", "--from=" + tariff, "--reason=Otro");
    assertThat(billing()).isEqualTo("chargeable");
    run("agreement", "change", "AM-2026-0001", "--from=" + fee, "--reason=Otra vez");
    assertThat(billing()).isEqualTo("agreement");
    run("work", "value", "PT-2026-0001", company.tariff());
    run("work", "advance", "PT-2026-0001", "approve");
    run("agreement", "change", "AM-2026-0001", "--from=" + tariff, "--reason=Otro");
    assertThat(billing()).as("approved by what was agreed then").isEqualTo("agreement");
  }

  @Test
  void a_visit_that_the_fee_pays_for_has_no_closed_price() throws IOException {
    company.sign(folder, terms -> terms);
    plan();
    assertThat(run("work", "edit", "OT-2026-0001", "--closed-price=500"))
        .contains("OT-2026-0001 is a visit that the fee of agreement AM-2026-0001 pays for")
        .contains("exit status 2");
    assertThat(run("work", "edit", "OT-2026-0001", "--closed-price=")).contains("exit status 0");
  }

  private void visitWithAPrice() {
    run("agreement", "new", "C-006", "--from=../examples/frescalba/acuerdos/valdehelada.yaml");
    plan();
    run("work", "edit", "OT-2026-0001", "--closed-price=500");
    report("C-006", "OT-2026-0001", "2026-07-30");
    assertThat(billing()).isEqualTo("quoted");
  }

  @Test
  void lines_of_a_visit_with_a_price_that_is_left_out_are_charged() {
    visitWithAPrice();
    assertThat(run("agreement", "skip", "AM-2026-0001", "OT-2026-0001", "--reason=no"))
        .contains("OT-2026-0001");
    assertThat(billing()).isEqualTo("chargeable");
    run("agreement", "move", "AM-2026-0001", "OT-2026-0001", "--to=2026-08-03", "--reason=si");
    assertThat(billing()).isEqualTo("quoted");
  }

  @Test
  void a_visit_whose_price_is_billed_is_not_left_out() {
    visitWithAPrice();
    assertThat(
            run(
                "note",
                "make",
                "C-006",
                "--work-order=OT-2026-0001",
                "--on=2026-08-31",
                company.tariff()))
        .contains("AV-2026-0001", "500.00");
    assertThat(run("agreement", "skip", "AM-2026-0001", "OT-2026-0001", "--reason=no"))
        .contains("AV-2026-0001", "exit status 2");
    assertThat(run("work", "show", "OT-2026-0001")).containsPattern("State +planned");
  }
}
