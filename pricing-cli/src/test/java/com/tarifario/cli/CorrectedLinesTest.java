package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.database.Location;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of documents are corrected in the words in which they are added. */
class CorrectedLinesTest {

  private static final String LINE = "PT-2026-0001/1";

  @TempDir private Path folder;

  private final String database = TestDatabase.H2_MEMORY.migrated();

  @BeforeEach
  void a_report_with_a_line_of_a_category_without_a_price() throws IOException {
    write(
        "tariff/tariff.yaml",
        """
        name: Norte
        currency: EUR
        layers: [base]
        attributes:
          atHeight: {type: boolean, of: line}
          vip: {type: boolean, of: client}
        """);
    write(
        "tariff/layers/base/a.drl",
        """
        rule "Labour"
        when Line( kind == LABOUR, category == "oficial" )
        then unitPrice("45.00 EUR/h");
        end
        """);
    write("data/clients.csv", "client,name,rate_group\nC-1,Ana,A\nC-2,Eva,A\n");
    write("data/work-centres.csv", "client,work_centre,name\nC-1,01,Tienda\n");
    run("client", "import", folder.resolve("data").toString());
    run("work", "add", "C-1", "--type=work-report", "--title=Fuga", "--on=2026-03-02");
    priced(
        "work",
        "add-line",
        "PT-2026-0001",
        "kind=LABOUR",
        "category=fontanero",
        "family=agua",
        "unitCost=22",
        "start=09:00",
        "end=12:00",
        "atHeight=true");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String run(String... args) {
    return CommandRun.of(List.of(args), "--db=" + database, "--as=Pilar").transcript();
  }

  private String priced(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--tariff=" + folder.resolve("tariff"));
    return run(all.toArray(String[]::new));
  }

  private String line(String... words) {
    List<String> all = new ArrayList<>(List.of("work", "line", LINE));
    all.addAll(Arrays.asList(words));
    return run(all.toArray(String[]::new));
  }

  private String shown() {
    return line("--json");
  }

  @Test
  void what_was_wrong_of_a_report_is_corrected_without_a_tariff_and_valued() {
    assertThat(priced("work", "value", "PT-2026-0001")).contains("exit status 1");
    assertThat(line("category=oficial", "unitCost=19", "start=10:00"))
        .isEqualTo("Line " + LINE + " changed; PT-2026-0001 is to be valued.\n--- exit status 0\n");
    assertThat(shown())
        .contains("oficial", "\"quantity\" : 2", "agua", "atHeight", "2026-03-02T10:00");
    assertThat(priced("work", "value", "PT-2026-0001")).contains("90.00", "38.00", "exit status 0");
  }

  @Test
  void what_it_was_before_and_after_stands_in_the_audit_trail() {
    line("category=oficial", "date=2026-03-03");
    try (Store store = Store.open(Location.of(database, null, null), Clock.systemUTC())) {
      AuditEntry last = store.audit().last(1).get(0);
      assertThat(last.before()).contains("2026-03-02", "category: fontanero");
      assertThat(last.after()).contains("2026-03-03", "category: oficial");
    }
  }

  @Test
  void a_blank_takes_away_what_may_be_blank() {
    assertThat(line("family=", "start=", "end=")).contains("changed");
    assertThat(shown()).doesNotContain("agua", "\"start\" : \"").contains("\"quantity\" : 3");
    assertThat(line("kind=")).contains("kind has no value", "exit status 2");
    assertThat(line("start=08:00"))
        .contains("start and end go together: give both or neither.", "exit status 2");
  }

  @Test
  void hours_move_with_their_day_and_the_quantity_stays_what_was_said() {
    line("quantity=2.5");
    line("date=2026-03-04");
    assertThat(shown()).contains("2026-03-04T09:00", "2026-03-04T12:00", "\"quantity\" : 2.5");
    assertThat(line("date=2025-03-04"))
        .contains("Line " + LINE + " is of 2025-03-04, but PT-2026-0001 is of 2026-03-02");
  }

  @Test
  void fields_of_the_tariff_are_fields_with_it_and_options_say_what_to_do_without() {
    assertThat(line("atHeight=no"))
        .contains("There is no field atHeight", "only with --tariff", "exit status 2");
    assertThat(priced("work", "line", LINE, "atHeight=mucho")).contains("exit status 2");
    assertThat(priced("work", "line", LINE, "atHeight=no")).contains("changed");
    assertThat(priced("work", "line", LINE, "atHeight=")).contains("changed");
    assertThat(shown()).doesNotContain("atHeight");
  }

  @Test
  void what_can_not_be_said_of_a_line_is_refused() {
    assertThat(line("rateGroup=B")).contains("rateGroup stands in the register of clients");
    assertThat(line("rate_group=B")).contains("rateGroup stands in the register of clients");
    assertThat(priced("work", "line", LINE, "vip=true"))
        .contains("vip stands in the register of clients");
    assertThat(line("client=C-2")).contains("client of a line stays as it is");
    assertThat(line("line=7")).contains("line of a line stays as it is");
    assertThat(line("categoria=x")).contains("There is no field categoria");
    assertThat(line("amount=3")).contains("exit status 2");
    assertThat(line("workCentre=99"))
        .contains("Client C-1 has no work centre 99 in the register of clients");
    assertThat(line("agreement=AM-9")).contains("AM-9", "exit status 2");
    assertThat(line("workOrder=OT-9")).contains("OT-9", "exit status 2");
    assertThat(line("currency=USD")).contains("give one of them, too", "exit status 2");
    assertThat(line("overridePrice=3")).contains("--price and --reason", "exit status 2");
    assertThat(line("billableQuantity=4")).contains("4 h can't be charged of 3 h worked");
    assertThat(shown()).contains("fontanero", "\"quantity\" : 3").doesNotContain("\"version\"");
  }

  @Test
  void a_word_and_an_option_do_not_say_the_same() {
    assertThat(line("billable_quantity=2", "--billable=1"))
        .contains("billableQuantity=... and --billable say the same", "exit status 2");
    assertThat(line("quantity=2", "--quantity=1")).contains("exit status 2");
    assertThat(priced("work", "line", LINE, "atHeight=no", "--attribute=atHeight=no"))
        .contains("--attribute atHeight say the same", "exit status 2");
    assertThat(line("category=oficial", "--billable=1", "--lang=es"))
        .contains("Se ha cambiado la línea");
    assertThat(shown()).contains("oficial", "\"billable_quantity\" : 1");
    assertThat(line("category=oficial", "--remove")).contains("exit status 2");
  }

  @Test
  void a_price_set_by_hand_stays_and_nothing_is_changed_of_what_is_approved() {
    line("--price=40", "--reason=pactado");
    assertThat(line("category=oficial")).contains("changed");
    assertThat(line("category=oficial")).contains("is as it was");
    assertThat(shown()).contains("\"reason\" : \"pactado\"", "Pilar");
    priced("work", "value", "PT-2026-0001");
    run("work", "advance", "PT-2026-0001", "approve");
    assertThat(line("category=ayudante"))
        .contains("First: work advance PT-2026-0001 reopen", "exit status 2");
  }

  @Test
  void a_line_of_another_work_order_is_paid_as_was_agreed_for_that() {
    run(
        "work",
        "add",
        "C-1",
        "--type=work-order",
        "--title=x",
        "--number=OT-1",
        "--closed-price=9");
    run("work", "add", "C-1", "--type=work-order", "--title=x", "--number=OT-2");
    line("workOrder=OT-1", "category=oficial");
    assertThat(shown()).contains("\"billing\" : \"quoted\"");
    line("category=ayudante");
    assertThat(shown()).contains("\"billing\" : \"quoted\"");
    line("workOrder=OT-2");
    assertThat(shown()).contains("\"billing\" : \"chargeable\"");
    line("workOrder=OT-1", "billing=warranty");
    assertThat(shown()).contains("\"billing\" : \"warranty\"");
    line("work_order=", "billing=chargeable");
    assertThat(shown()).contains("\"billing\" : \"chargeable\"").doesNotContain("OT-1");
  }

  @Test
  void a_new_line_takes_the_words_of_work_files_too() {
    assertThat(
            priced(
                "work", "add-line", "PT-2026-0001", "kind=LABOUR", "work_centre=01", "quantity=1"))
        .contains("Line PT-2026-0001/2 added");
    assertThat(priced("work", "add-line", "PT-2026-0001", "kind=LABOUR", "rate_group=B"))
        .contains("rateGroup stands in the register of clients");
    assertThat(priced("work", "add-line", "PT-2026-0001", "kind=LABOUR", "agreement=AM-2099-1"))
        .contains("Agreement AM-2099-1 is not in the register of clients. Correct the number.")
        .doesNotContain("--data");
  }
}
