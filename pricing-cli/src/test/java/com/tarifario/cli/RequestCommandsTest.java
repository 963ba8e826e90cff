package com.tarifario.cli;

import static com.tarifario.cli.CommandRun.FIXTURES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.cli.terminal.Questions;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.sheet.SheetLine.Level;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.quote.ConceptsReader;
import com.tarifario.rules.TariffFolder;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.store.quote.Acceptance;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands of service requests, one after the other, the same on each kind of database. */
class RequestCommandsTest {

  private static final String TYPES = "../examples/frescalba/peticiones";
  private static final String TARIFF = "../examples/frescalba/tariff";
  private static final String CONCEPTS = "../examples/frescalba/concepts.yaml";
  private static final String DATA = "../examples/frescalba/data";

  private static final String STILL_OPEN =
      "Still open: work order OT-2026-0001: Medir. If nothing is to come of it: work advance"
          + " OT-2026-0001 cancel\n";

  @TempDir private Path folder;

  private String database = "";

  private CommandRun run(String... args) {
    return run(Questions.NOBODY, args);
  }

  private CommandRun run(Questions questions, String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--db=" + database);
    if (all.stream().noneMatch(each -> each.startsWith("--lang="))) {
      all.add("--lang=en");
    }
    if (List.of("client", "request", "work").contains(args[0]) && !all.contains("list")) {
      all.add("--as=Ana");
    }
    return CommandRun.of(questions, all.toArray(String[]::new));
  }

  private void start(TestDatabase kind) {
    database = kind.migrated();
    assertThat(run("client", "import", DATA).status()).isZero();
    assertThat(run("request", "types", "import", TYPES).err()).isEmpty();
  }

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
    assertThat(run("quote", "expire", "--on=2026-12-31", "--as=Ana").out()).contains(STILL_OPEN);
    lostWithItsQuote();
    assertThat(run("quote", "expire", "--on=2026-12-31", "--as=Ana", "--json").out())
        .contains("\"give_up_with\" : \"work advance OT-2026-0001 cancel\"");
  }

  @Test
  void nothing_is_told_of_a_request_that_goes_on_without_its_quote() {
    start(TestDatabase.H2_MEMORY);
    quotedJob();
    run("work", "add", "C-005", "--type=work-order", "--title=Medir", "--request=S-2026-0001");
    assertThat(run("work", "advance", "P-2026-0001", "cancel").out()).doesNotContain("Still open");
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
  void maintenance_is_quoted_by_its_visits_and_becomes_an_agreement(TestDatabase kind) {
    start(kind);
    concepts();
    run(
        "request",
        "open",
        "mantenimiento",
        "C-003",
        "--on=2026-06-01",
        "-f",
        "centro=01",
        "-f",
        "alcance=clima del hotel",
        "-f",
        "desde=2026-07-01",
        "-f",
        "concepto=REV-CLI");
    String[] quote = {
      "request", "advance", "S-2026-0001", "presupuestar", "--on=2026-06-01", "--tariff=" + TARIFF
    };
    assertThat(run(quote).out())
        .contains("Made: quote P-2026-0001: Mantenimiento: clima del hotel");
    assertThat(run("quote", "show", "P-2026-0001").out()).contains("REV-CLI", "4 ud");
    assertThat(run("quote", "send", "P-2026-0001", "--as=Luis").status()).isZero();
    String[] yes = {
      "quote", "accept", "P-2026-0001", "--on=2026-06-10", "--tariff=" + TARIFF, "--as=Luis"
    };
    CommandRun accepted = run(yes);
    assertThat(accepted.err()).containsOnlyOnce("no holidays of 2027,");
    assertThat(accepted.out()).contains("AM-2026-0001");
    assertThat(run("request", "show", "S-2026-0001").out())
        .contains("signed", "P-2026-0001", "AM-2026-0001");
    assertThat(run("work", "list", "--type=order").out()).isEmpty();
    CommandRun planned =
        run(
            "agreement",
            "plan",
            "AM-2026-0001",
            "--until=2027-06-30",
            "--tariff=" + TARIFF,
            "--as=Luis");
    assertThat(planned.status()).isZero();
    assertThat(run("work", "list", "--type=work-order", "--json").out())
        .contains("OT-2026-0001", "OT-2027-0002")
        .doesNotContain("OT-2027-0003");
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
  void concepts_of_a_type_that_are_not_in_the_catalogue_are_told(TestDatabase kind)
      throws IOException {
    start(kind);
    concepts();
    Path file = folder.resolve("obra.yaml");
    Files.writeString(
        file, Files.readString(Path.of(TYPES, "obra.yaml")).replace("PUE-MAR", "PUE-MAT"));
    CommandRun run = run("request", "types", "import", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.err())
        .contains("there is no budget concept PUE-MAT. Did you mean PUE-MAR?")
        .contains("obra.yaml");
  }

  private void maintenance(String price, String... fields) throws IOException {
    Path file = folder.resolve("cuota.yaml");
    Files.writeString(
        file,
        Files.readString(Path.of(TYPES, "mantenimiento.yaml"))
            .replace("code: mantenimiento", "code: cuota")
            .replace("price: {by: tariff}", price)
            .replace("fields:\n", "fields:\n  - {name: cuota, type: number}\n")
            .replace(
                "      agreement:\n",
                "      concepts: [{concept: PUE-MAR, quantity: 1}]\n      agreement:\n"));
    assertThat(run("request", "types", "import", file.toString()).err()).isEmpty();
    List<String> open =
        new ArrayList<>(
            List.of(
                "request",
                "open",
                "cuota",
                "C-003",
                "--on=2026-06-01",
                "-f=centro=01",
                "-f=alcance=clima",
                "-f=desde=2026-07-01",
                "-f=concepto=REV-CLI"));
    open.addAll(List.of(fields));
    assertThat(run(open.toArray(String[]::new)).err()).isEmpty();
    String[] quote = {
      "request", "advance", "S-2026-0001", "presupuestar", "--on=2026-06-01", "--tariff=" + TARIFF
    };
    assertThat(run(quote).out()).contains("Made: quote P-2026-0001");
  }

  @ParameterizedTest
  @EnumSource
  void a_quote_for_an_agreement_with_a_fee_says_what_will_be_charged(TestDatabase kind)
      throws IOException {
    start(kind);
    concepts();
    maintenance("price: {by: fee, fee: \"{cuota} EUR\", every: month}", "-f=cuota=99.50");
    String fee =
        "For a maintenance agreement that is paid by a fee: 99.50 EUR a month, due on the first day;"
            + " 1,194.00 EUR in a year.";
    assertThat(run("quote", "show", "P-2026-0001").out())
        .contains("Fee of the maintenance agreement", "12 ud", "1,194.00", "REV-CLI", fee)
        .contains("Beside the visits", "PUE-MAR", "158.30", "1,352.30")
        .doesNotContain("115.88");
    assertThat(run("quote", "show", "P-2026-0001", "--json").out())
        .contains("\"yearly\" : 1194", "\"every\" : \"month\"");
    assertThat(run("quote", "list").out()).contains("1,352.30 EUR");
    assertThat(run("quote", "send", "P-2026-0001", "--as=Luis").transcript())
        .contains("1,352.30 EUR", fee);
    String[] yes = {
      "quote", "accept", "P-2026-0001", "--on=2026-06-10", "--tariff=" + TARIFF, "--as=Luis"
    };
    assertThat(run(yes).out())
        .contains("is accepted: 1,352.30 EUR", fee)
        .contains("agreement AM-2026-0001", "order PE-2026-0001 Puesta en marcha");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2026-07-31").out())
        .contains("99.50");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void what_is_set_in_a_quote_for_an_agreement_by_tariff_is_told_at_once(TestDatabase kind)
      throws IOException {
    start(kind);
    concepts();
    maintenance("price: {by: tariff}");
    String warning = "that are set in this quote for visits are no part of it.";
    assertThat(run("quote", "show", "P-2026-0001").err()).doesNotContain(warning);
    String[] revise = {
      "quote",
      "revise",
      "P-2026-0001",
      "--discount=01=10%",
      "--reason=Amigo",
      "--tariff=" + TARIFF,
      "--as=Luis"
    };
    assertThat(run(revise).err()).contains(warning);
    assertThat(run("quote", "show", "P-2026-0001").err()).contains(warning);
    assertThat(run("quote", "show", "P-2026-0001", "--json").out())
        .contains("\"set_in_quote_alone\" : true");
    assertThat(run("quote", "send", "P-2026-0001", "--as=Luis").err()).contains(warning);
    String[] yes = {
      "quote", "accept", "P-2026-0001", "--on=2026-06-10", "--tariff=" + TARIFF, "--as=Luis"
    };
    assertThat(run(yes).out()).contains("AM-2026-0001", "order PE-2026-0001 Puesta en marcha");
    assertThat(run("work", "show", "PE-2026-0001").out()).contains("158.30 EUR");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void terms_that_are_none_and_concepts_that_are_not_there_are_told(TestDatabase kind)
      throws IOException {
    start(kind);
    concepts();
    Path file = folder.resolve("raro.yaml");
    String type =
        Files.readString(Path.of(TYPES, "mantenimiento.yaml"))
            .replace("code: mantenimiento", "code: raro");
    Files.writeString(file, type.replace("FREQ=MONTHLY", "FREQ=A_VECES"));
    CommandRun refused = run("request", "types", "import", file.toString());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("raro.yaml:44:19:", "A_VECES");
    Files.writeString(file, type.replace("FREQ=MONTHLY;INTERVAL={cada}", "FREQ={alcance}"));
    assertThat(run("request", "types", "import", file.toString()).status()).isZero();
    assertThat(
            run(
                    "request",
                    "open",
                    "raro",
                    "C-003",
                    "-f",
                    "centro=01",
                    "-f",
                    "alcance=A_VECES",
                    "-f",
                    "desde=2026-07-01",
                    "-f",
                    "concepto=REV-CLIMA")
                .err())
        .contains("there is no budget concept REV-CLIMA");
    run(
        "request",
        "open",
        "raro",
        "C-003",
        "-f",
        "centro=01",
        "-f",
        "alcance=A_VECES",
        "-f",
        "desde=2026-07-01",
        "-f",
        "concepto=REV-CLI");
    CommandRun wrong =
        run("request", "advance", "S-2026-0001", "presupuestar", "--tariff=" + TARIFF);
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("A_VECES");
    assertThat(run("request", "list", "--state=open").out()).contains("S-2026-0001");
  }

  /** The budget concepts of the company. */
  private void concepts() {
    Tariff tariff = TariffFolder.load(Path.of(TARIFF));
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      Catalogue concepts = ConceptsReader.of(tariff).read(Path.of(CONCEPTS)).value().orElseThrow();
      store
          .as("Ana")
          .run(change -> store.concepts().put(change, concepts.all(), tariff.currency()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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
  void types_are_shown_and_get_new_editions(TestDatabase kind) throws IOException {
    start(kind);
    assertThat(run("request", "types", "list", "--lang=es").out())
        .contains("averia", "Avería", "orden de trabajo");
    assertThat(run("request", "types", "show", "averia", "--lang=es").out())
        .contains(
            "Urgencia",
            "una de: normal, urgente",
            "resolver → resuelta",
            "orden de trabajo: todo hecho");
    assertThat(run("request", "types", "show", "obra", "--lang=es").out())
        .contains("presupuesto: aceptado", "anulado");
    String yaml = run("request", "types", "show", "averia", "--yaml").out();
    assertThat(yaml).isEqualTo(Files.readString(Path.of(TYPES, "averia.yaml")));
    Path file = folder.resolve("averia.yaml");
    Files.writeString(file, yaml);
    assertThat(run("request", "types", "import", file.toString()).out())
        .contains("type averia is so already");
    Files.writeString(file, yaml.replace("normal, urgente", "baja, normal, urgente"));
    assertThat(run("request", "types", "import", file.toString()).out()).contains("now edition 2");
    assertThat(run("request", "types", "show", "averia", "--json").out())
        .contains("\"edition\" : 2", "\"baja\"");
    assertThat(run("request", "types", "show", "averia", "--edition=1", "--json").out())
        .doesNotContain("baja");
    assertThat(run("request", "types", "show", "averia", "--edition=3").err())
        .contains("Type averia has no edition 3. There are: 1, 2.");
    Files.writeString(folder.resolve("otro.yaml"), "code: otro\n");
    CommandRun wrong = run("request", "types", "import", folder.toString());
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("otro.yaml:1:1: The field title is missing.");
    assertThat(run("request", "types", "import", FIXTURES + "nowhere").status()).isEqualTo(2);
    assertThat(run("request", "types", "import", FIXTURES + "data").err())
        .contains("There are no .yaml files");
  }

  /** Somebody who gives these answers, one after the other. */
  private static final class Answers implements Questions {

    private final Deque<String> answers;
    private final List<String> asked = new ArrayList<>();

    Answers(String... answers) {
      this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public boolean possible() {
      return true;
    }

    @Override
    public @Nullable String ask(String question) {
      asked.add(question);
      String answer = answers.poll();
      return answer == null || answer.isBlank() ? null : answer;
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void on_a_terminal_fields_are_asked_for(TestDatabase kind) {
    start(kind);
    Answers all =
        new Answers("averia", "hotel", "01", "", "No enfría", "mucho", "urgente", "", "90");
    CommandRun opened = run(all, "request", "open");
    assertThat(opened.status()).isZero();
    assertThat(all.asked)
        .containsExactly(
            "Type of request (averia, mantenimiento, obra, revision)",
            "Client",
            "Work centre",
            "Equipment",
            "What happens",
            "Urgency (normal, urgente) [normal]",
            "Urgency (normal, urgente) [normal]",
            "By",
            "Closed price, in EUR");
    assertThat(opened.err()).contains("mucho is none of its words");
    assertThat(run("work", "list", "--type=work-order").out()).contains("90.00");
    Answers missing = new Answers("No hace falta");
    assertThat(run(missing, "request", "advance", "S-2026-0001", "anular").status()).isZero();
    assertThat(missing.asked).containsExactly("Reason");
  }
}
