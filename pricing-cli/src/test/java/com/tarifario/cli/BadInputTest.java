package com.tarifario.cli;

import static com.tarifario.cli.CommandRun.FIXTURES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input as it comes: what can be used is, what can't is told with its place. */
class BadInputTest {

  private static final String TARIFF = FIXTURES + "tariff";
  private static final String DATA = FIXTURES + "data";
  private static final String HEADER = "document,line,date,client,kind,quantity,unit_cost\n";
  private static final String GOOD = "P-1,1,2026-03-04,C-014,LABOUR,2,30\n";

  @TempDir private Path folder;

  private CommandRun value(String content, String... more) throws IOException {
    return value(content.getBytes(StandardCharsets.UTF_8), more);
  }

  private CommandRun value(byte[] content, String... more) throws IOException {
    Path work = Files.write(folder.resolve("work.csv"), content);
    List<String> args =
        new ArrayList<>(List.of("value", work.toString(), "-t", TARIFF, "-d", DATA));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  @Test
  void a_good_file_ends_with_0_and_no_messages() throws IOException {
    CommandRun run = value(HEADER + GOOD);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("81.00").contains("documents: 1, lines: 1");
  }

  @Test
  void a_missing_column_is_named_and_nothing_is_valued() throws IOException {
    CommandRun run = value("document,line,date,client,kind\nP-1,1,2026-03-04,C-014,LABOUR\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("work.csv:1").contains("quantity");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_wrong_number_rejects_its_row_only() throws IOException {
    CommandRun run =
        value(HEADER + "P-1,1,2026-03-04,C-014,LABOUR,two,30\nP-2" + GOOD.substring(3));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("work.csv:2:31: ").contains("two");
    assertThat(run.out()).contains("documents: 1, lines: 1").contains("Rejected rows: 1");
  }

  @Test
  void an_unknown_client_rejects_its_row() throws IOException {
    CommandRun run = value(HEADER + GOOD.replace("C-014", "C-999"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("work.csv:2:18: ").contains("C-999");
  }

  @Test
  void a_line_that_stands_twice_is_rejected_the_second_time() throws IOException {
    CommandRun run = value(HEADER + GOOD + GOOD);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("work.csv:3:");
    assertThat(run.out()).contains("lines: 1");
  }

  @Test
  void an_empty_file_is_told() throws IOException {
    CommandRun run = value("");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("work.csv");
    assertThat(run.err()).doesNotContain("Exception");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_do_no_harm() throws IOException {
    CommandRun run = value("\uFEFF" + (HEADER + GOOD).replace("\n", "\r\n"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("81.00");
  }

  @Test
  void semicolons_decimal_commas_and_windows_1252_are_understood() throws IOException {
    String content =
        String.join(
            "\r\n",
            "documento;línea;fecha;cliente;tipo;cantidad;coste unitario",
            "P-1;1;04/03/2026;C-014;mano de obra;1,5;30,00",
            "");
    CommandRun run = value(content.getBytes(Charset.forName("windows-1252")));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("60.75");
  }

  @Test
  void rejected_rows_go_to_their_file() throws IOException {
    Path rejects = folder.resolve("rejects.csv");
    CommandRun run =
        value(HEADER + GOOD + "P-2,1,never,C-014,LABOUR,1,30\n", "--rejects", rejects.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(Files.readString(rejects)).contains("P-2,1,never").contains("reason");
    assertThat(run.err()).contains("Rejected rows: 1").doesNotContain("work.csv:3");
  }

  @Test
  void results_go_to_their_file_in_the_format_of_its_extension() throws IOException {
    Path out = folder.resolve("valued.jsonl");
    CommandRun run = value(HEADER + GOOD, "--out", out.toString());
    assertThat(run.status()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(1).first().asString().startsWith("{");
    assertThat(run.out()).contains("By client");
  }

  @Test
  void a_result_is_never_written_over_a_work_file() throws IOException {
    CommandRun run = value(HEADER + GOOD, "--out", folder.resolve("work.csv").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("work.csv"))).isEqualTo(HEADER + GOOD);
  }

  @Test
  void threads_and_batches_never_change_a_result() throws IOException {
    StringBuilder many = new StringBuilder(HEADER);
    for (int each = 0; each < 500; each++) {
      many.append("P-").append(each).append(GOOD.substring(3));
    }
    CommandRun one = value(many.toString(), "--threads=1", "--format=csv");
    CommandRun four = value(many.toString(), "--threads=4", "--format=csv");
    assertThat(four.out()).isEqualTo(one.out());
    assertThat(one.out().lines()).hasSize(501);
  }

  @Test
  void files_with_other_columns_are_not_written_into_one() throws IOException {
    Path other =
        Files.writeString(folder.resolve("b.csv"), "document,line,date,client,kind,quantity\n");
    CommandRun run = value(HEADER + GOOD, other.toString(), "--format=csv");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("b.csv has other columns");
  }

  @Test
  void what_is_missing_ends_with_2_and_a_sentence() {
    CommandRun noTariff = CommandRun.of("check", "no-such-folder");
    assertThat(noTariff.status()).isEqualTo(2);
    assertThat(noTariff.err()).startsWith("tarifario: There is no tariff folder no-such-folder.");
    CommandRun noWork = CommandRun.of("value", "no.csv", "-t", TARIFF, "-d", DATA);
    assertThat(noWork.status()).isEqualTo(2);
    assertThat(noWork.err()).contains("There is no file no.csv.");
    CommandRun noData = CommandRun.of("value", "pom.xml", "-t", TARIFF, "-d", "no-data");
    assertThat(noData.status()).isEqualTo(2);
    assertThat(noData.err()).contains("There is no data folder no-data.");
  }

  @Test
  void wrong_use_ends_with_2_and_says_what_is_wrong() {
    assertUse("Unknown option --tarif", "value", "x", "--tarif", "y", "-t", TARIFF, "-d", DATA);
    assertUse("--lang is one argument too many.", "check", "x", "--", "--lang");
    assertUse("Missing: --tariff.", "value", "x");
    assertUse("Did you mean value?", "valu");
    assertUse("A command is missing. There are: new, list, show,", "quote");
    assertUse("--lang can't be fr. It can be: es, en.", "check", "x", "--lang=fr");
    assertUse("--threads can't be many.", "value", "x", "--threads=many", "-t", "t", "-d", "d");
    assertUse(
        "Only one of these can be given: --unvalued, --unbilled.",
        "work",
        "list",
        "--unvalued",
        "--unbilled");
    assertUse("y is one argument too many.", "check", "x", "y");
    assertUse("Opción desconocida: --nada.", "check", "x", "--nada", "--lang=es");
    assertUse("PT-1 names no line.", "explain", "x", "-l", "PT-1", "-t", TARIFF, "-d", DATA);
    assertUse("kind=... Kinds are", "price", "-t", TARIFF, "rateGroup=A");
  }

  private static void assertUse(String expected, String... args) {
    CommandRun run = CommandRun.of(args);
    assertThat(run.err()).contains(expected).doesNotContain("Exception");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void without_arguments_help_goes_to_standard_error() {
    CommandRun run = CommandRun.of();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Usage: tarifario");
  }

  @Test
  void a_rejected_row_never_makes_the_tax_lower() throws IOException {
    String header = "document,line,date,client,work_centre,kind,quantity,unit_cost\n";
    String labour = "P-1,1,2026-03-06,C-020,01,LABOUR,2,24\n";
    CommandRun whole = value(header + labour + "P-1,2,2026-03-06,C-020,01,MATERIAL,1,400\n");
    CommandRun rejected = value(header + labour + "P-1,2,2026-03-06,C-020,01,MATERIAL,one,400\n");
    CommandRun without = value(header + labour);
    assertThat(whole.out()).contains("129.64");
    assertThat(without.out()).contains("92.40");
    assertThat(rejected.status()).isEqualTo(1);
    assertThat(rejected.out()).contains("101.64").doesNotContain("92.40");
  }

  @Test
  void a_document_that_stands_in_an_earlier_file_is_rejected() throws IOException {
    Path first = Files.writeString(folder.resolve("first.csv"), HEADER + GOOD);
    CommandRun run =
        value(HEADER + "P-1,2" + GOOD.substring(5) + "P-2" + GOOD.substring(3), first.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("first.csv:2: Document P-1 already stands in ")
        .contains("work.csv");
    assertThat(run.out()).contains("documents: 2, lines: 2").contains("Rejected rows: 1");
  }

  @Test
  void a_result_is_not_valued_again() throws IOException {
    Path result = folder.resolve("result.csv");
    value(HEADER + GOOD, "--out", result.toString());
    CommandRun run = value(Files.readAllBytes(result));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("work.csv:1").contains("This file is a result");
    assertThat(run.out()).isEmpty();
  }
}
