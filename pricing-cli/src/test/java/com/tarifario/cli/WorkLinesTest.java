package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.cli.terminal.Questions;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands of works with lines, one after the other, on each kind of database. */
class WorkLinesTest {

  private static final String HEADER =
      "document,line,date,client,work_order,kind,quantity,unit_cost,at_height\n";

  @TempDir private Path folder;

  private String database = "";

  private void open(TestDatabase kind) throws IOException {
    database = kind.migrated();
    write(
        "tariff/tariff.yaml",
        """
        name: Norte
        currency: EUR
        layers: [base]
        attributes:
          atHeight: {type: boolean, of: line}
        """);
    write(
        "tariff/layers/base/a.drl",
        """
        rule "Labour"
        when Line( kind == LABOUR )
        then unitPrice("45.00 EUR/h"); consume("bono", 1, per("h"));
        end

        rule "Material: cost + 50 %"
        when Line( kind == MATERIAL )
        then markup("50 %");
        end

        rule "IVA"
        when Line()
        then tax("21 %");
        end
        """);
    write("data/clients.csv", "client,name,rate_group\nC-1,Ana,A\nC-2,Eva,A\n");
    write("data/packs.csv", "pack,client,name,units\nB-1,C-2,bono,3\n");
    run("client", "import", folder.resolve("data").toString());
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private CommandRun run(String... args) {
    return run(Questions.NOBODY, args);
  }

  private CommandRun run(Questions questions, String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--db=" + database);
    all.add("--as=Pilar");
    return CommandRun.of(questions, all.toArray(String[]::new));
  }

  private CommandRun priced(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--tariff=" + folder.resolve("tariff"));
    return run(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void several_who_add_lines_to_one_report_at_once_add_all_of_them(TestDatabase kind)
      throws Exception {
    open(kind);
    run("work", "add", "C-1", "--type=work-report", "--title=Fuga", "--on=2026-03-02");
    Callable<List<String>> person =
        () -> {
          List<String> refused = new ArrayList<>();
          for (int line = 0; line < 3; line++) {
            CommandRun added =
                priced("work", "add-line", "PT-2026-0001", "kind=MATERIAL", "unitCost=10");
            if (added.status() != 0) {
              refused.add(added.transcript());
            }
          }
          return refused;
        };
    ExecutorService people = Executors.newFixedThreadPool(3);
    try {
      for (Future<List<String>> each : people.invokeAll(List.of(person, person, person))) {
        assertThat(each.get()).isEmpty();
      }
    } finally {
      people.shutdown();
    }
    assertThat(run("work", "lines", "PT-2026-0001", "--json").out())
        .contains("\"line\" : \"9\"")
        .doesNotContain("\"line\" : \"10\"");
  }

  @Test
  void attributes_of_a_line_are_set_and_taken_away() throws IOException {
    open(TestDatabase.H2_MEMORY);
    run("work", "add", "C-1", "--type=work-report", "--title=Fuga", "--on=2026-03-02");
    priced("work", "add-line", "PT-2026-0001", "kind=MATERIAL", "unitCost=10", "atHeight=true");
    assertThat(run("work", "line", "PT-2026-0001/1", "--attribute=atHeight=mucho").out())
        .contains("Line PT-2026-0001/1 changed");
    assertThat(priced("work", "value", "PT-2026-0001").err())
        .contains("Change the line: work line PT-2026-0001/1 --attribute atHeight=VALUE");
    assertThat(priced("work", "line", "PT-2026-0001/1", "--attribute=atHeight=algo").err())
        .contains("PT-2026-0001/1: the attribute atHeight is algo", "of type boolean");
    assertThat(priced("work", "line", "PT-2026-0001/1", "--attribute=atHigh=no").err())
        .contains("The tariff declares no attribute atHigh here. Did you mean atHeight?");
    assertThat(priced("work", "line", "PT-2026-0001/1", "--attribute=atHeight=no").out())
        .contains("Line PT-2026-0001/1 changed");
    assertThat(priced("work", "value", "PT-2026-0001").status()).isZero();
    assertThat(run("work", "line", "PT-2026-0001/1", "--json").out()).contains("atHeight");
    run("work", "line", "PT-2026-0001/1", "--attribute=atHeight=");
    assertThat(run("work", "line", "PT-2026-0001/1", "--json").out()).doesNotContain("atHeight");
  }

  @Test
  void a_report_of_an_order_is_paid_by_its_price_as_long_as_it_is_of_it() throws IOException {
    open(TestDatabase.H2_MEMORY);
    run("work", "add", "C-1", "--type=order", "--title=Fuga", "--closed-price=900");
    run("work", "add", "C-1", "--type=work-report", "--title=Fuga", "--order=PE-2026-0001");
    priced("work", "add-line", "PT-2026-0001", "kind=LABOUR", "quantity=2");
    assertThat(run("work", "line", "PT-2026-0001/1", "--json").out()).contains("quoted");
    priced("work", "value", "PT-2026-0001");
    assertThat(run("work", "lines", "PT-2026-0001").out()).contains("part of a price agreed on");

    assertThat(run("work", "edit", "PT-2026-0001", "--order=").out())
        .contains("PT-2026-0001 changed; it is to be valued.");
    assertThat(run("work", "line", "PT-2026-0001/1", "--json").out())
        .contains("\"billing\" : \"chargeable\"");
    assertThat(priced("work", "value", "PT-2026-0001").out()).contains("90.00");

    run("work", "advance", "PT-2026-0001", "approve");
    run("work", "add", "C-1", "--type=work-order", "--title=Fuga", "--order=PE-2026-0001");
    run("work", "advance", "PT-2026-0001", "reopen");
    assertThat(run("work", "edit", "PT-2026-0001", "--work-order=OT-2026-0001").out())
        .contains("it is to be valued");
    assertThat(run("work", "line", "PT-2026-0001/1", "--json").out())
        .as("it names no work order, and goes with its report")
        .contains("quoted")
        .doesNotContain("OT-2026-0001");

    run("work", "add", "C-1", "--type=work-order", "--title=Otra");
    assertThat(run("work", "edit", "PT-2026-0001", "--work-order=OT-2026-0002").out())
        .contains("PT-2026-0001 changed");
    assertThat(run("work", "show", "PT-2026-0001").out()).doesNotContain("PE-2026-0001");
    assertThat(run("work", "line", "PT-2026-0001/1", "--json").out())
        .contains("\"billing\" : \"chargeable\"");
    run("work", "edit", "OT-2026-0002", "--order=PE-2026-0001");
    assertThat(run("work", "line", "PT-2026-0001/1", "--json").out())
        .contains("\"billing\" : \"quoted\"");
    run("work", "line", "PT-2026-0001/1", "--billing=chargeable");
    run("work", "edit", "PT-2026-0001", "--title=Extra", "--order=PE-2026-0001");
    run("work", "edit", "PE-2026-0001", "--closed-price=");
    run("work", "edit", "PE-2026-0001", "--closed-price=800");
    assertThat(run("work", "line", "PT-2026-0001/1", "--json").out())
        .as("said by hand")
        .contains("\"billing\" : \"chargeable\"");
    assertThat(run("work", "history", "PT-2026-0001").out())
        .containsSubsequence(
            "+ line 1", "chargeable", "+ billing_said: true", "- line 1", "+ line 1", "quoted")
        .endsWith("Pilar  added\n");
    assertThat(run("work", "history", "PT-2026-0001", "--json").out())
        .contains("\"act\" : \"add\"", "\"number\" : \"PT-2026-0001\"");
  }

  private String billings(int lines) {
    List<String> all = new ArrayList<>();
    for (int line = 1; line <= lines; line++) {
      String json = run("work", "line", "PT-2026-0001/" + line, "--json").out();
      all.add(json.replaceAll("(?s).*\"billing\" : \"([a-z]+)\".*", "$1"));
    }
    return String.join(" ", all);
  }

  @ParameterizedTest
  @EnumSource
  void what_a_person_says_of_a_line_stays_and_all_else_follows_what_is_agreed(TestDatabase kind)
      throws IOException {
    open(kind);
    String on = "--on=2026-03-02";
    run("work", "add", "C-1", "--type=order", "--title=Obra", on, "--closed-price=900");
    run("work", "add", "C-1", "--type=work-order", "--title=Fuga", on, "--closed-price=500");
    String under = "--work-order=OT-2026-0001";
    run("work", "add", "C-1", "--type=work-report", "--title=Fuga", on, under);
    priced("work", "add-line", "PT-2026-0001", "kind=LABOUR");
    priced("work", "add-line", "PT-2026-0001", "kind=LABOUR", "billing=chargeable");
    priced("work", "add-line", "PT-2026-0001", "kind=LABOUR", "billing=quoted");
    priced("work", "add-line", "PT-2026-0001", "kind=LABOUR", "billing=chargeable");
    assertThat(billings(4)).isEqualTo("quoted chargeable quoted chargeable");
    assertThat(run("work", "line", "PT-2026-0001/2", "--json").out())
        .contains("\"billing_said\" : true");
    assertThat(run("work", "line", "PT-2026-0001/3", "--json").out())
        .doesNotContain("billing_said");
    assertThat(run("work", "line", "PT-2026-0001/4", "--billing=quoted").out())
        .as("what is agreed anyway")
        .contains("PT-2026-0001/4 changed");
    assertThat(run("work", "line", "PT-2026-0001/4", "--billing=quoted").out())
        .contains("is as it was");

    run("work", "edit", "OT-2026-0001", "--closed-price=");
    assertThat(billings(4)).isEqualTo("chargeable chargeable chargeable chargeable");
    run("work", "edit", "OT-2026-0001", "--closed-price=400");
    assertThat(billings(4)).isEqualTo("quoted chargeable quoted quoted");
    run("work", "line", "PT-2026-0001/1", "--price=9", "--reason=pactado");
    assertThat(billings(1)).as("at a price of its own").isEqualTo("chargeable");
    run("work", "line", "PT-2026-0001/1", "--lift");
    run("work", "line", "PT-2026-0001/3", "--description=Extra");
    run("work", "edit", "OT-2026-0001", "--closed-price=", "--order=PE-2026-0001");
    assertThat(billings(4)).isEqualTo("quoted chargeable quoted quoted");
    run("work", "advance", "PE-2026-0001", "cancel");
    assertThat(billings(4)).isEqualTo("chargeable chargeable chargeable chargeable");
  }

  @ParameterizedTest
  @EnumSource
  void a_report_is_added_line_by_line_valued_corrected_and_explained(TestDatabase kind)
      throws IOException {
    open(kind);
    assertThat(run("work", "add", "C-1", "--type=work-report", "--title=Fuga", "--on=2026-03-02"))
        .extracting(CommandRun::out)
        .isEqualTo("PT-2026-0001 added: Fuga\n");
    assertThat(
            priced("work", "add-line", "PT-2026-0001", "kind=LABOUR", "quantity=2", "unitCost=20")
                .out())
        .isEqualTo("Line PT-2026-0001/1 added; PT-2026-0001 is to be valued.\n");
    priced("work", "add-line", "PT-2026-0001", "kind=MATERIAL", "unitCost=10", "atHeight=true");
    assertThat(
            priced("work", "add-line", "PT-2026-0001", "kind=LABOUR", "rateGroup=B").transcript())
        .contains("rateGroup stands in the register of clients", "exit status 2");
    assertThat(priced("work", "value", "PT-2026-0001").transcript())
        .contains("C-1 Ana", "105.00", "exit status 0");
    assertThat(run("work", "lines", "PT-2026-0001").out())
        .contains("45.00/h", "90.00", "15.00", "127.05", "base: Labour", "by Pilar with Norte@");
    assertThat(run("work", "line", "PT-2026-0001/1", "--billable=1,5").out())
        .contains("Line PT-2026-0001/1 changed");
    assertThat(run("work", "line", "PT-2026-0001/1", "--billable=3").err())
        .contains("3 h can't be charged of 2 h worked");
    assertThat(run("work", "line", "PT-2026-0001/2", "--price=12", "--reason=pactado").status())
        .isZero();
    assertThat(run("work", "lines", "PT-2026-0001").out())
        .contains("(to be valued)", ", before its lines, or their agreement, were changed");
    assertThat(run("work", "show", "PT-2026-0001").out())
        .contains("105.00 EUR (before its lines, or their agreement, were changed)");
    assertThat(run("work", "show", "PT-2026-0001", "--json").out())
        .contains("\"changed_since_valued\" : true");
    assertThat(run("work", "line", "PT-2026-0001/2", "--price=12 USD", "--reason=x").err())
        .contains(" USD is in another currency than PT-2026-0001, which is priced in EUR.");
    priced("work", "value", "--unvalued", "--json");
    assertThat(run("work", "show", "PT-2026-0001", "--json").out())
        .contains("\"changed_since_valued\" : false");
    assertThat(run("work", "lines", "PT-2026-0001").out()).contains("67.50", "12.00", "pactado");
    assertThat(run("work", "line", "PT-2026-0001/2", "--lift").status()).isZero();
    assertThat(run("work", "line", "PT-2026-0001/2", "--lift").err())
        .contains("has no price that was set by hand");
    assertThat(run("work", "line", "PT-2026-0001/2", "--billing=garantía").status()).isZero();
    assertThat(run("work", "line", "PT-2026-0001/2", "--billing=waranty").err())
        .contains("Did you mean warranty?");
    assertThat(run("work", "line", "PT-2026-0001/1").out()).contains("1.5 h");
    assertThat(run("work", "explain", "PT-2026-0001/1").out())
        .contains("1.5 h × 45.00/h = 67.50 EUR", "Labour");
    assertThat(run("work", "explain", "PT-2026-0001/1", "--json").out())
        .contains("\"amount\" : 67.50");
    assertThat(run("work", "line", "PT-2026-0001/2", "--remove").out())
        .isEqualTo("Line PT-2026-0001/2 taken away; PT-2026-0001 is to be valued.\n");
    assertThat(run("work", "lines", "PT-2026-0001", "--json").out())
        .contains("\"billable_quantity\" : 1.5", "\"to_value\" : true")
        .doesNotContain("\"line\" : \"2\",\n    \"date\"");
    run("work", "line", "PT-2026-0001/1", "--remove");
    assertThat(run("work", "lines", "PT-2026-0001", "--json").out())
        .contains("\"to_value\" : false", "\"changed_since_valued\" : false")
        .doesNotContain("\"valuation\"");
    assertThat(priced("work", "value", "--unvalued").status()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void a_new_line_has_no_number_of_one_that_was_valued_and_taken_away(TestDatabase kind)
      throws IOException {
    open(kind);
    run("work", "add", "C-1", "--type=work-report", "--title=Fuga", "--on=2026-03-02");
    priced("work", "add-line", "PT-2026-0001", "kind=LABOUR", "quantity=2", "unitCost=20");
    priced("work", "add-line", "PT-2026-0001", "kind=MATERIAL", "unitCost=5000");
    priced("work", "value", "PT-2026-0001");
    run("work", "line", "PT-2026-0001/2", "--remove");

    assertThat(priced("work", "add-line", "PT-2026-0001", "kind=MATERIAL", "unitCost=2").out())
        .isEqualTo("Line PT-2026-0001/3 added; PT-2026-0001 is to be valued.\n");
    assertThat(run("work", "lines", "PT-2026-0001").out()).doesNotContain("7,500.00");
  }

  @ParameterizedTest
  @EnumSource
  void works_are_added_and_edited_and_know_what_they_come_from(TestDatabase kind)
      throws IOException {
    open(kind);
    assertThat(
            run(
                    new Answers("averia", "work-order", "Cámara"),
                    "work",
                    "add",
                    "C-1",
                    "--closed-price=450,50",
                    "--on=2026-03-02",
                    "--due=2026-04-01",
                    "--number=OT-7")
                .transcript())
        .contains("averia", "There are: order, work-order, work-report, delivery-note")
        .contains("OT-7 added: Cámara\n");
    assertThat(run("work", "show", "OT-7").out()).contains("450.50 EUR", "2026-04-01");
    assertThat(run("work", "add", "C-1", "--type=quote", "--title=x").transcript())
        .contains("A quote is not added like this", "exit status 2");
    assertThat(run("work", "add", "C-1", "--type=order").transcript()).contains("Missing: --title");
    assertThat(
            run("work", "add", "C-2", "--type=work-report", "--title=x", "--work-order=OT-7").err())
        .contains("OT-7 is for client C-1, but this is for C-2");
    assertThat(run("work", "edit", "OT-7", "--next=Pedir gas", "--next-on=2026-03-09").out())
        .contains("OT-7 changed.");
    assertThat(run("work", "edit", "OT-7", "--next=Pedir gas").out()).contains("is as it was");
    run("work", "add", "C-1", "--type=work-report", "--title=x", "--work-order=OT-7");
    priced("work", "add-line", "PT-" + year() + "-0001", "kind=LABOUR", "quantity=2");
    assertThat(run("work", "lines", "PT-" + year() + "-0001").out())
        .as("a closed price holds for all")
        .contains("part of a price agreed on");
    String report = "PT-" + year() + "-0001";
    assertThat(run("work", "left", report).err())
        .contains("done for the closed price of OT-7", "Bill that: --work-order OT-7");
    run("work", "add", "C-1", "--type=work-report", "--title=x", "--number=PT-9");
    assertThat(run("work", "left", "PT-9").err()).contains("PT-9 has no lines yet");
    assertThat(run("work", "edit", report, "--closed-price=3").err())
        .contains(report + " (work-report) is priced line by line");
    String closed = "--closed-price=3";
    assertThat(run("work", "add", "C-1", "--type=delivery-note", "--title=Albarán", closed).err())
        .contains("Albarán (delivery-note) is priced line by line");
  }

  private static String year() {
    return String.valueOf(LocalDate.now(ZoneId.systemDefault()).getYear());
  }

  @ParameterizedTest
  @EnumSource
  void work_files_come_in_are_valued_and_go_out(TestDatabase kind) throws IOException {
    open(kind);
    Path work =
        write(
            "work.csv",
            HEADER
                + "PT-1,1,2026-03-02,C-1,OT-1,LABOUR,2,20,\n"
                + "PT-2,1,2026-03-03,C-2,,LABOUR,2,20,yes\n"
                + "PT-3,1,2026-03-02,C-2,,LABOUR,2,20,\n"
                + "PT-4,1,2026-03-02,C-1,,EXPENSE,2,20,\n"
                + "PT-5,1,2026-03-02,C-9,,LABOUR,2,20,\n");
    Path rejects = folder.resolve("rejected.csv");
    CommandRun first =
        priced("work", "import", work.toString(), "--rejects=" + rejects, "--add-work-orders");
    assertThat(first.status()).isEqualTo(1);
    assertThat(first.out())
        .contains("4 documents new with 4 lines, 0 there already, 1 row rejected")
        .contains("1 work order added");
    assertThat(Files.readString(rejects)).contains("C-9", "reason");
    assertThat(priced("work", "import", work.toString(), "--json").out())
        .contains("\"same\" : 4", "\"rejected\" : 1");
    for (String number : List.of("PT-1", "PT-3", "PT-4")) {
      assertThat(run("work", "history", number).out())
          .containsPattern(number + " +Pilar +added\n$")
          .doesNotContain("PT-1 -");
    }
    Path out = folder.resolve("valued.csv");
    CommandRun valued = priced("work", "value", "--unvalued", "--out=" + out);
    assertThat(valued.status()).as("an expense has no price").isEqualTo(1);
    assertThat(valued.out()).contains("PT-4/1", "the database");
    assertThat(Files.readAllLines(out)).hasSize(5);
    assertThat(Files.readString(out)).contains(",PRICED,2,h,45.00,90.00,");
    assertThat(run("work", "list", "--unvalued").out()).contains("PT-4").doesNotContain("PT-1");
    assertThat(run("work", "lines", "PT-3").out()).as("the pack pays, by date").contains("0.00");
    assertThat(run("work", "lines", "PT-2").out()).as("one unit is left").contains("1 h");
    assertThat(priced("work", "value", "--drafts", "C-1", "--json").out())
        .as("only what has no price")
        .contains("\"documents\" : 1");
    assertThat(priced("work", "value", "--drafts", "C-1", "--again", "--json").out())
        .contains("\"documents\" : 2");
    Path exported = folder.resolve("exported.csv");
    assertThat(run("work", "export", exported.toString(), "C-1").out())
        .contains("2 documents written to");
    assertThat(
            CommandRun.of(
                    "value",
                    exported.toString(),
                    "--tariff=" + folder.resolve("tariff"),
                    "--db=" + database)
                .out())
        .contains("C-1 Ana", "90.00");
    assertThat(priced("work", "value").err()).contains("Missing: NUMBER | --unvalued | --drafts.");
    assertThat(priced("work", "value", "PT-1", "PT-2", "--unvalued").status()).isEqualTo(2);
    assertThat(run("work", "value", "PT-1").err()).contains("Missing: --tariff");
    run("work", "advance", "PT-1", "approve");
    assertThat(priced("work", "value", "PT-1").err()).contains("First: work advance PT-1 reopen");
    assertThat(run("work", "edit", "PT-1", "--title=y").err())
        .contains("First: work advance PT-1 reopen");
    assertThat(run("work", "edit", "PT-1", "--person=Luis").status()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void what_may_be_mistyped_is_told_and_what_cannot_be_is_refused(TestDatabase kind)
      throws IOException {
    open(kind);
    run("work", "add", "C-1", "--type=work-report", "--title=Fuga", "--on=2026-03-02");
    assertThat(
            priced("work", "add-line", "PT-2026-0001", "kind=LABOUR", "start=18:00", "end=17:00")
                .transcript())
        .contains(
            "Line PT-2026-0001/1 was worked from 18:00 to 17:00, 23 hours on end", "status 0");
    assertThat(priced("work", "add-line", "PT-2026-0001", "kind=LABOUR", "date=2025-03-02").err())
        .contains("Line PT-2026-0001/2 is of 2025-03-02, but PT-2026-0001 is of 2026-03-02");
    assertThat(
            priced("work", "add-line", "PT-2026-0001", "kind=LABOUR", "start=22:00", "end=06:00")
                .err())
        .as("a night's work")
        .isEmpty();
    assertThat(run("work", "add", "C-1", "--type=order", "--title=x", "--on=0026-03-02").err())
        .contains("0026-03-02 is of the year 26. Give a day of the years from 1900 to 2199");
    assertThat(
            run("work", "add", "C-1", "--type=order", "--title=x", "--number= PE-1").transcript())
        .contains("\" PE-1\" is no number for a work", "exit status 2");
  }

  @ParameterizedTest
  @EnumSource
  void a_file_with_a_line_of_23_hours_is_imported_with_a_warning(TestDatabase kind)
      throws IOException {
    open(kind);
    Path file =
        write(
            "long.csv",
            """
            document,line,date,client,kind,quantity,start,end
            PT-1,1,2026-03-02,C-1,LABOUR,23,18:00,17:00
            """);
    CommandRun imported = priced("work", "import", file.toString());
    assertThat(imported.status()).isZero();
    assertThat(imported.err())
        .contains("Line PT-1/1 was worked from 18:00 to 17:00, 23 hours on end");
  }

  @ParameterizedTest
  @EnumSource
  void numbers_with_blanks_and_slashes_will_do_everywhere(TestDatabase kind) throws IOException {
    open(kind);
    String number = "PT 2026/014";
    run("work", "add", "C-1", "--type=work-report", "--title=Fuga", "--number=" + number);
    priced("work", "add-line", number, "kind=LABOUR", "quantity=2", "unitCost=20");
    assertThat(run("work", "line", number + "/1", "--quantity=3").status()).isZero();
    assertThat(priced("work", "value", number).status()).isZero();
    assertThat(run("work", "explain", number + "/1").out()).contains("135.00 EUR");
    Path exported = folder.resolve("exported.csv");
    assertThat(run("work", "export", exported.toString()).status()).isZero();
    Path backup = folder.resolve("backup.zip");
    assertThat(run("db", "backup", backup.toString()).status()).isZero();
    database = kind.migrated();
    assertThat(run("db", "restore", backup.toString()).status()).isZero();
    assertThat(run("work", "lines", number).out()).contains("135.00");
    assertThat(priced("work", "import", exported.toString()).out())
        .contains("0 documents new with 0 lines, 1 there already, 0 rows rejected");
    run("work", "advance", number, "approve");
    assertThat(priced("note", "make", "C-1", "--line=" + number + "/1=1").out())
        .contains(number + "/1", "45.00");
    assertThat(run("work", "left", number).out()).contains("2 h");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void a_price_below_a_limit_is_told_when_a_report_is_approved(TestDatabase kind)
      throws IOException {
    open(kind);
    write(
        "tariff/layers/base/b.drl",
        """
        rule "Never below a tenth"
        when Line( kind == MATERIAL )
        then floorMargin("10 %", binding);
        end
        """);
    run("work", "add", "C-1", "--type=work-report", "--title=Fuga", "--on=2026-03-02");
    priced("work", "add-line", "PT-2026-0001", "kind=MATERIAL", "quantity=1", "unitCost=10");
    run("work", "line", "PT-2026-0001/1", "--price=5", "--reason=amigo");
    priced("work", "value", "PT-2026-0001");

    CommandRun approved = run("work", "advance", "PT-2026-0001", "approve");

    assertThat(approved.status()).as(approved.transcript()).isZero();
    assertThat(approved.err())
        .contains("PT-2026-0001/1: The price set by Pilar makes 5.00 EUR", "Never below a tenth")
        .contains("PT-2026-0001 is approved all the same");
  }
}
