package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was noted of a client and was wrong. */
class EditedHappeningsTest {

  private String database = "";

  private CommandRun run(String... args) {
    return CommandRun.of(List.of(args), "--as=Ana", "--db=" + database);
  }

  private void begin(TestDatabase kind) {
    database = kind.migrated();
    run("client", "add", "C-1", "--name=Obrador");
    run("client", "centre", "C-1", "01");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
  void a_visit(TestDatabase kind) {
    begin(kind);
    run(
        "visit",
        "add",
        "C-1",
        "--on=2026-03-05",
        "--outcome=Quiere 1",
        "--next=Ir",
        "--contact=Eva");

    assertThat(run("visit", "edit", "1", "--outcome=Quiere 2", "--centre=01", "--next=").out())
        .isEqualTo("Visit 1 changed.\n");
    assertThat(run("visit", "edit", "1", "--outcome=Quiere 2").out())
        .contains("Visit 1 is so already");
    assertThat(run("visit", "list").out())
        .contains("2026-03-05  C-1/01", "Eva", "Quiere 2")
        .doesNotContain("Quiere 1", "Ir");
    assertThat(run("visit", "list", "--json").out()).contains("\"number\" : 1");
    assertThat(run("client", "person-data", "C-1").out()).contains("outcome: Quiere 1");
    assertThat(run("visit", "edit", "1", "--next-on=2026-03-01").err()).contains("2026-03-05");
    assertThat(run("visit", "edit", "9", "--on=2026-03-01").err()).contains("no visit 9");
    assertThat(run("visit", "edit", "1").status()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
  void an_incident(TestDatabase kind) {
    begin(kind);
    run("incident", "add", "C-1", "--on=2026-03-06", "--description=Factura");

    assertThat(run("incident", "edit", "I-2026-0001", "--description=Albarán", "--by=Luis").out())
        .isEqualTo("I-2026-0001 changed.\n");
    assertThat(run("incident", "edit", "I-2026-0001", "--outcome=x").err())
        .contains("incident close I-2026-0001");
    run("incident", "close", "I-2026-0001", "--on=2026-03-07", "--outcome=Abonada");
    assertThat(run("incident", "edit", "I-2026-0001", "--outcome=Repetida").status()).isZero();
    assertThat(run("incident", "edit", "I-2026-0001", "--on=2026-03-08").err())
        .contains("can't be closed on 2026-03-07");
    assertThat(run("incident", "list").out())
        .contains("2026-03-06", "Luis", "Albarán", "Repetida")
        .doesNotContain("Factura");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
  void an_expense(TestDatabase kind) {
    begin(kind);
    run("expense", "add", "C-1", "48,50", "--for=Comida", "--on=2026-03-05", "--currency=USD");

    assertThat(run("expense", "edit", "1", "--amount=1.048,50", "--outcome=Pedido").out())
        .isEqualTo("Expense 1 changed.\n");
    assertThat(run("expense", "list").out()).contains("1,048.50 USD", "Comida", "Pedido");
    assertThat(run("client", "timeline", "C-1").out()).contains("1,048.50 USD Comida; Pedido");
    assertThat(run("expense", "edit", "1", "--amount=0").err()).contains("above 0");

    assertThat(run("client", "timeline", "C-1", "--most=2").err()).isEmpty();
    assertThat(run("client", "timeline", "C-1", "--most=1").err())
        .contains("last 1", "more of before", "--most N");
    assertThat(run("client", "timeline", "C-1", "--most=1", "--json").err()).contains("--most N");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void nothing_happened_on_a_day_that_is_still_to_come(TestDatabase kind) {
    begin(kind);
    String on = "--on=2199-01-01";
    run("visit", "add", "C-1", "--on=2026-03-05", "--outcome=Quiere 1");
    run("expense", "add", "C-1", "48,50", "--for=Comida", "--on=2026-03-05");
    run("incident", "add", "C-1", "--on=2026-03-06", "--description=Factura");
    for (String command :
        List.of(
            "visit edit 1",
            "expense edit 1",
            "incident edit I-2026-0001",
            "incident close I-2026-0001 --outcome=x",
            "incident add C-1 --description=x")) {
      CommandRun run = run((command + " " + on).split(" "));
      assertThat(run.status()).as(command).isEqualTo(2);
      assertThat(run.err()).as(command).contains("2199-01-01 is still to come");
    }
    assertThat(run("visit", "edit", "1", "--on=2026-03-04").status()).isZero();
    assertThat(run("visit", "list").out()).contains("2026-03-04");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void what_is_not_there_is_not_taken_away(TestDatabase kind) {
    begin(kind);
    assertThat(run("client", "centre", "C-1", "02", "--remove").err())
        .contains("C-1 has no 02, so nothing was taken away", "It has: 01");
    assertThat(run("client", "contact", "C-1", "Eva", "--remove").err())
        .contains("C-1 has no Eva", "It has: –");
    run("client", "asset", "C-1", "01", "CAL-1");
    assertThat(run("client", "asset", "C-1", "01", "CAL-2", "--remove").err())
        .contains("C-1 has no CAL-2", "Did you mean CAL-1?");
    assertThat(run("client", "asset", "C-1", "01", "CAL-1", "--remove").status()).isZero();
    assertThat(run("client", "show", "C-1").out()).doesNotContain("CAL-1");
  }
}
