package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Money;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.rules.TariffFolder;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of maintenance agreements, with those of the example company. */
class AgreementCommandsTest {

  private static final String EXAMPLE = "../examples/frescalba/";
  private static final String HOTEL = "--from=" + EXAMPLE + "acuerdos/hotel.yaml";
  private static final String TARIFF = "--tariff=" + EXAMPLE + "acuerdos/tarifa";
  private static final String HOLIDAYS_OF_2026 = "--tariff=" + EXAMPLE + "tariff";

  @TempDir private Path folder;

  private String database = "";
  private Store store;

  @BeforeEach
  void the_clients_of_the_example() {
    database = TestDatabase.H2_MEMORY.migrated();
    // Kept open, so that the memory is kept.
    store = Store.open(new Location(database, null, null), Clock.systemUTC());
    assertThat(run("client", "import", EXAMPLE + "data", "--tariff=" + EXAMPLE + "tariff"))
        .contains("10 new");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private String run(String... args) {
    return CommandRun.of(List.of(args), "--db=" + database, "--as=Ana", "--lang=en").transcript();
  }

  private void signed() {
    assertThat(run("agreement", "new", "C-003", HOTEL)).contains("AM-2026-0001 with C-003 signed");
  }

  private void planned() {
    signed();
    assertThat(run("agreement", "plan", "--all", "--until=2027-06-30", TARIFF))
        .contains("Visits: 12 new, 0 planned before, 0 left out.");
  }

  @Test
  void an_agreement_is_signed_listed_and_shown() {
    signed();
    assertThat(run("agreement", "list", "C-003", "--open"))
        .contains("AM-2026-0001", "active", "2027-06-30")
        .doesNotContain("AM-2025-011");
    assertThat(run("agreement", "list", "--json")).contains("\"number\" : \"AM-2025-011\"");
    assertThat(run("agreement", "show", "AM-2026-0001"))
        .contains("by a fee: 435.00 EUR a quarter", "follows IPC", "01 (ENF-1, FAN-2P)")
        .containsPattern("Covers +labour, travel\n");
    assertThat(
            CommandRun.typed("agreement show AM-2026-0001", "--db=" + database, "--lang=es").out())
        .containsPattern("Cubre +mano de obra, desplazamiento\n");
    assertThat(run("agreement", "show", "AM-2026-0001", "--json"))
        .contains("\"rule\" : \"FREQ=MONTHLY;INTERVAL=3;BYDAY=2MO\"");
    assertThat(run("agreement", "show", "AM-2025-011"))
        .contains("has no terms", "agreement new C-003 --number AM-2025-011", "exit status 2");
    assertThat(run("agreement", "show", "AM-9")).contains("There is no AM-9", "exit status 2");
  }

  @Test
  void an_agreement_that_is_signed_twice_is_told() {
    signed();
    assertThat(run("agreement", "new", "C-003", HOTEL))
        .contains(
            "AM-2026-0001 is in force in the same days, for REV-CLIMA, LIMPIEZA, CAMARA at",
            "If AM-2026-0002 is one too many: agreement cancel AM-2026-0002 --reason TEXT",
            "exit status 0");
    run("work", "advance", "AM-2026-0002", "cancel");
    run("agreement", "end", "AM-2026-0001", "--on=2026-07-31", "--reason=x", TARIFF);
    assertThat(run("agreement", "new", "C-003", HOTEL)).contains("AM-2026-0001 is in force");
    run("work", "advance", "AM-2026-0003", "cancel");
    run("work", "advance", "AM-2026-0001", "cancel");
    assertThat(run("agreement", "new", "C-003", HOTEL)).doesNotContain("is in force in the same");
  }

  @Test
  void files_and_clients_that_do_not_fit_are_refused() throws IOException {
    assertThat(run("agreement", "new", "C-001", HOTEL))
        .contains("C-001 has none of these:", "exit status 2");
    Path wrong = folder.resolve("mal.yaml");
    Files.writeString(wrong, "title: x\nfrom: mañana\nservices: [{code: A}]\n");
    assertThat(run("agreement", "new", "C-003", "--from=" + wrong))
        .contains("mal.yaml:2:7:", "mal.yaml:3:12:", "exit status 1");
    assertThat(run("agreement", "new", "C-003", "--from=" + folder.resolve("no.yaml")))
        .contains("no.yaml", "exit status 2");
  }

  @Test
  void years_of_which_the_calendar_has_no_holidays_are_told_once() {
    signed();
    String[] plan = {"agreement", "plan", "AM-2026-0001", "--until=2027-06-30", HOLIDAYS_OF_2026};
    assertThat(run(with(plan, "--dry-run"))).containsOnlyOnce("no holidays of 2027,");
    assertThat(run(with(plan, "--json")))
        .containsOnlyOnce("no holidays of 2027,")
        .contains("\"from\" : 2027", "\"to\" : 2027");
    assertThat(run(plan)).as("nothing is planned any more").doesNotContain("no holidays of");
  }

  private static String[] with(String[] arguments, String last) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = last;
    return all;
  }

  @Test
  void visits_are_planned_once_moved_and_left_out() {
    signed();
    assertThat(run("agreement", "plan", "AM-2026-0001", "--until=2026-10-31", "--dry-run", TARIFF))
        .contains("2026-10-13", "day off: National Day", "closed then");
    assertThat(
            run(
                "agreement",
                "plan",
                "AM-2026-0001",
                "--until=2026-10-31",
                "--dry-run",
                "--json",
                TARIFF))
        .contains("\"holiday\" : \"National Day\"");
    assertThat(run("agreement", "plan", "--all", "--until=2027-06-30", TARIFF))
        .contains("Visits: 12 new");
    assertThat(run("agreement", "plan", "AM-2026-0001", "--until=2027-06-30", "--json", TARIFF))
        .contains("\"planned\" : 0", "\"planned_before\" : 12");
    assertThat(
            run(
                "agreement",
                "move",
                "AM-2026-0001",
                "OT-2026-0001",
                "--to=2026-07-16",
                "--reason=Lo pide el hotel"))
        .contains("Visit OT-2026-0001 moved to 2026-07-16.");
    assertThat(run("agreement", "skip", "AM-2026-0001", "OT-2026-0004", "--reason=Obras", "--json"))
        .contains("\"left_out\" : true", "\"state\" : \"skipped\"");
    assertThat(run("agreement", "show", "AM-2026-0001"))
        .contains("Lo pide el hotel", "skipped", "Obras");
    assertThat(run("agreement", "skip", "AM-2026-0001", "OT-2026-0099", "--reason=x"))
        .contains("has no visit OT-2026-0099", "exit status 2");
    assertThat(run("agreement", "plan", "--until=2026-10-31", TARIFF))
        .contains("Name one agreement, or all in force with --all.", "exit status 2");
    assertThat(run("agreement", "plan", "AM-2026-0001", "--until=2026-07-31", "--dry-run"))
        .contains("no holidays are known");
  }

  @Test
  void the_work_order_of_a_visit_tells_the_plan_what_becomes_of_it() {
    planned();
    assertThat(run("work", "advance", "OT-2026-0001", "skip"))
        .contains(
            "OT-2026-0001 is a planned visit of AM-2026-0001, which is left out for a reason only."
                + " Give it: work advance OT-2026-0001 skip --note REASON",
            "exit status 2");
    assertThat(run("work", "advance", "OT-2026-0001", "skip", "--note=Hotel lleno"))
        .contains("planned -> skipped");
    assertThat(run("agreement", "show", "AM-2026-0001")).contains("skipped", "Hotel lleno");
    assertThat(run("agreement", "show", "AM-2026-0001", "--json")).contains("\"left_out\" : true");
    assertThat(run("work", "advance", "OT-2026-0001", "plan")).contains("skipped -> planned");
    assertThat(run("agreement", "show", "AM-2026-0001", "--json"))
        .doesNotContain("\"left_out\" : true");
  }

  @Test
  void the_work_order_of_a_visit_says_what_is_to_be_done() {
    planned();
    assertThat(run("work", "show", "OT-2026-0001"))
        .containsSubsequence(
            "Checklist",
            "- Lectura de temperaturas de impulsión y retorno",
            "- Avisar en recepción al llegar",
            "States");
    assertThat(run("work", "show", "OT-2026-0001", "--json"))
        .containsSubsequence(
            "\"checklist\" : [", "\"Lectura de temperaturas de impulsión y retorno\"");
  }

  @Test
  void an_agreement_whose_last_day_is_past_is_over_when_its_fees_are_charged() {
    planned();
    String end = "--on=2026-09-30";
    String why = "--reason=Cierra el hotel";
    assertThat(run("agreement", "end", "AM-2026-0001", end, why, "--today=2026-09-30", TARIFF))
        .contains("agreement fees AM-2026-0001 --until 2026-09-30 --charge", "exit status 0");
    assertThat(run("agreement", "renew", "--due=2026-10-01")).doesNotContain("is over");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2026-09-30", "--charge"))
        .contains("AV-2026-0001");
    assertThat(run("agreement", "renew", "--due=2026-10-01")).contains("AM-2026-0001 is over.");
    assertThat(run("agreement", "list", "--open")).doesNotContain("AM-2026-0001");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2027-01-01", "--charge"))
        .contains("AM-2026-0001 is ended", "exit status 2");
    assertThat(run("work", "advance", "AM-2026-0001", "reopen")).contains("ended -> active");
  }

  @Test
  void one_without_a_fee_that_ends_today_is_over_at_once() {
    assertThat(run("agreement", "new", "C-006", "--from=" + EXAMPLE + "acuerdos/valdehelada.yaml"))
        .contains("AM-2026-0001");
    String end = "--on=2026-12-31";
    String why = "--reason=Baja";
    assertThat(run("agreement", "end", "AM-2026-0001", end, why, "--today=2026-12-31", TARIFF))
        .contains("ends on 2026-12-31", "AM-2026-0001 is over.");
  }

  @Test
  void the_visits_are_written_as_a_calendar() throws IOException {
    planned();
    Path file = folder.resolve("visitas.ics");
    assertThat(run("agreement", "export", "AM-2026-0001", "--ics=" + file, TARIFF))
        .contains("12 visits written");
    assertThat(Files.readString(file))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("UID:AM-2026-0001/REV-CLIMA/01/2026-10-12@tarifario")
        .contains("DTSTART;TZID=Europe/Madrid:20261013T080000")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(run("agreement", "export", "--all", "--ics=" + folder.resolve("x/y.ics"), TARIFF))
        .contains("exit status 2");
  }

  @Test
  void fees_are_charged_once_follow_their_index_and_are_taxed() throws IOException {
    signed();
    assertThat(run("agreement", "fees", "--all", "--until=2026-10-01", "--charge"))
        .contains("AV-2026-0001", "AV-2026-0002", "435.00 EUR");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2027-01-01"))
        .contains("follows an index that was not applied yet", "exit status 1");
    String values = "--values=" + EXAMPLE + "acuerdos/ipc.csv";
    assertThat(run("agreement", "index", "--all", "--name=IPC", values, "--until=2027-01-01"))
        .contains("443.25 EUR", "123.6 (2027-01-01) ÷ 121.3 (2026-07-01)");
    assertThat(
            run("agreement", "index", "AM-2026-0001", "--name=IPRI", values, "--until=2027-01-01"))
        .contains("follows IPC, and not IPRI", "exit status 2");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2027-01-01", "--charge", "--json"))
        .contains("\"delivery_note\" : \"AV-2027-0001\"", "\"amount\" : 443.25");
    assertThat(run("agreement", "fees", "--all", "--until=2026-06-30")).contains("No fee is due");
    Path terms = folder.resolve("otro.yaml");
    String yaml = Files.readString(Path.of(EXAMPLE + "acuerdos/hotel.yaml"));
    Files.writeString(terms, yaml.replace("435.00", "500.00").replace("435 EUR", "500 EUR"));
    run("agreement", "change", "AM-2026-0001", "--from=" + terms, "--reason=Planta", TARIFF);
    String[] charged = {"agreement", "fees", "AM-2026-0001", "--until=2026-10-01"};
    assertThat(run(with(charged, "--proof")))
        .contains("charged at 435.00 EUR before other terms", "would be 500.00 EUR");
    assertThat(run(with(charged, "--json")))
        .contains("\"amount\" : 435.00")
        .doesNotContain("\"amount\" : 500.00");

    Tariff tariff = TariffFolder.load(Path.of(EXAMPLE + "acuerdos/tarifa"));
    KeptWork note = store.documents().get("AV-2026-0001");
    Valuer valuer = new Valuer(tariff, store.directory(tariff.vocabulary()));
    Valuation valuation = valuer.value(store.documents().document(note, tariff.vocabulary()));
    PricedLine line = valuation.lines().get(0);
    assertThat(line.status()).isEqualTo(LineStatus.AGREED);
    assertThat(valuation.total().net()).isEqualTo(Money.of("435.00", "EUR"));
    assertThat(valuation.tax()).isEqualTo(Money.of("91.35", "EUR"));
  }

  @Test
  void the_fee_pays_for_breakdowns_as_agreed() {
    signed();
    assertThat(
            CommandRun.of(
                    "value",
                    EXAMPLE + "acuerdos/averia.csv",
                    TARIFF,
                    "--db=" + database,
                    "--lines",
                    "--lang=en")
                .transcript())
        .contains("covered by an agreement", "62.40/ud", "75.50");
  }

  @Test
  void an_accepted_quote_makes_the_agreement_with_the_work_orders_of_its_visits() {
    String tariff = "--tariff=" + EXAMPLE + "tariff";
    run("concept", "import", EXAMPLE + "concepts.yaml", tariff);
    String concept = "--concept=SPL-35";
    String terms = "--agreement-terms=" + EXAMPLE + "acuerdos/hotel.yaml";
    assertThat(run("quote", "new", "C-003", concept, terms, "--on=2026-06-01", tariff))
        .contains("P-2026-0001", "exit status 0");
    assertThat(run("quote", "send", "P-2026-0001")).contains("exit status 0");
    assertThat(run("quote", "accept", "P-2026-0001", "--on=2026-06-02", TARIFF))
        .contains("AM-2026-0001", "OT-2026-0001", "OT-2027-0006", "exit status 0");
    assertThat(run("agreement", "show", "AM-2026-0001"))
        .contains("P-2026-0001", "2026-10-13  planned");
    assertThat(run("agreement", "plan", "AM-2026-0001", "--until=2027-06-30", TARIFF))
        .contains("0 new, 12 planned before");
  }

  @Test
  void agreements_go_on_change_and_end() throws IOException {
    planned();
    assertThat(run("agreement", "renew", "--due=2027-05-01")).contains("No agreement is to be");
    assertThat(run("agreement", "renew", "--due=2027-05-02")).contains("goes on until 2028-06-30");
    assertThat(run("agreement", "renew", "AM-2026-0001", "--months=1", "--json"))
        .contains("\"to\" : \"2028-07-31\"");
    assertThat(run("agreement", "renew")).contains("Name one agreement", "exit status 2");
    Path file = folder.resolve("otras.yaml");
    String yaml = run("agreement", "show", "AM-2026-0001", "--yaml");
    int end = yaml.indexOf("\n--- ");
    Files.writeString(
        file,
        (end < 0 ? yaml : yaml.substring(yaml.indexOf("title:"), end + 1))
            .replace("  - code: CAMARA", "  - code: CAMARAS"));
    assertThat(
            run(
                "agreement",
                "change",
                "AM-2026-0001",
                "--from=" + file,
                "--on=2026-12-01",
                "--reason=Otra cámara",
                TARIFF))
        .contains("AM-2026-0001: other terms. Visits left out: 1.");
    assertThat(
            run(
                "agreement",
                "end",
                "AM-2026-0001",
                "--on=2026-12-31",
                "--reason=Cierra el hotel",
                TARIFF))
        .contains("ends on 2026-12-31. Visits left out: 5.");
  }

  @Test
  void what_an_agreement_can_not_end_or_go_on_by_is_said() {
    planned();
    String early = "--on=2025-01-01";
    assertThat(run("agreement", "end", "AM-2026-0001", early, "--reason=x", TARIFF))
        .contains("AM-2026-0001 begins on 2026-07-01, so it can't end on 2025-01-01.")
        .contains("exit status 2");
    for (String months : List.of("0", "-3", "2147483647")) {
      assertThat(run("agreement", "renew", "AM-2026-0001", "--months=" + months))
          .contains("can't be renewed for " + months + " months. Give a number from 1 to 600.")
          .contains("exit status 2");
    }
  }

  @Test
  void an_index_is_read_as_a_spanish_spreadsheet_saves_it() throws IOException {
    signed();
    Path file = folder.resolve("ipc.csv");
    Files.writeString(file, "\uFEFFfecha;valor\r\n01/07/2026;121,3\r\n01/01/2027;123,6\r\n");
    String[] index = {
      "agreement", "index", "--all", "--name=IPC", "--until=2027-01-01", "--values=" + file
    };
    assertThat(run(index)).contains("443.25 EUR", "exit status 0");
    Files.writeString(file, "fecha;valor\nayer;121,3\n");
    assertThat(run(index))
        .contains("ipc.csv:2:1", "\"ayer\"", "The file can't be used.", "exit status 1")
        .doesNotContain("tariff");
  }

  private String moved(String day, String... more) {
    List<String> args =
        new ArrayList<>(List.of("agreement", "move", "AM-2026-0001", "OT-2026-0001", "--reason=x"));
    args.add("--to=" + day);
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void a_visit_that_is_moved_to_a_day_that_will_not_do_is_moved_with_a_warning() {
    planned();
    assertThat(moved("2026-07-16", TARIFF)).doesNotContain("all the same").contains("status 0");
    assertThat(moved("2026-07-18"))
        .contains("moved to 2026-07-18", "2026-07-18 is a Saturday", "status 0")
        .doesNotContain("holiday");
    assertThat(moved("2026-10-12", TARIFF))
        .contains("moved to 2026-10-12", "2026-10-12 is a holiday at work centre 01.", "status 0");
    assertThat(moved("2026-12-28", TARIFF))
        .contains("moved to 2026-12-28", "it is closed on 2026-12-28", "status 0");
  }
}
