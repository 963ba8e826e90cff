package com.tarifario.cli;

import static com.tarifario.cli.CommandRun.FIXTURES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month that was valued, frozen and then corrected. */
class FrozenTest {

  private static final String HEADER =
      "document,line,date,client,kind,quantity,unit_cost,override_price,override_reason,override_by\n";

  @TempDir private Path folder;
  private String frozen;

  @BeforeEach
  void freeze() throws IOException {
    frozen = folder.resolve("frozen.csv").toString();
    CommandRun run =
        value(
            """
            P-1,1,2026-03-04,C-014,LABOUR,2,30,25,pactado,ana
            P-1,2,2026-03-04,C-014,LABOUR,1,30,,,
            """,
            "--out",
            frozen);
    assertThat(run.status()).isZero();
  }

  private CommandRun value(String rows, String... more) throws IOException {
    Path work = Files.writeString(folder.resolve("work.csv"), HEADER + rows);
    String[] args = new String[6 + more.length];
    args[0] = "value";
    args[1] = work.toString();
    args[2] = "--tariff";
    args[3] = FIXTURES + "tariff";
    args[4] = "--data";
    args[5] = FIXTURES + "data";
    System.arraycopy(more, 0, args, 6, more.length);
    return CommandRun.of(args);
  }

  @Test
  void a_stale_override_is_flagged_and_the_difference_told() throws IOException {
    String corrections = folder.resolve("corrections.csv").toString();
    CommandRun run =
        value(
            """
            P-1,1,2026-03-04,C-014,LABOUR,3,30,25,pactado,ana
            P-1,3,2026-03-04,C-014,LABOUR,1,30,,,
            """,
            "--frozen",
            frozen,
            "--corrections",
            corrections);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("The price was set by hand for other data: quantity 2 -> 3.")
        .containsPattern("P-1/1 +changed +50.00 +75.00 +25.00")
        .containsPattern("P-1/3 +new +- +40.50 +40.50")
        .containsPattern("P-1/2 +gone +40.50 +- +-40.50")
        .containsPattern("Total +25.00");
    assertThat(Path.of(corrections))
        .content()
        .contains("P-1,1,changed,50.00,75.00,25.00,quantity 2 -> 3,true,false\n")
        .contains("P-1,2,removed,40.50,,-40.50,,false,false\n");
  }

  @Test
  void nothing_changed_is_a_difference_of_nothing() throws IOException {
    CommandRun run =
        value(
            """
            P-1,1,2026-03-04,C-014,LABOUR,2,30,25,pactado,ana
            P-1,2,2026-03-04,C-014,LABOUR,1,30,,,
            """,
            "--frozen",
            frozen);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("2 the same, 0 changed, 0 new, 0 gone");
  }

  @Test
  void corrections_need_something_to_compare_with() throws IOException {
    CommandRun run =
        value("P-1,1,2026-03-04,C-014,LABOUR,2,30,,,\n", "--corrections", frozen + ".x");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--frozen");
  }

  @Test
  void the_frozen_file_is_never_written_over() throws IOException {
    CommandRun run =
        value("P-1,1,2026-03-04,C-014,LABOUR,2,30,,,\n", "--frozen", frozen, "--out", frozen);
    assertThat(run.status()).isEqualTo(2);
    assertThat(Path.of(frozen)).content().contains("P-1,2");
  }
}
