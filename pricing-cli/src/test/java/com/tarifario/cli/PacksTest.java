package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that a work file consumes. */
class PacksTest {

  private static final String HEADER = "document,line,date,client,kind,quantity\n";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    HoursInPacks.write(folder, "B-1,C-1,bono,3\nB-2,C-2,bono,1\n");
  }

  private Path write(String name, String text) throws IOException {
    return HoursInPacks.write(folder, name, text);
  }

  private CommandRun run(String command, List<Path> works, String... more) {
    List<String> args = new ArrayList<>(List.of(command));
    works.forEach(work -> args.add(work.toString()));
    args.addAll(
        List.of(
            "--tariff",
            folder.resolve("tariff").toString(),
            "--data",
            folder.resolve("data").toString()));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private List<Path> works() throws IOException {
    return List.of(
        write(
            "late.csv", HEADER + "P-2,1,2026-03-05,C-1,LABOUR,2\nP-3,1,2026-03-05,C-2,LABOUR,2\n"),
        write("early.csv", HEADER + "P-1,1,2026-03-04,C-1,LABOUR,2\n"));
  }

  @Test
  void balances_run_by_date_over_all_files_and_results_keep_their_order() throws IOException {
    Path left = folder.resolve("left.csv");
    Path out = folder.resolve("out.csv");

    CommandRun run = run("value", works(), "--packs-out", left.toString(), "--out", out.toString());

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsPattern("B-1 \\(bono\\) +C-1 Ana +3 +3 +0")
        .containsPattern("B-2 \\(bono\\) +C-2 Eva +1 +1 +0");
    assertThat(left)
        .hasContent(
            "pack,client,agreement,name,units,from,to\nB-1,C-1,,bono,0,,\nB-2,C-2,,bono,0,,\n");
    assertThat(Files.readAllLines(out)).hasSize(4);
    assertThat(Files.readAllLines(out).get(1))
        .startsWith("P-2,1,")
        .contains(",PRICED,1,h,45.00,45.00,");
    assertThat(Files.readAllLines(out).get(2))
        .startsWith("P-3,1,")
        .contains(",PRICED,1,h,45.00,45.00,");
    assertThat(Files.readAllLines(out).get(3)).startsWith("P-1,1,").contains(",COVERED,0,h,,0.00,");
  }

  @Test
  void threads_change_nothing() throws IOException {
    assertThat(run("value", works(), "--format", "csv", "--steps", "--threads", "1"))
        .isEqualTo(run("value", works(), "--format", "csv", "--steps", "--threads", "4"));
  }

  @Test
  void explain_values_the_other_documents_of_the_client_too() throws IOException {
    List<Path> work =
        List.of(
            write(
                "work.csv",
                HEADER + "P-2,1,2026-03-05,C-1,LABOUR,2\nP-1,1,2026-03-04,C-1,LABOUR,2\n"));

    CommandRun run = run("explain", work, "--line", "P-2/1");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("1 h paid with 1 of pack B-1 (bono)").contains("45.00 EUR");
  }

  @Test
  void price_asks_the_data_folder() {
    CommandRun run = run("price", List.of(Path.of("client=C-1"), Path.of("kind=LABOUR")));

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("0.00 EUR");
  }

  @Test
  void the_packs_that_are_read_are_not_written_over() throws IOException {
    CommandRun run =
        run("value", works(), "--packs-out", folder.resolve("data/packs.csv").toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(folder.resolve("data/packs.csv")).content().contains("B-1,C-1,bono,3");
  }
}
