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
  void what_is_refused_before_anything_is_done_makes_none() throws IOException {
    Path wrong = Files.createDirectory(folder.resolve("wrong"));
    Path clients = Files.writeString(wrong.resolve("clients.csv"), "a;b\n1;2\n");
    Path yaml = Files.writeString(wrong.resolve("wrong.yaml"), "nothing: [\n");
    Path work = Path.of(CommandRun.FIXTURES + "work/work.csv");
    String tariff = " --tariff=" + CommandRun.FIXTURES + "tariff";
    for (String command :
        new String[] {
          "client add",
          "client add C-1",
          "client add --name=Bar --nif=B12345678",
          "client add --name=Bar --prospect --status=client",
          "client import " + wrong.resolve("none.csv"),
          "client import " + clients,
          "client import " + wrong + " --rejects=" + wrong.resolve("none/rejects.csv"),
          "concept import " + wrong.resolve("none.yaml") + tariff,
          "concept import " + yaml + tariff,
          "request types import " + wrong.resolve("none"),
          "request types import " + yaml,
          "work states --set " + wrong.resolve("none.yaml"),
          "work states --set " + yaml,
          "work import " + wrong.resolve("none.csv") + tariff,
          "work import " + work + " --tariff=" + wrong,
          "work import " + work + tariff,
        }) {
      CommandRun run = run(command);
      assertThat(run.status()).as(command).isNotZero();
      assertThat(run.err()).as(command).isNotEmpty().doesNotContain("New database");
    }
    assertThat(files()).isEqualTo(1);
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
