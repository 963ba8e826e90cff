package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Concepts and quotes from the command line, from the first import to the order. */
class QuoteCommandsTest {

  private static final Path FRESCALBA = Path.of("..", "examples", "frescalba");
  private static final String TARIFF = "--tariff=" + FRESCALBA.resolve("tariff");

  @TempDir private Path folder;

  private String database = "";

  private CommandRun run(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--db=" + database);
    if (!args[0].equals("db")) {
      all.add("--as=Julia");
    }
    if (!all.contains("--lang=es")) {
      all.add("--lang=en");
    }
    return CommandRun.of(all.toArray(String[]::new));
  }

  private String ok(String... args) {
    CommandRun run = run(args);
    assertThat(run.status()).as(run.transcript()).isZero();
    return run.out();
  }

  private String refused(String... args) {
    CommandRun run = run(args);
    assertThat(run.status()).as(run.transcript()).isEqualTo(2);
    return run.err();
  }

  private void begin(TestDatabase kind) {
    database = kind.migrated();
    ok("client", "import", FRESCALBA.resolve("data").toString(), TARIFF);
    ok(
        "concept",
        "import",
        FRESCALBA.resolve("concepts.yaml").toString(),
        FRESCALBA.resolve("concepts-parametros.yaml").toString(),
        TARIFF);
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private void composed() {
    ok(
        "quote",
        "new",
        "C-010",
        "--concept=SPL:2,kW=5,metros=12",
        "--concept=DES-EQ",
        "--title=Aula",
        "--on=2026-03-20",
        "--valid-until=2026-04-30",
        TARIFF);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "H2_MEMORY")
  void a_quote_goes_from_concepts_to_the_order(TestDatabase kind) throws IOException {
    begin(kind);
    composed();
    ok("quote", "revise", "P-2026-0001", "--quantity=01.SPL=3", TARIFF);
    ok("quote", "send", "P-2026-0001");
    JsonNode accepted = json(ok("quote", "accept", "P-2026-0001", "--on=2026-04-02", "--json"));

    assertThat(accepted.at("/state").asText()).isEqualTo("accepted");
    assertThat(accepted.at("/came_of_it/0/type").asText()).isEqualTo("order");
    assertThat(accepted.at("/came_of_it/0/amount").decimalValue())
        .isEqualByComparingTo(accepted.at("/amount").decimalValue());
    assertThat(accepted.at("/came_of_it/1/type").asText()).isEqualTo("work-order");
    JsonNode shown = json(ok("quote", "show", "P-2026-0001", "--json"));
    assertThat(shown.at("/revisions")).hasSize(2);
    assertThat(shown.at("/sheet/lines/1/quantity").decimalValue()).isEqualByComparingTo("3");
    assertThat(ok("client", "show", "C-010")).contains("client").contains("2026-04-02");
    assertThat(refused("quote", "revise", "P-2026-0001", TARIFF))
        .contains("is accepted, and changes no more");
    assertThat(ok("db", "verify")).contains("whole");
  }

  @Test
  void options_are_taken_when_it_is_accepted() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    composed();
    ok("quote", "revise", "P-2026-0001", "--add=CAS-71:1@01", "--option=01.CAS-71=SPL", TARIFF);
    String take = "--take=01.CAS-71";
    String on = "--on=2026-04-02";
    assertThat(refused("quote", "accept", "P-2026-0001", take, on, TARIFF))
        .contains("accept can't be done in state draft");
    ok("quote", "send", "P-2026-0001");
    assertThat(refused("quote", "accept", "P-2026-0001", take, on)).contains("--tariff");
    assertThat(refused("quote", "accept", "P-2026-0001", "--take=01.DES-EQ", on, TARIFF))
        .contains("01.DES-EQ");
    assertThat(ok("quote", "show", "P-2026-0001")).contains("(sent)");
    assertThat(ok("quote", "accept", "P-2026-0001", take, on, TARIFF))
        .contains("is accepted", "PE-2026-0001");
    assertThat(ok("work", "left", "PE-2026-0001"))
        .contains("Instalación de cassette")
        .doesNotContain("Instalación de split");
  }

  @Test
  void a_total_that_is_not_met_any_more_is_told_until_it_is_lifted() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    composed();
    String told = "P-2026-0001/total: The total was set to 2500 EUR by Julia (Redondo), and is ";
    ok("quote", "revise", "P-2026-0001", "--total=2500", "--reason=Redondo", TARIFF);
    CommandRun more = run("quote", "revise", "P-2026-0001", "--quantity=01.DES-EQ=9", TARIFF);
    assertThat(more.status()).isEqualTo(1);
    assertThat(more.err()).contains(told).doesNotContain("not complete");
    assertThat(ok("quote", "show", "P-2026-0001")).contains("The total was set to 2500 EUR");
    CommandRun sent = run("quote", "send", "P-2026-0001");
    assertThat(sent.err()).contains(told);
    assertThat(sent.status()).isZero();
    assertThat(sent.err()).contains("can be set again, or lifted");
    assertThat(run("quote", "revise", "P-2026-0001", "--lift=total", TARIFF).err())
        .doesNotContain("The total was set");
  }

  @Test
  void a_total_that_is_not_met_is_told_when_it_is_accepted_and_of_what_was() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    composed();
    String number = "P-2026-0001";
    String told = "P-2026-0001/total: The total was set to 2500 EUR by Julia (Redondo), and is ";
    ok("quote", "revise", number, "--total=2500", "--reason=Redondo", TARIFF);
    run("quote", "revise", number, "--quantity=01.DES-EQ=9", TARIFF);
    ok("quote", "send", number);
    CommandRun accepted = run("quote", "accept", number, "--on=2026-04-02");
    assertThat(accepted.status()).isZero();
    assertThat(accepted.err()).contains(told).doesNotContain("set again");

    CommandRun shown = run("quote", "show", number);
    assertThat(shown.out()).contains(told);
    assertThat(shown.err()).doesNotContain("set again");
  }

  @Test
  void a_total_that_was_without_an_option_that_is_taken_is_told() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    composed();
    String number = "P-2026-0001";
    ok("quote", "revise", number, "--add=CAS-71:1@01", "--option=01.CAS-71", TARIFF);
    ok("quote", "revise", number, "--total=2500", "--reason=Redondo", TARIFF);
    ok("quote", "send", number);
    String[] accept = {"quote", "accept", number, "--take=01.CAS-71", "--on=2026-04-02", TARIFF};
    CommandRun accepted = run(accept);
    assertThat(accepted.status()).isZero();
    assertThat(accepted.err())
        .contains("P-2026-0001/total: The total was set to 2500 EUR by Julia (Redondo), and is ")
        .doesNotContain("set again");
    JsonNode shown = json(ok("quote", "show", number, "--json"));
    assertThat(shown.at("/problems/0/missed_total").asBoolean()).isTrue();
    assertThat(shown.at("/problems/0/message").asText())
        .contains(" is " + shown.at("/amount").asText() + " EUR now");

    begin(TestDatabase.H2_MEMORY);
    composed();
    ok("quote", "revise", number, "--add=CAS-71:1@01", "--option=01.CAS-71", TARIFF);
    ok("quote", "revise", number, "--total=2500", "--reason=Redondo", TARIFF);
    ok("quote", "send", number);
    JsonNode spanish =
        json(
            ok(
                "quote",
                "accept",
                number,
                "--take=01.CAS-71",
                "--on=2026-04-02",
                TARIFF,
                "--lang=es",
                "--json"));
    assertThat(spanish.at("/problems/0/missed_total").asBoolean()).isTrue();
    assertThat(spanish.at("/problems/0/message").asText())
        .contains("Julia fijó el total en 2500 EUR");
  }

  @Test
  void what_is_changed_is_said_place_by_place() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    composed();
    ok(
        "quote",
        "revise",
        "P-2026-0001",
        "--add=CAS-71:1@01",
        "--option=01.CAS-71=SPL",
        "--price=01.DES-EQ=150,50",
        "--discount=01=5%",
        "--reason=Fiel",
        TARIFF);
    JsonNode sheet = json(ok("quote", "show", "P-2026-0001", "--json")).get("sheet");
    assertThat(sheet.findValuesAsText("level")).contains("option");
    assertThat(sheet.at("/lines/0/set_percent").decimalValue()).isEqualByComparingTo("5");

    assertThat(refused("quote", "revise", "P-2026-0001", "--remove=01.SPL", TARIFF))
        .contains("01.SPL can't go: 01.CAS-71 stands instead of it");
    ok("quote", "revise", "P-2026-0001", "--take=01.CAS-71", "--remove=01.SPL", TARIFF);
    assertThat(ok("quote", "show", "P-2026-0001"))
        .contains("Instalación de cassette")
        .doesNotContain("Instalación de split");
    String total = ok("quote", "revise", "P-2026-0001", "--total=1700", "--reason=Redondo", TARIFF);
    assertThat(total).contains("1,700.00").contains("Redondo");
    ok("quote", "revise", "P-2026-0001", "--lift=total", "--discount=01=0", TARIFF);
    assertThat(ok("quote", "show", "P-2026-0001").replaceAll("(?s)Revisions.*", ""))
        .doesNotContain("Redondo")
        .doesNotContain("Discount")
        .contains("150.50");
  }

  @Test
  void what_can_not_be_understood_is_said_with_an_example() {
    begin(TestDatabase.H2_MEMORY);
    composed();
    String number = "P-2026-0001";

    assertThat(refused("quote", "revise", number, "--quantity=01.SPL", TARIFF))
        .contains("Write it as in --quantity 01.CL-SPLIT=3");
    assertThat(refused("quote", "revise", number, "--quantity=01.SPL=dos", TARIFF))
        .contains("dos is no number that --quantity can be");
    assertThat(refused("quote", "revise", number, "--quantity=01.SLP=2", TARIFF))
        .contains("The quote has no 01.SLP. Did you mean 01.SPL?")
        .contains("Its places are: 01.SPL, 01.DES-EQ, 01.");
    assertThat(refused("quote", "revise", number, "--quantity=01=2", TARIFF))
        .contains("01 is no item, but --quantity needs one");
    assertThat(refused("quote", "revise", number, "--discount=02=5", "--reason=x", TARIFF))
        .contains("The quote has no chapter 02. Its chapters are: 01.");
    assertThat(refused("quote", "revise", number, "--discount=01=101", "--reason=x", TARIFF))
        .contains("101 is no number that --discount can be");
    assertThat(refused("quote", "revise", number, "--price=01=900", TARIFF))
        .contains("--price needs a reason");
    assertThat(refused("quote", "revise", number, "--remove=01", TARIFF))
        .contains("01 is the last that the quote offers");
    assertThat(refused("quote", "revise", number, "--take=01.SPL", TARIFF))
        .contains("01.SPL is inside the total already");
    assertThat(refused("quote", "revise", number, "--add=SPL:1,kW=99", TARIFF))
        .contains("kW can't be 99: the most is 8.");
    assertThat(refused("quote", "revise", number, "--add=SPL:1@09", TARIFF))
        .contains("no chapter 09");
    assertThat(refused("quote", "revise", number, "--add=SPL:one", TARIFF))
        .contains("\"SPL:one\" can't be understood");
    assertThat(
            refused(
                "quote",
                "revise",
                number,
                "--total=0.01",
                "--reason=x",
                "--price=01.SPL=9",
                TARIFF))
        .contains("can't be reached");
    assertThat(refused("quote", "new", "C-010", "--concept=SLP", TARIFF))
        .contains("There is no budget concept SLP. Did you mean SPL?");
    assertThat(refused("quote", "new", "C-010", TARIFF)).contains("something that it offers");
    assertThat(refused("quote", "accept", number, "--on=2026-04-01"))
        .contains("accept can't be done in state draft. What can be done there: send");
    assertThat(refused("quote", "show", number, "--revision=7"))
        .contains("has no revision 7. Its revisions are 1 to 1.");
    assertThat(refused("concept", "show", "SPL", "--of=3"))
        .contains("Budget concept SPL has no version 3.");
  }

  @Test
  void a_quote_is_changed_in_an_editor() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    ok("quote", "new", "--from=" + FRESCALBA.resolve("quote/solicitud.yaml"), TARIFF);
    Path file = folder.resolve("quote.yaml");
    ok("quote", "export", "P-2026-0042", "--out=" + file);
    Files.writeString(file, Files.readString(file).replace("quantity: 14\n", "quantity: 20\n"));
    ok("quote", "revise", "P-2026-0042", "--from=" + file, "--note=Más techo", TARIFF);

    assertThat(ok("quote", "compare", "P-2026-0042"))
        .contains("01.REF-TECHO")
        .contains("quantity, amount, our cost")
        .contains("159.78");
    assertThat(ok("quote", "compare", "P-2026-0042", "--revisions=1,1"))
        .contains("Both say the same.");
    JsonNode changes = json(ok("quote", "compare", "P-2026-0042", "--json")).get("changes");
    assertThat(changes).hasSize(2);
    assertThat(changes.at("/1/aspects/0").asText()).isEqualTo("quantity");
    Path valuation = folder.resolve("quote.json");
    ok("quote", "export", "P-2026-0042", "--revision=1", "--out=" + valuation);
    assertThat(json(Files.readString(valuation)).at("/chapters/0/items/0/steps")).isNotEmpty();
  }

  @Test
  void a_file_of_a_revision_does_not_take_the_place_of_a_newer_one() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    ok("quote", "new", "--from=" + FRESCALBA.resolve("quote/solicitud.yaml"), TARIFF);
    Path file = folder.resolve("quote.yaml");
    ok("quote", "export", "P-2026-0042", "--out=" + file);
    ok("quote", "revise", "P-2026-0042", "--discount=01=1%", "--reason=Ana", TARIFF);

    assertThat(refused("quote", "revise", "P-2026-0042", "--from=" + file, TARIFF))
        .contains("quote.yaml was made of revision 1 of quote P-2026-0042")
        .contains("revision 2 by now, of ")
        .contains("quote compare P-2026-0042 --revisions 1,2");
    Files.writeString(file, Files.readString(file).replace("revision: 1\n", "revision: 2\n"));
    ok("quote", "revise", "P-2026-0042", "--from=" + file, TARIFF);
  }

  @Test
  void a_quote_that_is_not_complete_is_kept_and_not_sent() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    Path file = folder.resolve("autómata.yaml");
    Files.writeString(
        file,
        """
        id: P-2026-0050
        date: 2026-03-20
        client: C-002
        chapters:
          - code: "01"
            title: Autómata
            items:
              - code: AUT
                description: Programación del autómata
                unit: ud
                quantity: 1
                components:
                  - {code: PRO, kind: LABOUR, category: programador, unit: h, yield: 3, unit_cost: 26}
        """);
    CommandRun run = run("quote", "new", "--from=" + file, TARIFF);

    assertThat(run.status()).as(run.transcript()).isEqualTo(1);
    assertThat(run.err()).contains("The quote is not complete.");
    assertThat(refused("quote", "send", "P-2026-0050")).contains("has no total yet");
  }

  @Test
  void quotes_past_their_day_expire_and_others_are_rejected() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    composed();
    composed();
    ok("quote", "send", "P-2026-0001");
    ok("quote", "send", "P-2026-0002");
    ok("quote", "reject", "P-2026-0002", "--note=Caro");

    assertThat(refused("quote", "accept", "P-2026-0001", "--on=2026-05-01"))
        .contains("was valid until 2026-04-30");
    assertThat(refused("quote", "expire", "--on=2096-04-30")).contains("still to come");
    assertThat(ok("quote", "expire", "--on=2026-04-30")).contains("No quote is past its day");
    assertThat(ok("quote", "expire", "--on=2026-05-01")).contains("P-2026-0001 of C-010");
    assertThat(json(ok("quote", "list", "--json")).findValuesAsText("state"))
        .containsExactly("rejected", "expired");
    assertThat(ok("quote", "list", "--open")).doesNotContain("P-2026");
  }

  @Test
  void parameters_in_texts_are_written_in_the_language_of_the_command() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    String[] made = {"quote", "new", "C-010", "--concept=SPL:1,kW=2.5", "--on=2026-03-20", TARIFF};
    assertThat(ok(made)).contains("Instalación de split de pared de 2.5 kW");
    List<String> spanish = new ArrayList<>(Arrays.asList(made));
    spanish.addAll(List.of("--db=" + database, "--as=Julia", "--lang=es"));
    assertThat(CommandRun.of(spanish.toArray(String[]::new)).out())
        .contains("Instalación de split de pared de 2,5 kW");
    Path file = folder.resolve("request.yaml");
    Files.writeString(
        file,
        """
        date: 2026-03-20
        client: C-010
        chapters:
          - code: "01"
            title: Clima
            items:
              - {concept: SPL, quantity: 1, parameters: {kW: 2.5}}
        """);
    assertThat(
            CommandRun.of(
                    "quote",
                    "new",
                    "--from=" + file,
                    TARIFF,
                    "--db=" + database,
                    "--as=Julia",
                    "--lang=es")
                .out())
        .contains("Instalación de split de pared de 2,5 kW");
  }

  @Test
  void a_quote_that_is_sent_after_its_last_day_is_sent_with_a_warning() {
    begin(TestDatabase.H2_MEMORY);
    composed();
    ok("quote", "new", "C-010", "--concept=DES-EQ", "--on=2026-03-20", TARIFF);

    CommandRun late = run("quote", "send", "P-2026-0001");
    assertThat(late.status()).isZero();
    assertThat(late.out()).contains("P-2026-0001 is with the client");
    assertThat(late.err())
        .startsWith("Quote P-2026-0001 was valid until 2026-04-30. ")
        .endsWith("quote revise P-2026-0001 --valid-until DAY\n");
    assertThat(run("quote", "send", "P-2026-0002").err()).isEmpty();
    assertThat(run("quote", "reject", "P-2026-0001").err()).isEmpty();
  }

  @Test
  void a_draft_is_given_up_and_stays_so() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    composed();
    composed();
    ok("quote", "send", "P-2026-0002");

    assertThat(ok("work", "advance", "P-2026-0001", "cancel"))
        .contains("P-2026-0001: draft -> cancelled");
    assertThat(ok("work", "advance", "P-2026-0002", "cancel"))
        .contains("P-2026-0002: sent -> cancelled");
    assertThat(ok("work", "list", "--open")).doesNotContain("P-2026");
    assertThat(ok("work", "list", "--overdue")).doesNotContain("P-2026");
    assertThat(ok("quote", "list", "--state=cancelled")).contains("P-2026-0001", "P-2026-0002");
    assertThat(ok("quote", "show", "P-2026-0001")).contains("(cancelled)");
    assertThat(ok("quote", "expire", "--on=2026-06-01")).contains("No quote is past its day");
    assertThat(refused("quote", "revise", "P-2026-0001", TARIFF))
        .contains("P-2026-0001 is cancelled, and changes no more. Make a new one.");
    assertThat(refused("quote", "send", "P-2026-0001")).contains("state cancelled");
    assertThat(refused("quote", "accept", "P-2026-0001")).contains("state cancelled");
    assertThat(refused("work", "advance", "P-2026-0002", "reject")).contains("state cancelled");
  }

  @Test
  void concepts_have_versions_and_a_history() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    Path file = folder.resolve("concepts.yaml");
    ok("concept", "export", "DES-EQ", "--out=" + file);
    Files.writeString(file, Files.readString(file).replace("unit_cost: 20.60", "unit_cost: 21.00"));

    assertThat(ok("concept", "import", file.toString(), TARIFF))
        .contains("0 new, 1 changed, 0 the same");
    assertThat(ok("concept", "history", "DES-EQ"))
        .contains("- - {code: OFICIAL")
        .contains("unit_cost: 20.60")
        .contains("unit_cost: 21.00")
        .contains("added");
    assertThat(ok("concept", "list", "--on=2026-05-31")).doesNotContain("junio 2026");
    assertThat(ok("concept", "show", "REV-CLI", "--of=junio 2026")).contains("0.85");
    assertThat(ok("concept", "show", "CAMARA"))
        .contains("Cerramiento de {m2} m2")
        .contains("round(2 * m2 + 4.2 * alto * m2 / 3, 1)");
    JsonNode concept = json(ok("concept", "show", "SPL", "--json"));
    assertThat(concept.at("/parameters/0/most").asInt()).isEqualTo(8);
    assertThat(json(ok("concept", "list", "--json"))).hasSize(13);
    ok("concept", "export", "LEG-BT", "--out=" + file);
    Files.writeString(
        file,
        Files.readString(file)
            .replace("code: LEG-BT\n", "code: LEG-BT\n    valid_until: 2026-06-30\n"));
    assertThat(ok("concept", "import", file.toString(), TARIFF)).contains("1 changed");
    assertThat(ok("concept", "show", "LEG-BT", "--on=2026-06-30")).contains("until 2026-06-30");
    assertThat(ok("concept", "list", "--on=2026-06-30")).contains("LEG-BT", "2026-06-30");
    assertThat(ok("concept", "list", "--on=2026-07-01")).doesNotContain("LEG-BT");
    assertThat(refused("quote", "new", "C-010", "--concept=LEG-BT", "--on=2026-07-01", TARIFF))
        .contains("is in force on 2026-07-01: the last was until 2026-06-30");
    assertThat(ok("concept", "history", "LEG-BT")).containsPattern("Date +Code +Who +Change");
    Files.writeString(
        file,
        """
        concepts:
          - code: X
            name: Cada tantos metros
            parameters:
              - {name: metros, default: 0}
            components:
              - {code: MO, kind: LABOUR, category: oficial, unit: h, yield: 6 / metros, unit_cost: 20}
        """);
    CommandRun divided = run("concept", "import", file.toString(), TARIFF);
    assertThat(divided.status()).as(divided.transcript()).isEqualTo(1);
    assertThat(divided.err())
        .contains("concepts.yaml:7:", "\"6 / metros\" divides by 0", "metros=0");
    Files.writeString(file, "concepts: [{code: X, name: x, components: [{kind: labur}]}]");
    CommandRun bad = run("concept", "import", file.toString(), TARIFF);
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.err()).contains("There is no kind labur");
  }

  @Test
  void a_quote_does_not_stand_until_a_day_before_its_own() {
    begin(TestDatabase.H2_MEMORY);
    String concept = "--concept=DES-EQ";
    String[] late = {"--on=2026-03-20", "--valid-until=2026-01-01"};
    assertThat(refused("quote", "new", "C-010", concept, late[0], late[1], TARIFF))
        .contains("The quote is of 2026-03-20, so it can't be valid until 2026-01-01.")
        .contains("--valid-until");
    composed();
    assertThat(refused("quote", "revise", "P-2026-0001", "--on=2026-05-01", TARIFF))
        .contains("The quote is of 2026-05-01, so it can't be valid until 2026-04-30.");
    ok("quote", "revise", "P-2026-0001", "--on=2026-05-01", "--valid-until=2026-05-01", TARIFF);
  }

  @Test
  void a_price_below_a_limit_goes_out_only_on_purpose() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    composed();
    CommandRun low = run("quote", "revise", "P-2026-0001", "--total=10", "--reason=Barato", TARIFF);
    assertThat(low.status()).as(low.transcript()).isEqualTo(1);
    assertThat(low.err())
        .contains("priced below the limit (2)", "--below-limit")
        .contains(
            "Materiales: nunca por debajo del 15 %", "Mano de obra: nunca por debajo del 10 %")
        .contains("several rules ask for together: ")
        .doesNotContain("not complete");

    assertThat(ok("quote", "show", "P-2026-0001"))
        .contains("Problems")
        .contains("P-2026-0001/01.SPL: The price set by Julia makes ")
        .contains("Mano de obra: nunca por debajo del 10 %");
    JsonNode problems = json(ok("quote", "show", "P-2026-0001", "--json")).get("problems");
    assertThat(problems).hasSize(2);
    assertThat(problems.at("/0/below_limit").asBoolean()).isTrue();
    assertThat(refused("quote", "send", "P-2026-0001"))
        .contains("Quote P-2026-0001 is priced below a limit.")
        .contains("Mano de obra: nunca por debajo del 10 %", "say --below-limit");
    ok("quote", "send", "P-2026-0001", "--below-limit", "--note=Compromiso");
    assertThat(ok("work", "show", "P-2026-0001"))
        .contains("Compromiso | --below-limit: P-2026-0001/01.SPL: ");
    assertThat(refused("quote", "accept", "P-2026-0001", "--on=2026-04-02"))
        .contains("is priced below a limit");
    assertThat(ok("quote", "accept", "P-2026-0001", "--on=2026-04-02", "--below-limit"))
        .contains("is accepted");
  }

  @Test
  void an_amount_and_a_discount_of_one_chapter_are_refused_in_words() {
    begin(TestDatabase.H2_MEMORY);
    composed();
    String number = "P-2026-0001";
    ok("quote", "revise", number, "--discount=01=5%", "--reason=Fiel", TARIFF);
    assertThat(refused("quote", "revise", number, "--price=01=800", "--reason=b", TARIFF))
        .contains("Chapter 01 has a discount of 5 % (\"Fiel\")", "--lift 01");
    ok("quote", "revise", number, "--lift=01", "--price=01=2700", "--reason=Pactado", TARIFF);
    assertThat(refused("quote", "revise", number, "--discount=01=5%", "--reason=c", TARIFF))
        .contains("Chapter 01 has an amount set by hand, 2,700.00 EUR (\"Pactado\")", "--lift 01");
    assertThat(ok("quote", "show", number)).contains("2,700.00", "Pactado");
    assertThat(ok("quote", "revise", number, "--discount=01=0", TARIFF)).contains("so already");
    assertThat(refused("quote", "revise", number, "--price=01.SPL=900", "--reason=c", TARIFF))
        .contains(
            "01 has a price set by hand, 2,700.00 EUR (\"Pactado\"): a price of 01.SPL would change"
                + " nothing. Lift it first: --lift 01");
    ok("quote", "revise", number, "--lift=01", TARIFF);
    assertThat(
            refused(
                "quote",
                "revise",
                number,
                "--price=01=2700",
                "--discount=01=5%",
                "--reason=c",
                TARIFF))
        .contains("has an amount set by hand");
    assertThat(refused("quote", "revise", number, "--lift=01", TARIFF))
        .contains("01 has no price set by hand and no discount");
    assertThat(refused("quote", "revise", number, "--lift=01.SPL", TARIFF))
        .contains("nothing to lift");
    assertThat(refused("quote", "revise", number, "--lift=total", TARIFF))
        .contains("No total was wished");
    ok("quote", "revise", number, "--discount=01=5%", "--reason=Fiel", TARIFF);
    assertThat(ok("quote", "revise", number, "--lift=01", TARIFF)).doesNotContain("Discount of");
  }

  @Test
  void what_is_other_in_the_head_is_compared_too() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    composed();
    ok("quote", "revise", "P-2026-0001", "--valid-until=2026-05-31", TARIFF);
    assertThat(ok("quote", "compare", "P-2026-0001"))
        .contains("Valid until", "2026-04-30", "2026-05-31")
        .doesNotContain("Both say the same", "Net");
    JsonNode head = json(ok("quote", "compare", "P-2026-0001", "--json")).get("head");
    assertThat(head).hasSize(1);
    assertThat(head.at("/0/field").asText()).isEqualTo("valid_until");
    assertThat(head.at("/0/before").asText()).isEqualTo("2026-04-30");
    ok(
        "quote",
        "new",
        "C-010",
        "--concept=SPL:2,kW=5,metros=12",
        "--concept=DES-EQ",
        "--title=Gimnasio",
        "--on=2026-03-21",
        TARIFF);
    assertThat(ok("quote", "compare", "P-2026-0001", "P-2026-0002"))
        .containsPattern("Title +Aula +Gimnasio")
        .containsPattern("Date +2026-03-20 +2026-03-21");
  }

  @Test
  void what_changes_nothing_makes_no_revision() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    composed();
    String number = "P-2026-0001";
    assertThat(ok("quote", "revise", number, TARIFF))
        .isEqualTo(
            "Quote P-2026-0001 is so already; nothing was changed. Its revision is still 1.\n");
    ok("quote", "revise", number, "--discount=01=5%", "--reason=Fiel", TARIFF);
    assertThat(
            ok(
                "quote",
                "revise",
                number,
                "--discount=01=5.0%",
                "--quantity=01.SPL=2.0",
                "--reason=Fiel",
                TARIFF))
        .contains("is so already");
    assertThat(json(ok("quote", "show", number, "--json")).get("revisions")).hasSize(2);
    assertThat(ok("quote", "revise", number, "--discount=01=5%", "--reason=Otro", TARIFF))
        .contains("revision 3");
    ok("quote", "send", number);
    ok("quote", "reject", number);
    assertThat(ok("quote", "revise", number, TARIFF)).contains("revision 4");
    assertThat(ok("quote", "show", number)).contains("(draft)");
  }

  @Test
  void a_version_that_is_no_more_in_force_is_told_when_the_day_changes() {
    begin(TestDatabase.H2_MEMORY);
    ok("quote", "new", "C-010", "--concept=REV-CLI:3", "--on=2026-03-20", TARIFF);
    CommandRun later =
        run("quote", "revise", "P-2026-0001", "--on=2026-07-01", "--valid-until=", TARIFF);
    assertThat(later.status()).as(later.transcript()).isZero();
    assertThat(later.err())
        .contains("01.REV-CLI keeps budget concept REV-CLI", "as it was offered, but on 2026-07-01")
        .contains("REV-CLI junio 2026, since 2026-06-01")
        .contains("--add REV-CLI:3@01 --remove 01.REV-CLI");
    CommandRun taken =
        run(
            "quote",
            "revise",
            "P-2026-0001",
            "--on=2026-07-02",
            "--add=REV-CLI:3@01",
            "--remove=01.REV-CLI",
            TARIFF);
    assertThat(taken.err()).doesNotContain("as it was offered");
  }

  @Test
  void nobody_says_yes_in_the_future_and_options_alone_go_to_no_client() {
    begin(TestDatabase.H2_MEMORY);
    composed();
    ok("quote", "send", "P-2026-0001");
    assertThat(refused("quote", "accept", "P-2026-0001", "--on=2099-01-01"))
        .contains("Nobody said yes on 2099-01-01, which is still to come");
    ok("quote", "revise", "P-2026-0001", "--on=2099-02-01", "--valid-until=", TARIFF);
    ok("quote", "send", "P-2026-0001");
    assertThat(refused("quote", "accept", "P-2026-0001", "--on="))
        .contains(
            "Quote P-2026-0001 is of 2099-02-01, so it can't be accepted on",
            "If it was made before, give it that day: quote revise P-2026-0001 --on ");
    assertThat(refused("quote", "accept", "P-2026-0001", "--on=2099-02-01"))
        .contains("Nobody said yes on 2099-02-01, which is still to come");
    ok("quote", "new", "C-010", "--concept=DES-EQ", "--on=2026-03-20", TARIFF);
    ok("quote", "revise", "P-2026-0002", "--option=01.DES-EQ", TARIFF);
    assertThat(refused("quote", "send", "P-2026-0002"))
        .contains("P-2026-0002 has only options", "--take PLACE");
  }

  @Test
  void what_the_program_wrote_itself_stays_when_a_client_is_erased() throws IOException {
    begin(TestDatabase.H2_MEMORY);
    composed();
    ok("quote", "send", "P-2026-0001", "--note=Rosa lo espera");
    ok("quote", "accept", "P-2026-0001", "--on=2026-04-02");
    ok("note", "make", "C-010", "--order=PE-2026-0001", "--on=2026-04-03", TARIFF);

    ok("client", "erase", "C-010", "--yes");

    assertThat(ok("note", "show", "AV-2026-0001"))
        .contains("agreed in PE-2026-0001")
        .doesNotContain("agreed in ***");
    assertThat(json(ok("work", "show", "AV-2026-0001", "--json")).at("/title").asText()).isEmpty();
    assertThat(ok("work", "show", "P-2026-0001")).contains("***").doesNotContain("Rosa", "Aula");
    assertThat(ok("client", "erase", "C-010"))
        .isEqualTo("C-010 is so already; nothing was changed.\n");
  }

  @Test
  void texts_of_the_catalogue_stay_when_a_client_is_erased() {
    begin(TestDatabase.H2_MEMORY);
    composed();
    ok("quote", "send", "P-2026-0001");
    ok("quote", "accept", "P-2026-0001", "--on=2026-04-02");

    assertThat(ok("client", "erase", "C-010", "--yes")).contains("Erased");
    assertThat(ok("client", "history", "C-010")).contains("personal data erased", "added");

    assertThat(ok("quote", "show", "P-2026-0001"))
        .contains("Instalación de split de pared de 5 kW", "Retirada de equipo existente", "***")
        .doesNotContain("Aula");
    assertThat(ok("work", "left", "PE-2026-0001")).contains("Instalación de split");
    assertThat(ok("client", "erase", "C-010"))
        .isEqualTo("C-010 is so already; nothing was changed.\n");
    assertThat(ok("db", "verify")).contains("whole");
    ok("work", "add", "C-010", "--type=work-order", "--title=Rosa llama", "--on=2026-05-02");
    assertThat(ok("client", "erase", "C-010", "--yes")).contains("Erased");
  }

  @Test
  void days_and_regions_that_can_not_be_are_refused() {
    begin(TestDatabase.H2_MEMORY);
    assertThat(refused("work", "list", "--from=2026-04-01", "--to=2026-03-01"))
        .contains("Nothing can be from 2026-04-01 to 2026-03-01");
    assertThat(refused("visit", "list", "--from=2026-04-01", "--to=2026-03-01"))
        .contains("Nothing can be from 2026-04-01");
    assertThat(refused("client", "add", "C-900", "--name=X", "--prospect", "--since=2026-01-01"))
        .contains("A prospect is no client yet");
    assertThat(refused("client", "centre", "C-010", "01", "--region=XX"))
        .contains("XX is no region", "ES-MD")
        .doesNotContain("AD,", "ZW");
  }
}
