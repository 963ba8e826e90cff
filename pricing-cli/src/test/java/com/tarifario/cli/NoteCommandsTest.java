package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.store.Store;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Location;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.PlainTariff;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of delivery notes, and of what is billed of orders and reports. */
class NoteCommandsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @TempDir private Path folder;

  private String database = "";
  private String tariff = "";

  @BeforeEach
  void a_report_and_an_order_of_a_client() throws IOException {
    Path layer = Files.createDirectories(folder.resolve("tariff/layers/base"));
    tariff = layer.getParent().getParent().toString();
    Files.writeString(
        Path.of(tariff, "tariff.yaml"), "name: Test\ncurrency: EUR\nlayers:\n  - {layer: base}\n");
    Files.writeString(
        layer.resolve("base.drl"),
        "rule \"Base\"\nwhen\n  Line()\nthen\n  markup(\"40 %\");\nend\n");
    database = TestDatabase.H2_MEMORY.migrated();
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      store
          .as("Ana")
          .run(
              change -> {
                store.clients().add(change, ClientCard.of(Client.of("C-1", "Bar Uno", "A")));
                KeptWork order = order(store, change);
                report(store, change, order, "SPLIT-5");
              });
    }
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static KeptWork order(Store store, Change change) {
    KeptWork order =
        store.works().add(change, Work.of(WorkType.ORDER, "C-1", "Splits", DAY, "Ana"));
    store
        .orderLines()
        .add(
            change,
            order,
            List.of(
                new OrderLine(
                    "1.1",
                    "SPLIT-5",
                    "Split 5 kW",
                    Quantity.of("3", "ud"),
                    null,
                    eur("1000.00"),
                    eur("610.00"),
                    List.of(
                        new OrderLine.Part(Kind.LABOUR, eur("400.00"), eur("210.00")),
                        new OrderLine.Part(Kind.MATERIAL, eur("600.00"), eur("400.00"))))));
    return order;
  }

  private static void report(Store store, Change change, KeptWork order, String concept) {
    ChargeLine labour =
        ChargeLine.builder(new LineId("x", "1"), DAY, "C-1", Kind.LABOUR, Quantity.of("5", "h"))
            .unitCost(eur("20"))
            .concept(concept)
            .description("Montaje")
            .build();
    KeptWork draft =
        store
            .documents()
            .add(
                change,
                Work.of(WorkType.WORK_REPORT, "C-1", "Montaje", DAY, "Luis").toBuilder()
                    .links(WorkLinks.NONE.withOrder(order.number()))
                    .build(),
                List.of(NewLine.of(labour)));
    Tariff plain = PlainTariff.of("35");
    Valuer valuer = new Valuer(plain, store.directory(plain.vocabulary()));
    KeptWork valued =
        store
            .documents()
            .value(
                change,
                draft,
                valuer.value(store.documents().document(draft, plain.vocabulary())),
                Locale.ENGLISH);
    store.works().advance(change, valued, "approve", null);
  }

  private String run(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--db=" + database);
    if (!all.contains("--lang=es")) {
      all.add("--lang=en");
    }
    return CommandRun.of(all.toArray(String[]::new)).transcript();
  }

  private String make(String... args) {
    List<String> all = new ArrayList<>(List.of("note", "make", "C-1", "--as=Ana"));
    all.add("--tariff=" + tariff);
    all.addAll(Arrays.asList(args));
    return run(all.toArray(String[]::new));
  }

  @Test
  void a_report_that_comes_to_something_else_than_it_was_approved_at_is_told() {
    String made = make("--until=2026-03-31", "--on=2026-03-31", "--reprice", "--json");
    assertThat(made)
        .contains("\"report\" : \"PT-2026-0001\"", "\"approved\" : 165.00", "\"amount\" : 140.00")
        .contains(
            "PT-2026-0001 was approved at 165.00 EUR and comes to 140.00 EUR on AV-2026-0001");

    run("work", "advance", "AV-2026-0001", "cancel", "--as=Ana");
    assertThat(make("--report=PT-2026-0001", "--on=2026-03-31", "--json"))
        .contains("\"repriced\" : [ ]", "165.00")
        .doesNotContain("was approved at");
  }

  @Test
  void a_note_is_made_of_reports_and_parts_of_orders_and_valued_at_once() {
    assertThat(make("--until=2026-03-31", "--order=PE-2026-0001/1.1=1", "--on=2026-03-31"))
        .contains(
            "PT-2026-0001/1",
            "PE-2026-0001/1.1",
            "135.00",
            "30.00",
            "133.33",
            "200.00",
            "498.33",
            "draft");
    assertThat(run("note", "list", "--uninvoiced")).contains("498.33 EUR");
    assertThat(make("--until=2026-03-31"))
        .contains("There is nothing to bill for C-1", "--- exit status 2");
    assertThat(make("--order=PE-2026-0001/1.1=2,5"))
        .contains("2.5 ud can't be billed; 2 ud are left");
    assertThat(make("--line=PT-2026-0001")).contains("is no part. Expected LINE=QUANTITY");
    assertThat(make("--line=PT-2026-0001/1=x")).contains("is no part. Expected LINE=QUANTITY");
    assertThat(make("--line=PE-2026-0001/1.1=1"))
        .contains("PE-2026-0001 is an order", "--order PE-2026-0001/1.1=1", "exit status 2");
    assertThat(make("--line=PE-2026-0001/1.1=1", "--lang=es"))
        .contains("PE-2026-0001 es un pedido", "--order PE-2026-0001/1.1=1");
    assertThat(run("note", "make", "C-1")).contains("--tariff");
  }

  @Test
  void a_document_without_a_title_ends_with_its_state_in_the_timeline() {
    make("--until=2026-03-31", "--on=2026-03-31");
    assertThat(run("client", "timeline", "C-1"))
        .contains("AV-2026-0001 draft\n", " open: Splits\n");
  }

  @Test
  void lines_that_go_together_are_named_and_a_note_without_any_comes_to_nothing() {
    make("--order=PE-2026-0001/1.1=1", "--on=2026-03-31");
    String note = run("note", "list").replaceAll("(?s).*?(AV-[-0-9]+).*", "$1");
    assertThat(run("work", "line", note + "/1", "--remove", "--as=Ana"))
        .contains(
            "Taken away: " + note + "/1, " + note + "/2. " + note + " has no lines any more.");
    assertThat(run("note", "list")).contains(note).doesNotContain("333.33");
    assertThat(run("note", "show", note)).doesNotContain("333.33", "work value");
    assertThat(run("work", "value", "--unvalued", "--as=Ana", "--tariff=" + tariff))
        .contains("exit status 0");
  }

  @Test
  void what_is_left_and_what_came_of_an_order_is_told() {
    make("--order=PE-2026-0001/1.1=1", "--line=PT-2026-0001/1=2");
    assertThat(run("work", "left", "PE-2026-0001")).contains("1.1", "2 ud", "666.67");
    assertThat(run("work", "left", "PT-2026-0001", "--json"))
        .contains("\"left\" : 3", "\"amount_left\" : 81.00");
    make("--order=PE-2026-0001");
    assertThat(run("work", "left", "PE-2026-0001")).contains("All of PE-2026-0001 is billed");
    assertThat(run("work", "compare", "PE-2026-0001"))
        .contains("SPLIT-5 Split 5 kW", "610.00", "1,000.00", "1,084.00", "Labour");
    assertThat(run("work", "compare", "PE-2026-0001", "--json", "--lang=es"))
        .contains("\"quoted_cost\" : 610.00", "\"cost\" : 100.00", "\"by_kind\"");
    assertThat(run("work", "compare", "PT-2026-0001")).contains("Nothing was ordered by");
  }

  @Test
  void a_correction_tells_the_kinds_of_lines_of_an_order() {
    String made = make("--order=PE-2026-0001", "--on=2026-03-31", "--json");
    String number = made.replaceAll("(?s).*?\"number\" : \"([^\"]+)\".*", "$1");
    run("work", "advance", number, "approve", "--as=Ana");
    run("work", "advance", number, "freeze", "--as=Ana");
    String correcting = number;
    for (String on : List.of("2026-04-01", "2026-04-02")) {
      String said = run("note", "correct", correcting, "--as=Ana", "--on=" + on);
      correcting = said.replaceAll("(?s).*?(\\S+) corrects .*", "$1");
      assertThat(run("note", "show", correcting))
          .contains("Split 5 kW (Labour)", "Split 5 kW (Material)");
      run("work", "value", correcting, "--as=Ana", "--tariff=" + tariff);
      run("work", "advance", correcting, "approve", "--as=Ana");
      run("work", "advance", correcting, "freeze", "--as=Ana");
    }
  }

  @Test
  void a_line_of_an_item_that_is_corrected_alone_is_told() {
    make("--order=PE-2026-0001", "--on=2026-03-31");
    String first = correcting("AV-2026-0001", "2026-04-01");
    assertThat(run("work", "line", first + "/1", "description=x", "--as=Ana"))
        .doesNotContain("stderr");
    assertThat(run("work", "line", first + "/1", "--billable=1", "--as=Ana"))
        .contains(
            "Line " + first + "/1 is of an item of an order, of which others are, too: ",
            first + "/2. They stay as they were",
            "work line " + first + "/2");
    assertThat(run("work", "line", first + "/2", "--billable=1", "--as=Ana"))
        .as("the other is corrected already")
        .doesNotContain("stderr");
    run("work", "value", first, "--as=Ana", "--tariff=" + tariff);
    String second = correcting(first, "2026-04-02");
    assertThat(run("work", "line", second + "/2", "--remove", "--as=Ana", "--lang=es"))
        .contains("es de una partida de un pedido", "work line " + second + "/1");
  }

  /** The document that corrects one, which is approved and frozen for that. */
  private String correcting(String number, String on) {
    run("work", "advance", number, "approve", "--as=Ana");
    run("work", "advance", number, "freeze", "--as=Ana");
    return run("note", "correct", number, "--as=Ana", "--on=" + on)
        .replaceAll("(?s).*?(\\S+) corrects .*", "$1");
  }

  @Test
  void a_frozen_note_is_corrected_by_another() {
    String made = make("--report=PT-2026-0001", "--on=2026-03-31", "--json");
    String number = made.replaceAll("(?s).*?\"number\" : \"([^\"]+)\".*", "$1");
    assertThat(run("note", "correct", number, "--as=Ana")).contains("is draft, not frozen");
    run("work", "advance", number, "approve", "--as=Ana");
    run("work", "advance", number, "freeze", "--as=Ana");
    String said = run("note", "correct", number, "--as=Ana", "--on=2026-04-01");
    assertThat(said).contains("corrects " + number);
    String correcting = said.replaceAll("(?s).*?(\\S+) corrects .*", "$1");
    assertThat(run("note", "show", correcting))
        .contains("Corrects", number, "is still to be valued: work value " + correcting);
    assertThat(run("note", "show", correcting, "--json")).contains("\"corrects\"");
    run("work", "value", correcting, "--as=Ana", "--tariff=" + tariff);
    run("work", "line", correcting + "/1", "--billable=1", "--as=Ana");
    assertThat(run("note", "show", correcting))
        .contains("The lines of " + correcting + " were changed after it was valued");
    assertThat(run("note", "show", correcting, "--json"))
        .contains("\"changed_since_valued\" : true");
    assertThat(run("note", "correct", number, "--as=Ana", "--lang=es"))
        .contains("está corregido por " + correcting);
  }

  @Test
  void a_line_that_another_tariff_alone_changes_says_so() throws IOException {
    make("--report=PT-2026-0001", "--on=2026-03-31", "--reprice");
    String correcting = correcting("AV-2026-0001", "2026-04-01");
    run("work", "value", correcting, "--as=Ana", "--tariff=" + tariff);
    assertThat(run("note", "show", correcting)).contains("the same").doesNotContain("tariff");
    assertThat(run("note", "show", correcting, "--json")).contains("\"tariff_changed\" : false");
    Path rules = Path.of(tariff, "layers/base/base.drl");
    Files.writeString(rules, Files.readString(rules).replace("40 %", "50 %"));
    run("work", "value", "--drafts", "--again", "--as=Ana", "--tariff=" + tariff);
    assertThat(run("note", "show", correcting))
        .containsPattern("1 +changed +140.00 +150.00 +10.00 +another tariff");
    assertThat(run("note", "show", correcting, "--lang=es"))
        .containsPattern("140,00 +150,00 +10,00 +otra tarifa");
    assertThat(run("note", "show", correcting, "--json"))
        .contains("\"effect\" : \"changed\"", "\"tariff_changed\" : true");
    run("work", "line", correcting + "/1", "--billable=4", "--as=Ana");
    run("work", "value", correcting, "--as=Ana", "--tariff=" + tariff);
    assertThat(run("note", "show", correcting))
        .contains("billableQuantity - -> 4")
        .doesNotContain("another tariff");
  }

  @Test
  void lines_of_an_order_that_have_one_concept_are_compared_line_by_line() {
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      store
          .as("Ana")
          .run(
              change -> {
                KeptWork order =
                    store.works().add(change, Work.of(WorkType.ORDER, "C-1", "Dos", DAY, "Ana"));
                store
                    .orderLines()
                    .add(
                        change,
                        order,
                        List.of(
                            panel("1.1", "Panel grande", "700", "450.00"),
                            panel("1.2", "Panel pequeño", "300", null)));
                report(store, change, order, "PANEL");
              });
    }
    make("--order=PE-2026-0002/1.1=1");
    String table = run("work", "compare", "PE-2026-0002").replaceAll(" +", " ");
    assertThat(table)
        .contains(
            " PANEL 100.00 2,000.00 700.00 600.00\n",
            " 1.1 Panel grande 2 ud 900.00 1,400.00 700.00 500.00\n",
            " 1.2 Panel pequeño 2 ud 600.00 0.00\n");
    assertThat(run("work", "compare", "PE-2026-0001", "--json")).doesNotContain("\"lines\"");
    assertThat(run("work", "compare", "PE-2026-0002", "--json"))
        .contains("\"lines\" : [", "\"line\" : \"1.1\"", "\"billed_difference\" : -700.00");
  }

  /** Two panels. */
  private static OrderLine panel(
      String path, String description, String each, @Nullable String cost) {
    Money price = eur(each + ".00");
    BigDecimal two = new BigDecimal("2");
    return OrderLine.of(
        path,
        "PANEL",
        description,
        Quantity.of("2", "ud"),
        price,
        price.times(two),
        cost == null ? null : eur(cost).times(two));
  }
}
