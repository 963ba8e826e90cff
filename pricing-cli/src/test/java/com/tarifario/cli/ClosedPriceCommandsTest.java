package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is agreed for all of an order or work order is billed once, and nothing beside it. */
class ClosedPriceCommandsTest {

  @TempDir private Path folder;

  private String database = "";

  private void open(TestDatabase kind) throws IOException {
    database = kind.migrated();
    write("tariff/tariff.yaml", "name: Norte\ncurrency: EUR\nlayers: [base]\n");
    write(
        "tariff/layers/base/a.drl",
        """
        rule "Labour"
        when Line( kind == LABOUR )
        then unitPrice("45.00 EUR/h");
        end

        rule "IVA"
        when Line()
        then tax("21 %");
        end
        """);
    write("data/clients.csv", "client,name\nC-1,Ana\n");
    run("client import " + folder.resolve("data"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private CommandRun run(String command) {
    return CommandRun.typed(command, "--db=" + database, "--as=Pilar");
  }

  private CommandRun priced(String command) {
    return run(command + " --tariff=" + folder.resolve("tariff"));
  }

  private CommandRun added(String number, String type, String rest) {
    return run(
        "work add C-1 --title=Obra --on=2026-11-01 --number=" + number + " --type=" + type + rest);
  }

  private void reported(String number, String workOrder, int hours) {
    added(number, "work-report", " --work-order=" + workOrder);
    priced("work add-line " + number + " kind=LABOUR unitCost=20 quantity=" + hours);
    priced("work value " + number);
  }

  @ParameterizedTest
  @EnumSource
  void an_order_with_a_closed_price_is_billed_at_it_in_parts(TestDatabase kind) throws IOException {
    open(kind);
    added("PE-1", "order", " --closed-price=900");
    added("OT-1", "work-order", " --order=PE-1");
    reported("PT-1", "OT-1", 4);
    run("work advance PT-1 approve");

    assertThat(run("work left PE-1").out()).contains("Obra", "1 ud", "900.00");
    assertThat(run("work list --unbilled").out()).contains("PE-1", "900.00");
    assertThat(priced("note make C-1 --report=PT-1 --on=2026-11-03").err())
        .contains("PE-1", "whose price holds", "--order PE-1");
    assertThat(priced("note make C-1 --line=PE-1/0=0,4 --on=2026-11-03").err()).isNotEmpty();
    assertThat(run("work left PT-1").err()).isNotEmpty();
    assertThat(priced("note make C-1 --order=PE-1/0=0,4 --on=2026-11-03").transcript())
        .contains("Obra", "360.00")
        .doesNotContain("(Expense)");
    assertThat(run("work left PE-1").out()).contains("0.6 ud", "540.00");
    assertThat(run("work edit PE-1 --closed-price=1000").err()).contains("is billed by AV-");
    assertThat(priced("note make C-1 --order=PE-1 --on=2026-11-04").transcript())
        .contains("540.00");
    assertThat(run("work left PE-1").transcript()).contains("All of PE-1 is billed");
    assertThat(priced("note make C-1 --order=PE-1 --on=2026-11-05").err())
        .contains("PE-1: all of it is billed");
    assertThat(run("work list --unbilled").out()).doesNotContain("PE-1");
    assertThat(run("work compare PE-1").out()).contains("900.00", "80.00", "820.00");
  }

  @ParameterizedTest
  @EnumSource
  void another_price_holds_until_it_is_billed(TestDatabase kind) throws IOException {
    open(kind);
    added("PE-1", "order", " --closed-price=900");
    priced("note make C-1 --order=PE-1 --on=2026-11-03");
    assertThat(run("work advance PE-1 cancel").err()).contains("billed by AV-2026-0001");
    run("work advance AV-2026-0001 cancel");
    assertThat(run("work edit PE-1 --closed-price=1000").status()).isZero();

    assertThat(run("work left PE-1").out()).contains("1,000.00").doesNotContain("900.00");
    assertThat(priced("note make C-1 --order=PE-1 --on=2026-11-04").transcript())
        .contains("1,000.00")
        .doesNotContain("900.00");
  }

  @ParameterizedTest
  @EnumSource
  void beside_what_unbilled_work_comes_to_stands_what_is_left_of_it(TestDatabase kind)
      throws IOException {
    open(kind);
    reported("PT-1", "", 4);
    run("work advance PT-1 approve");
    assertThat(priced("note make C-1 --line=PT-1/1=3 --on=2026-11-03").status()).isZero();
    added("PT-2", "work-report", "");
    added("PE-1", "order", " --closed-price=900USD");

    assertThat(run("work list --unbilled --type=work-report").out())
        .containsPattern("Amount +Left +Due")
        .containsPattern("PT-1 .* 180.00 EUR +45.00 EUR ");
    assertThat(run("work list --unbilled --type=work-report --lang=es").out())
        .containsPattern("Importe +Pendiente +Vence")
        .containsPattern("PT-1 .* 180,00 EUR +45,00 EUR ");
    assertThat(run("work list --type=work-report").out()).doesNotContain("Left", "45.00");
    assertThat(run("work list --unbilled --type=work-report --json").out())
        .containsPattern("\"amount\" : 180.00,\\s+\"left\" : 45.00,\\s+\"currency\" : \"EUR\"")
        .containsPattern("\"number\" : \"PT-2\"")
        .containsOnlyOnce("\"left\"");
    assertThat(run("work list --unbilled --type=order --json").out())
        .containsPattern("\"left\" : 900.00,\\s+\"currency\" : \"USD\"");
  }

  @ParameterizedTest
  @EnumSource
  void of_a_cancelled_work_order_nothing_is_left_and_its_price_stays(TestDatabase kind)
      throws IOException {
    open(kind);
    added("OT-1", "work-order", " --closed-price=450");
    run("work advance OT-1 cancel");
    String refused = "OT-1 is cancelled; nothing of it is billed";

    assertThat(priced("note make C-1 --work-order=OT-1 --on=2026-11-03").err()).contains(refused);
    assertThat(run("work left OT-1").err()).contains(refused + ".");
    assertThat(run("work edit OT-1 --closed-price=500").err())
        .contains(refused, "can't be given another closed price");
    assertThat(run("work show OT-1").out()).contains("450.00");
  }

  @ParameterizedTest
  @EnumSource
  void an_order_without_a_price_is_not_billed_itself(TestDatabase kind) throws IOException {
    open(kind);
    added("PE-1", "order", "");
    added("OT-1", "work-order", " --order=PE-1");
    reported("PT-1", "OT-1", 4);
    run("work advance PT-1 approve");

    assertThat(run("work list --unbilled").out()).contains("PT-1").doesNotContain("PE-1");
    assertThat(run("work left PT-1").out()).contains("Labour").contains("4 h");
    assertThat(run("work left PE-1").err())
        .contains("PE-1 has no price", "work edit PE-1 --closed-price");
    assertThat(priced("note make C-1 --order=PE-1 --on=2026-11-03").err())
        .contains("PE-1 has no price");
    assertThat(run("work edit OT-1 --closed-price=700").err())
        .contains("it carries out order PE-1", "work edit PE-1 --closed-price");
    assertThat(added("OT-2", "work-order", " --order=PE-1 --closed-price=700").err())
        .contains("it carries out order PE-1");
    assertThat(run("work edit PE-1 --closed-price=700").err())
        .contains(
            "approved reports (PT-1) have lines that are charged", "work advance PT-1 reopen");
    run("work advance PT-1 reopen");
    assertThat(run("work edit PE-1 --closed-price=700").status()).isZero();
    assertThat(run("work list --unbilled").out()).contains("PE-1", "700.00");
  }

  @ParameterizedTest
  @EnumSource
  void work_reported_before_is_part_of_a_closed_price_agreed_on_later(TestDatabase kind)
      throws IOException {
    open(kind);
    added("OT-1", "work-order", "");
    reported("PT-1", "OT-1", 3);
    assertThat(run("work show PT-1").out()).contains("135.00");
    assertThat(run("work edit OT-1 --closed-price=300").status()).isZero();
    assertThat(run("work list --unbilled").out()).contains("OT-1", "300.00");
    assertThat(run("work list --unvalued").out()).contains("PT-1");

    priced("work value PT-1");
    assertThat(run("work lines PT-1").out()).contains("part of a price agreed on");
    run("work advance PT-1 approve");
    assertThat(priced("note make C-1 --report=PT-1 --on=2026-11-03").err())
        .contains("done for the closed price of OT-1");
    assertThat(run("work edit OT-1 --closed-price=").err())
        .contains("approved reports (PT-1) have lines that are part of it");
    run("work advance PT-1 reopen");
    assertThat(run("work edit OT-1 --closed-price=").status()).isZero();
    priced("work value PT-1");
    assertThat(run("work show PT-1").out()).contains("135.00");
    assertThat(run("work list --unbilled").out()).contains("PT-1").doesNotContain("OT-1");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
  void what_a_document_was_valued_at_before_can_be_looked_at(TestDatabase kind) throws IOException {
    open(kind);
    added("OT-1", "work-order", "");
    reported("PT-1", "OT-1", 3);
    write(
        "tariff/layers/base/a.drl",
        "rule \"Dearer\" when Line( kind == LABOUR ) then unitPrice(\"50.00 EUR/h\"); end\n");
    assertThat(priced("work value PT-1").status()).isZero();

    assertThat(run("work valuations PT-1").out()).contains("1  ", "135.00", "2  ", "150.00");
    assertThat(run("work valuations PT-1 --json").out()).contains("\"tariff_hash\"", "135.00");
    assertThat(run("work lines PT-1").out()).contains("150.00").doesNotContain("135.00");
    assertThat(run("work lines PT-1 --valuation=1").out()).contains("135.00", "base: Labour");
    assertThat(run("work explain PT-1/1 --valuation=1").out()).contains("45.00 EUR/h");
    assertThat(run("work lines PT-1 --valuation=3").err())
        .contains("PT-1 has no valuation 3; it has 2");
    assertThat(run("work lines PT-1 --json").out()).doesNotContain("steps");
    assertThat(run("work explain PT-1/1 --json").out()).contains("steps");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
  void works_stand_on_their_day_in_the_timeline(TestDatabase kind) throws IOException {
    open(kind);
    run("client edit C-1 --status=prospect");
    run("client edit C-1 --status=client --since=2026-02-03");
    run("work add C-1 --type=work-order --title=Cerrada --on=2026-01-15");

    List<String> lines = run("client timeline C-1").out().lines().toList();
    assertThat(lines.get(lines.size() - 1)).startsWith("2026-01-15").contains("Cerrada");
    assertThat(lines.get(lines.size() - 2)).startsWith("2026-02-03");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
  void a_closed_price_in_another_currency_makes_no_note(TestDatabase kind) throws IOException {
    open(kind);
    run("work add C-1 --title=Obra --type=work-order --number=OT-1 --closed-price=450USD");
    assertThat(priced("note make C-1 --work-order=OT-1").err())
        .contains("OT-1: what was agreed, 450.00 USD", "no delivery note was made");
    assertThat(run("work list --type=delivery-note").transcript()).contains("None found");
  }
}
