package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be offered to clients of the example company. */
class OfferCommandTest {

  private static final Path EXAMPLE = Path.of("../examples/frescalba");
  private static final String RULES = "--rules=" + EXAMPLE.resolve("offers");
  private static final String DATA = "--data=" + EXAMPLE.resolve("data");
  private static final String WORK = "--work=" + EXAMPLE.resolve("work/2026-03.csv");

  @TempDir private Path folder;

  private static CommandRun offer(String client, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "offer",
                client,
                "--tariff=" + EXAMPLE.resolve("tariff"),
                "--concepts=" + EXAMPLE.resolve("concepts.yaml")));
    all.addAll(Arrays.asList(more));
    if (all.stream().noneMatch(each -> each.startsWith("--on="))) {
      all.add("--on=2026-09-15");
    }
    return CommandRun.of(all.toArray(String[]::new));
  }

  /** The cells of the rows that begin with a rank. */
  private static List<List<String>> ranked(CommandRun run) {
    return run.out()
        .lines()
        .filter(line -> line.matches(" +\\d+ .*"))
        .map(line -> List.of(line.strip().split(" {2,}")))
        .toList();
  }

  @Test
  void what_suits_is_listed_with_price_and_reason() {
    CommandRun run = offer("C-006", RULES, DATA);

    assertThat(run.status()).isZero();
    assertThat(ranked(run))
        .containsExactly(
            List.of(
                "1",
                "REV-CLI",
                "Revisión de climatización",
                "01",
                "55",
                "27.86",
                "Su acuerdo no cubre la casa consistorial (client/con-cada-uno.drl:8)"),
            List.of(
                "2",
                "SPL-35",
                "Instalación de split de pared de 3,5 kW",
                "01",
                "40",
                "907.03",
                "Le va a su actividad y a su centro, y nunca se le ha hecho"
                    + " (general/2-que-se-ofrece.drl:15); Ya tiene equipos de la misma familia"
                    + " (general/2-que-se-ofrece.drl:27)"));
  }

  @Test
  void what_was_rendered_is_due_again() {
    CommandRun early = offer("C-003", RULES, DATA, WORK, "--on=2026-12-31", "--centre=01");
    CommandRun due = offer("C-003", RULES, DATA, WORK, "--on=2027-01-02", "--centre=01");

    assertThat(ranked(early)).extracting(row -> row.get(1)).containsExactly("REV-FRI");
    assertThat(ranked(due).get(0))
        .contains("REV-CLI", "60", "1", "2026-03-02", "2027-03-02")
        .anyMatch(cell -> cell.startsWith("Toca otra vez"));
  }

  @Test
  void what_is_not_offered_says_why_not() {
    CommandRun run = offer("C-004", RULES, DATA, WORK, "--all", "--centre=01");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Nothing to offer.", "Not offered")
        .containsPattern("CAS-71 .* 01 +kept back +Compra las obras por licitación")
        .containsPattern("REV-FRI .* 01 +kept back +2026-09-09 +Lo cubre su acuerdo");
  }

  @Test
  void one_service_is_explained_rule_by_rule() {
    CommandRun run = offer("C-003", RULES, DATA, WORK, "--explain=REV-CLI", "--centre=01");

    assertThat(run.out())
        .contains(
            "REV-CLI at 01  Revisión de climatización",
            "rendered 1 time, last on 2026-03-02",
            "due again on 2027-03-02",
            "✓ due again 12 months after it was last rendered",
            "would offer it if timesRendered == 0; it has timesRendered == 1.");
  }

  @Test
  void a_list_of_none_is_refused() {
    CommandRun run = offer("C-010", RULES, DATA, "--most=0");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--most can't be 0.");
  }

  @Test
  void programs_get_json() {
    assertThat(offer("C-010", RULES, DATA, "--json", "--most=1").out())
        .contains(
            "\"client\" : \"C-010\"",
            "\"rank\" : 1",
            "\"concept\" : \"CAS-71\"",
            "\"score\" : 30",
            "\"place\" : \"layers/general/2-que-se-ofrece.drl:15\"")
        .doesNotContain("\"rank\" : 2");
    assertThat(offer("C-010", RULES, DATA, "--json", "--explain=REV-FRI").out())
        .contains("\"status\" : \"not_asked\"", "\"suits\" : false", "\"near_misses\"");
  }

  @ParameterizedTest
  @EnumSource
  void the_database_knows_clients_and_what_they_ordered(TestDatabase kind) {
    String database = "--db=" + kind.migrated();
    CommandRun.of(
        "client",
        "import",
        EXAMPLE.resolve("data").toString(),
        "--tariff=" + EXAMPLE.resolve("tariff"),
        "--as=Ana",
        database);
    assertThat(ranked(offer("brasa", RULES, database, "--centre=02")))
        .extracting(row -> row.get(1))
        .containsExactly("CAS-71", "SPL-35", "EVA-3K", "UC-2CV");

    order(database, "C-005", "UC-2CV", LocalDate.of(2026, 9, 1));

    CommandRun run = offer("C-005", RULES, database, "--centre=02", "--all");
    assertThat(ranked(run))
        .extracting(row -> row.get(1))
        .containsExactly("CAS-71", "SPL-35", "EVA-3K");
    assertThat(run.out()).containsPattern("UC-2CV .* 02 +no rule +2036-09-01");
  }

  private static void order(String database, String client, String concept, LocalDate day) {
    Location location = new Location(database.substring("--db=".length()), null, null);
    try (Store store = Store.open(location, Clock.systemUTC())) {
      store
          .as("Ana")
          .run(
              change -> {
                KeptWork kept =
                    store
                        .works()
                        .add(change, Work.of(WorkType.ORDER, client, "Pedido", day, "Ana"));
                Money amount = Money.of("2400", "EUR");
                store
                    .orderLines()
                    .add(
                        change,
                        kept,
                        List.of(
                            OrderLine.of(
                                "1",
                                concept,
                                "Montaje",
                                Quantity.of("1", "ud"),
                                amount,
                                amount,
                                null)));
              });
    }
  }

  @Test
  void rules_that_cannot_be_told_apart_are_a_problem() throws IOException {
    rules(
        """
        rule "One"
        when Offer( matchesNothing == null, concept matches "UC.*" )
        then offer("one", score(1));
        end

        rule "Other"
        when Offer( zone matches "Z.*", concept == "UC-2CV" )
        then offer("other", score(2));
        end
        """
            .replace("matchesNothing == null, ", ""));

    CommandRun run = offer("C-010", "--rules=" + folder, DATA);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("UC-2CV at 01", "nothing says which of them wins");
  }

  @Test
  void mistakes_in_rules_are_told_at_their_place() throws IOException {
    rules("rule \"One\" when Offer( concpt == \"X\" ) then offer(\"one\", score(1)); end\n");

    CommandRun run = offer("C-010", "--rules=" + folder, DATA);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            folder.resolve("layers/general/rules.drl")
                + ":1:24: Unknown field \"concpt\". Did you"
                + " mean concept?",
            "offers.yaml",
            "The rules of offers can't be used");
  }

  private void rules(String text) throws IOException {
    Files.writeString(folder.resolve("offers.yaml"), "name: X\ncurrency: EUR\nlayers: [general]\n");
    Files.createDirectories(folder.resolve("layers/general"));
    Files.writeString(folder.resolve("layers/general/rules.drl"), text);
  }

  @Test
  void what_is_missing_or_not_known_is_said() {
    assertThat(offer("C-099", RULES, DATA).err()).contains("There is no client C-099.");
    assertThat(offer("C-006", RULES, DATA, "--centre=07").err())
        .contains("Client C-006 has no work centre 07.");
    assertThat(offer("C-006", RULES, DATA, "--explain=SPL-53").err())
        .contains("There is no service SPL-53. Did you mean SPL-35?");
    assertThat(offer("C-006", RULES, DATA, "--db=other").err()).contains("Leave --data or --db");
    assertThat(offer("C-006", RULES, WORK).err()).contains("Give --data, or leave --work out");
    assertThat(offer("C-006", "--rules=nowhere", DATA).err())
        .contains("There is no folder of rules nowhere.");
    assertThat(offer("C-006", DATA).err()).contains("--rules");
    assertThat(offer("C-006", RULES, DATA, "--on=someday").status()).isEqualTo(2);
  }
}
