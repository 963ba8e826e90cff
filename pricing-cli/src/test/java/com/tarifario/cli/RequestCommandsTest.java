package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands of service requests, one after the other, the same on each kind of database. */
class RequestCommandsTest extends RequestCommands {

  @ParameterizedTest
  @EnumSource
  void a_breakdown_becomes_a_work_order_and_is_solved_with_it(TestDatabase kind) {
    start(kind);
    String[] open = {
      "request",
      "open",
      "averia",
      "hotel",
      "--on=2026-03-02",
      "--by=Luis",
      "--field=centro=01",
      "--field=equipo=CAM-1",
      "--field=descripcion=No enfría",
      "-f",
      "urgencia=urgente"
    };
    assertThat(run(open).out())
        .isEqualTo(
            """
            Request S-2026-0001 of C-003 opened: Avería: No enfría
            Made: work order OT-2026-0001: Avería en CAM-1: No enfría
            """);
    assertThat(run("request", "show", "S-2026-0001").out())
        .contains("What happens", "No enfría", "Urgency", "urgente", "OT-2026-0001", "resolver");
    assertThat(run("request", "set", "S-2026-0001", "--field=limite=4/3/2026").out())
        .isEqualTo("S-2026-0001 changed.\n");
    assertThat(run("request", "set", "S-2026-0001", "--field=limite=4/3/2026").out())
        .isEqualTo("S-2026-0001 is so already; nothing was changed.\n");
    assertThat(run("work", "advance", "OT-2026-0001", "finish").status()).isZero();
    assertThat(run("request", "show", "S-2026-0001", "--json").out())
        .contains(
            "\"state\" : \"resuelta\"",
            "\"limite\" : \"2026-03-04\"",
            "\"note\" : \"OT-2026-0001\"",
            "\"edition\" : 1");
    assertThat(run("request", "list", "--type=averia", "--state=solved").out())
        .contains("S-2026-0001", "solved", "C-003/01");
    assertThat(run("request", "list", "--open").err()).contains("None found");
    assertThat(run("db", "verify").status()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void what_comes_of_a_request_is_not_due_before_it(TestDatabase kind) {
    start(kind);
    CommandRun refused =
        run(
            "request",
            "open",
            "averia",
            "C-003",
            "--on=2026-03-02",
            "-f",
            "centro=01",
            "-f",
            "descripcion=Fuga",
            "-f",
            "limite=01/03/2026");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("is of 2026-03-02, so it can't be due on 2026-03-01.");
    assertThat(run("request", "list").err()).contains("None found");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void an_inspection_has_two_outcomes(TestDatabase kind) {
    start(kind);
    concepts();
    for (int each = 0; each < 2; each++) {
      run("request", "open", "revision", "C-002", "-f", "centro=01", "-f", "equipo=CAM-1");
    }
    assertThat(
            run("request", "advance", "S-2026-0001", "reparar", "-f", "hallazgo=Junta rota").out())
        .contains("Made: work order OT-2026-0001: Reparar CAM-1: Junta rota");
    String[] quote = {
      "request",
      "advance",
      "S-2026-0002",
      "presupuestar",
      "-f",
      "hallazgo=Evaporador roto",
      "-f",
      "sustituir=EVA-3K"
    };
    assertThat(run(quote).err()).contains("A quote comes out of this");
    String[] priced = Arrays.copyOf(quote, quote.length + 1);
    priced[quote.length] = "--tariff=" + TARIFF;
    assertThat(run(priced).out()).contains("Made: quote P-2026-0001: CAM-1: Evaporador roto");
    run("quote", "send", "P-2026-0001");
    run("quote", "reject", "P-2026-0001", "--note=Caro");
    assertThat(run("request", "show", "S-2026-0002", "--json").out())
        .contains("\"state\" : \"cerrada\"");
  }

  @ParameterizedTest
  @EnumSource
  void nothing_comes_of_a_request_before_its_day(TestDatabase kind) {
    start(kind);
    concepts();
    run(
        "request",
        "open",
        "obra",
        "C-005",
        "--on=2026-03-02",
        "-f=centro=02",
        "-f=alcance=Comedor",
        "-f=splits=2");
    String[] early = {
      "request",
      "advance",
      "S-2026-0001",
      "presupuestar",
      "--on=2020-01-01",
      "--field=visitada=2026-03-04",
      "--tariff=" + TARIFF
    };
    assertThat(run(early).err())
        .contains("is of 2026-03-02, so nothing can come of it on 2020-01-01.");
    assertThat(run("quote", "list").err()).contains("None found");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void a_work_order_that_keeps_its_closed_price_is_told(TestDatabase kind) {
    start(kind);
    run(
        "request",
        "open",
        "averia",
        "C-003",
        "--on=2026-03-02",
        "-f=centro=01",
        "-f=descripcion=No enfría",
        "-f=precio=1234.50");
    assertThat(run("work", "show", "OT-2026-0001").out())
        .contains("Avería: No enfría")
        .doesNotContain("Avería en");
    CommandRun set = run("request", "set", "S-2026-0001", "--field=precio=10");
    assertThat(set.out()).contains("S-2026-0001 changed.");
    assertThat(set.err())
        .contains(
            "Work order OT-2026-0001 keeps the closed price that it was made with, 1,234.50 EUR.",
            "work edit OT-2026-0001 --closed-price 10");
    assertThat(run("request", "set", "S-2026-0001", "--field=limite=2026-03-09").err()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void what_is_not_there_is_looked_for_in_its_own_list(TestDatabase kind) {
    start(kind);
    assertThat(run("request", "show", "S-2026-0002").err()).contains("\"request list\"");
    assertThat(run("quote", "show", "P-2026-0002").err()).contains("\"quote list\"");
    assertThat(run("agreement", "show", "AM-2026-0002").err()).contains("\"agreement list\"");
    assertThat(run("work", "show", "OT-2026-0002").err()).contains("\"work list\"");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void what_is_wrong_is_said_all_at_once(TestDatabase kind) {
    start(kind);
    CommandRun wrong =
        run("request", "open", "averia", "C-003", "-f", "centro=09", "-f", "urgencia=mucho");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo(
            """
            tarifario: urgencia: mucho is none of its words: normal, urgente.
            tarifario: centro: client C-003 has no work centre 09. Did you mean 01?
            tarifario: Missing for the state open: descripcion.
            """);
    assertThat(run("request", "open", "averias", "C-003").err()).contains("Did you mean averia?");
    assertThat(run("request", "open", "averia", "C-003", "-f", "centro").err())
        .contains("centro is no field. Write NAME=VALUE.");
    assertThat(run("request", "open", "averia", "C-003", "-f", "a=1", "-f", "a=2").err())
        .contains("The field a is given twice.");
    assertThat(run("request", "open").err()).contains("Missing: Type");
    assertThat(run("request", "show", "S-1").err()).contains("S-1");
    run("request", "open", "obra", "C-003", "-f", "centro=02", "-f", "alcance=Splits");
    assertThat(run("request", "advance", "S-2026-0001", "ejecutar").err())
        .contains("What can be done there: presupuestar, perder");
    assertThat(run("request", "advance", "S-2026-0001", "presupuestar").err())
        .contains("Missing for the state quoted: visitada.");
    assertThat(run("request", "set", "S-2026-0001").err()).contains("Missing: --field.");
    assertThat(run("work", "advance", "S-2026-0001", "perder").err())
        .contains("tarifario request advance S-2026-0001 perder");
    assertThat(run("work", "show", "S-2026-0001").out()).contains("presupuestar, perder");
    assertThat(
            run("request", "advance", "S-2026-0001", "perder", "-f", "motivo=Caro", "--note=Adiós")
                .out())
        .isEqualTo("S-2026-0001: open -> lost\n");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void on_a_terminal_fields_are_asked_for(TestDatabase kind) {
    start(kind);
    Answers all =
        new Answers(
            "averia", "hotel", "09", "01", "CAM-9", "", "No enfría", "mucho", "urgente", "", "90");
    CommandRun opened = run(all, "request", "open");
    assertThat(opened.status()).isZero();
    assertThat(all.asked)
        .containsExactly(
            "Type of request (averia, mantenimiento, obra, revision)",
            "Client",
            "Work centre",
            "Work centre",
            "Equipment",
            "Equipment",
            "What happens",
            "Urgency (normal, urgente) [normal]",
            "Urgency (normal, urgente) [normal]",
            "By",
            "Closed price, in EUR");
    assertThat(opened.err())
        .contains(
            "client C-003 has no work centre 09",
            "client C-003 has no equipment CAM-9 at work centre 01",
            "mucho is none of its words");
    assertThat(run("work", "list", "--type=work-order").out()).contains("90.00");
    Answers missing = new Answers("No hace falta");
    assertThat(run(missing, "request", "advance", "S-2026-0001", "anular").status()).isZero();
    assertThat(missing.asked).containsExactly("Reason");
    Answers none = new Answers("No enfría");
    assertThat(run(none, "request", "open", "averia", "hotel", "-f", "centro=09").err())
        .contains("client C-003 has no work centre 09")
        .doesNotContain("Missing");
    assertThat(none.asked).isEmpty();
  }
}
