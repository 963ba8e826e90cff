package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A path at which no database is: mistyped, or where one is to be made. */
class MissingDatabaseTest {

  @TempDir private Path folder;

  private CommandRun run(String command) {
    return CommandRun.of((command + " --as=Ana --db=" + folder.resolve("firm")).split(" "));
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void what_finds_nothing_in_a_new_database_makes_none() throws IOException {
    for (String command :
        new String[] {
          "client list", "visit add C-1", "db info", "db backup b.jsonl", "offer C-1"
        }) {
      CommandRun run = run(command);
      assertThat(run.status()).as(command).isEqualTo(2);
    }
    assertThat(run("client list").err())
        .contains("There is no database " + folder.resolve("firm") + ".", "client import");
    assertThat(
            CommandRun.of(
                    "price",
                    "kind=LABOUR",
                    "--tariff=" + CommandRun.FIXTURES + "tariff",
                    "--db=" + folder.resolve("firm"))
                .err())
        .contains("There is no database");
    assertThat(files()).isZero();
  }

  @Test
  void what_one_begins_with_makes_it_and_says_so_once() {
    CommandRun first = run("client add --name=Obrador");
    assertThat(first.status()).isZero();
    assertThat(first.err()).isEqualTo("New database: " + folder.resolve("firm") + "\n");
    assertThat(run("client add --name=Hotel").err()).isEmpty();
    assertThat(run("client list").out()).contains("Obrador", "Hotel");
  }

  @Test
  void a_file_that_is_damaged_is_refused_by_what_one_begins_with_too() throws IOException {
    Path other = folder.resolve("other.mv.db");
    assertThat(CommandRun.of("client", "add", "--name=Bar", "--as=Ana", "--db=" + other).status())
        .isZero();
    assertThat(files()).isEqualTo(1);
    assertThat(CommandRun.of("db", "info", "--db=" + other).status()).isZero();
    byte[] whole = Files.readAllBytes(other);
    Files.write(folder.resolve("firm.mv.db"), Arrays.copyOf(whole, 60_000));
    for (String command : new String[] {"client list", "client add --name=Bar", "db info"}) {
      CommandRun run = run(command);
      assertThat(run.status()).as(command).isEqualTo(2);
      assertThat(run.err()).contains("firm", "damaged", "db restore");
    }
    assertThat(CommandRun.of("client", "list", "--db=").err())
        .contains("The name of the database is blank.");
  }

  @Test
  void the_states_that_every_database_begins_with_are_shown_without_one() throws IOException {
    assertThat(run("work states").out()).contains("work-order");
    assertThat(files()).isZero();
  }
}
