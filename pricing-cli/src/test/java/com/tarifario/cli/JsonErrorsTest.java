package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs are told if something goes wrong. */
class JsonErrorsTest {

  @TempDir private Path folder;

  private final String database = "--db=" + TestDatabase.H2_MEMORY.fresh();

  @Test
  void an_error_is_an_object() {
    CommandRun run = CommandRun.of("client", "show", "C-9", database, "--json");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("{\"message\":\"There is no client C-9").endsWith("}\n");
  }

  @Test
  void arguments_that_can_not_be_understood_are_told_so_too() {
    CommandRun run = CommandRun.of("client", "list", "--stauts=prospect", database, "--json");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("{\"message\":\"")
        .contains("--stauts", "--status", "\"hint\":\"", "tarifario client list --help")
        .hasLineCount(1);
    assertThat(CommandRun.of("client", "list", "--lang=fr", database, "--json").err())
        .contains("\"expected\":[\"es\",\"en\"]");
    assertThat(CommandRun.of("client", "lisst", "--json").err()).contains("\"expected\":[\"add\"");
  }

  @Test
  void what_is_wrong_in_a_file_is_told_with_its_place() throws IOException {
    Path types = folder.resolve("tipo.yaml");
    Files.writeString(types, "code: x\nnmae: y\nstates: 3\n");
    CommandRun run =
        CommandRun.of("request", "types", "import", types.toString(), database, "--json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("[{\"message\":\"")
        .contains("\"file\":\"", "tipo.yaml\",\"line\":2,\"column\":1")
        .hasLineCount(1);
  }

  @Test
  void a_text_that_only_looks_like_the_option_is_no_wish_for_JSON() {
    assertThat(CommandRun.of("client", "show", database, "--", "--json").err())
        .startsWith("tarifario: ");
  }
}
