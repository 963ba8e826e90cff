package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agreement is called off by a command of its own, which does what the work's own way does. */
class AgreementCancelTest {

  @TempDir private Path folder;

  private final ExampleCompany company = new ExampleCompany("acuerdos/tarifa");

  @BeforeEach
  void an_agreement() throws IOException {
    company.sign(folder, terms -> terms);
  }

  private String run(String... args) {
    return company.run(args);
  }

  private String cancel() {
    return run("agreement", "cancel", "AM-2026-0001", "--reason=Error");
  }

  private void setStates(String before, String after) throws IOException {
    String shipped = run("work", "states", "--yaml");
    String own = shipped.substring(0, shipped.indexOf("--- exit"));
    Path file = Files.writeString(folder.resolve("states.yaml"), own.replace(before, after));
    assertThat(run("work", "states", "--set=" + file)).contains("set.");
  }

  @Test
  void it_is_cancelled_with_its_reason() {
    assertThat(cancel())
        .startsWith("AM-2026-0001: active -> cancelled\n")
        .endsWith("exit status 0\n");
    assertThat(run("work", "show", "AM-2026-0001")).contains("cancelled", "Error");
  }

  @Test
  void what_is_still_open_is_told_as_by_the_works_own_way() {
    orderUnderIt();
    assertThat(run("agreement", "cancel", "AM-2026-0001", "--reason=Error", "--json"))
        .contains("\"state\" : \"cancelled\"", "\"still_open\"", "work advance OT-9 cancel");
  }

  private void orderUnderIt() {
    run(
        "work",
        "add",
        "--type=work-order",
        "--title=Averia",
        "--number=OT-9",
        "--on=2026-07-20",
        "--agreement=AM-2026-0001");
  }

  private void reportAndOrderUnderIt() {
    run(
        "work",
        "add",
        "C-003",
        "--type=work-report",
        "--title=x",
        "--centre=01",
        "--on=2026-07-20",
        "--agreement=AM-2026-0001",
        "--number=PT-1");
    run("work", "add-line", "PT-1", "kind=LABOUR", "quantity=1", company.tariff());
    run("work", "value", "PT-1", company.tariff());
    orderUnderIt();
  }

  @Test
  void a_report_whose_lines_name_it_is_told_once() {
    reportAndOrderUnderIt();
    assertThat(cancel())
        .containsOnlyOnce("PT-1 (draft) names AM-2026-0001 on days on which it is not in force")
        .containsOnlyOnce("Still open:")
        .contains("Still open: work order OT-9", "work advance OT-9 cancel");
  }

  @Test
  void what_is_given_up_alike_is_given_up_by_one_command() {
    orderUnderIt();
    run(
        "work",
        "add",
        "--type=work-order",
        "--title=Otra",
        "--on=2026-07-21",
        "--agreement=AM-2026-0001",
        "--number=OT-10");
    assertThat(cancel())
        .contains(
            "Still open: work order OT-10: Otra\n",
            "If nothing is to come of them: work advance OT-9 OT-10 cancel\n");
  }

  @Test
  void programs_are_told_of_such_a_report_in_both_ways() {
    reportAndOrderUnderIt();
    assertThat(run("agreement", "cancel", "AM-2026-0001", "--reason=Error", "--json"))
        .containsPattern("\"not_in_force\" : \\[\\s+\\{\\s+\"number\" : \"PT-1\"")
        .containsPattern("(?s)\"still_open\".*work advance PT-1 ");
  }

  @Test
  void the_companys_own_states_are_respected() throws IOException {
    setStates(
        "action: cancel, from: active, to: cancelled",
        "action: annul, from: active, to: cancelled");
    assertThat(cancel()).startsWith("AM-2026-0001: active -> cancelled\n");
  }

  @Test
  void where_nothing_leads_to_such_a_state_it_is_said_what_can_be_done() {
    run("agreement", "end", "AM-2026-0001", "--on=2026-07-01", "--reason=x", "--today=2026-07-02");
    run("work", "advance", "AM-2026-0001", "end");
    assertThat(cancel())
        .contains(
            "AM-2026-0001 is ended, and nothing leads from there to a state in which it is"
                + " cancelled. What can be done there: reopen.",
            "exit status 2");
    assertThat(
            CommandRun.of(
                    "agreement",
                    "cancel",
                    "AM-2026-0001",
                    "--reason=x",
                    "--lang=es",
                    company.database())
                .err())
        .contains("y de ahí nada lleva a un estado en que esté anulado");
  }

  @Test
  void a_reason_is_wanted_and_only_agreements_are_cancelled() {
    assertThat(run("agreement", "cancel", "AM-2026-0001")).contains("--reason", "exit status 2");
    assertThat(run("agreement", "cancel", "AM-2026-0009", "--reason=x")).contains("exit status 2");
  }
}
