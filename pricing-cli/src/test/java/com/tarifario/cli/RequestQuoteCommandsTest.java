package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.sheet.SheetLine.Level;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.store.quote.Acceptance;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a service request with its quote, and of both when one is given up. */
class RequestQuoteCommandsTest extends RequestCommands {

  private static final String STILL_OPEN =
      "Still open: work order OT-2026-0001: Medir. If nothing is to come of it: work advance"
          + " OT-2026-0001 cancel\n";

  @ParameterizedTest
  @EnumSource
  void what_is_still_open_of_what_was_given_up_is_told(TestDatabase kind) {
    start(kind);
    String[] open = {
      "request",
      "open",
      "averia",
      "C-003",
      "--on=2026-03-02",
      "-f",
      "centro=01",
      "-f",
      "descripcion=Fuga"
    };
    run(open);
    run(open);
    assertThat(run("request", "advance", "S-2026-0001", "anular", "-f", "motivo=Error").out())
        .startsWith("S-2026-0001: open -> given up\nStill open: work order OT-")
        .endsWith(" If nothing is to come of it: work advance OT-2026-0001 cancel\n");
    String[] second = {"request", "advance", "S-2026-0002", "anular", "-f", "motivo=Error"};
    String[] json = Arrays.copyOf(second, second.length + 1);
    json[second.length] = "--json";
    assertThat(run(json).out())
        .contains("\"still_open\"", "\"give_up_with\" : \"work advance OT-2026-0002 cancel\"");
    run("work", "add", "C-003", "--type=work-report", "--title=Fuga", "--work-order=OT-2026-0001");
    assertThat(run("work", "advance", "OT-2026-0001", "cancel").out())
        .contains("Still open: work report ");
    run("work", "advance", "OT-2026-0002", "finish");
    assertThat(run("request", "show", "S-2026-0002").out()).doesNotContain("Still open");
  }

  @Test
  void the_draft_of_a_lost_request_is_given_up_by_what_the_hint_says() {
    start(TestDatabase.H2_MEMORY);
    quotedJob();
    assertThat(run("request", "advance", "S-2026-0001", "perder", "-f", "motivo=Caro").out())
        .endsWith(" If nothing is to come of it: work advance P-2026-0001 cancel\n");
    assertThat(run("work", "advance", "P-2026-0001", "cancel").out())
        .contains("P-2026-0001: draft -> cancelled");
    assertThat(run("request", "show", "S-2026-0001").out()).contains("lost");
  }

  @Test
  void a_lost_request_stays_lost_and_that_is_said_of_its_quote() {
    start(TestDatabase.H2_MEMORY);
    quotedJob();
    run("request", "advance", "S-2026-0001", "perder", "-f", "motivo=Caro");
    assertThat(run("quote", "send", "P-2026-0001", "--as=Ana").out())
        .endsWith("S-2026-0001 stays lost.\n");
    assertThat(
            run("quote", "accept", "P-2026-0001", "--on=2026-04-01", "--as=Ana", "--lang=es").out())
        .contains("PE-2026-0001", "S-2026-0001 sigue perdida.");
  }

  @Test
  void a_request_whose_quote_is_given_up_can_be_quoted_again() {
    start(TestDatabase.H2_MEMORY);
    quotedJob();
    run("work", "advance", "P-2026-0001", "cancel");
    assertThat(run("request", "show", "S-2026-0001").out()).contains("open");
    assertThat(quote().out()).contains("Made: quote P-2026-0002");
  }

  @Test
  void what_is_still_open_of_a_request_that_is_given_up_with_its_quote_is_told()
      throws IOException {
    for (String how :
        List.of("work advance P-2026-0001 cancel", "quote reject P-2026-0001 --as=Ana")) {
      lostWithItsQuote();
      assertThat(run(with(how)).out()).contains(STILL_OPEN);
      assertThat(run("request", "show", "S-2026-0001").out()).contains("lost");
      lostWithItsQuote();
      assertThat(run(with(how, "--json")).out())
          .contains("\"still_open\"", "\"give_up_with\" : \"work advance OT-2026-0001 cancel\"");
    }
    lostWithItsQuote();
    assertThat(run("quote", "expire", "--on=2026-06-30", "--as=Ana").out()).contains(STILL_OPEN);
    lostWithItsQuote();
    assertThat(run("quote", "expire", "--on=2026-06-30", "--as=Ana", "--json").out())
        .contains("\"give_up_with\" : \"work advance OT-2026-0001 cancel\"");
  }

  @Test
  void nothing_is_told_of_a_request_that_goes_on_without_its_quote() {
    start(TestDatabase.H2_MEMORY);
    quotedJob();
    run("work", "add", "C-005", "--type=work-order", "--title=Medir", "--request=S-2026-0001");
    assertThat(run("work", "advance", "P-2026-0001", "cancel").out()).doesNotContain("Still open");
  }

  @ParameterizedTest
  @EnumSource
  void a_job_is_quoted_and_goes_on_with_the_clients_yes(TestDatabase kind) {
    start(kind);
    concepts();
    run(
        "request",
        "open",
        "obra",
        "C-005",
        "--on=2026-03-02",
        "-f",
        "centro=02",
        "-f",
        "alcance=Climatizar el comedor",
        "-f",
        "splits=2",
        "-f",
        "retirar=sí");
    String[] advance = {
      "request",
      "advance",
      "S-2026-0001",
      "presupuestar",
      "--on=2026-03-05",
      "--field=visitada=2026-03-04",
      "--tariff=" + TARIFF
    };
    assertThat(run(advance).out())
        .isEqualTo(
            """
            S-2026-0001: open -> quoted
            Made: quote P-2026-0001: Climatizar el comedor
            """);
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      KeptQuote quote = store.quotes().get("P-2026-0001");
      assertThat(quote.work().work().dueOn()).isEqualTo("2026-04-04");
      assertThat(store.quotes().newest(quote).sheet().lines(Level.ITEM))
          .extracting(SheetLine::code)
          .containsExactly("SPL-35", "DES-EQ", "PUE-MAR");
      store
          .as("Luis")
          .run(
              change -> {
                KeptQuote sent = store.quotes().send(change, quote, null);
                store.quotes().accept(change, sent, Acceptance.on(LocalDate.of(2026, 3, 9)));
              });
    }
    assertThat(run("request", "show", "S-2026-0001").out())
        .contains("under way", "P-2026-0001", "PE-2026-0001", "OT-2026-0001");
    assertThat(run("work", "advance", "OT-2026-0001", "finish").status()).isZero();
    assertThat(run("request", "list", "--state=finished").out()).contains("S-2026-0001");
    assertThat(run("db", "verify").status()).isZero();
  }

  private static String[] with(String command, String... more) {
    return Stream.concat(Arrays.stream(command.split(" ")), Arrays.stream(more))
        .toArray(String[]::new);
  }

  /** A quoted job whose request is lost if its quote comes to nothing; its client has the quote. */
  private void lostWithItsQuote() throws IOException {
    start(TestDatabase.H2_MEMORY);
    Path types = Files.createDirectories(folder.resolve("types"));
    String type = Files.readString(Path.of(TYPES, "obra.yaml"));
    Files.writeString(
        types.resolve("obra.yaml"),
        type.replaceAll("(rejected|expired|cancelled): rechazar", "$1: perder")
            .replace(", needed_in: [perdida]", ""));
    assertThat(run("request", "types", "import", types.toString()).status()).isZero();
    quotedJob();
    run("work", "add", "C-005", "--type=work-order", "--title=Medir", "--request=S-2026-0001");
    run("quote", "send", "P-2026-0001", "--as=Ana");
  }

  private void quotedJob() {
    concepts();
    run(
        "request",
        "open",
        "obra",
        "C-005",
        "--on=2026-03-02",
        "-f",
        "centro=02",
        "-f",
        "alcance=Comedor",
        "-f",
        "splits=2");
    assertThat(quote().out()).contains("Made: quote P-2026-0001");
  }

  private CommandRun quote() {
    return run(
        "request",
        "advance",
        "S-2026-0001",
        "presupuestar",
        "--on=2026-03-05",
        "--field=visitada=2026-03-04",
        "--tariff=" + TARIFF);
  }
}
