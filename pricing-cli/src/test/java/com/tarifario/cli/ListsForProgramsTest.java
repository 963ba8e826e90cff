package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program gets all of a list, which it could not tell from the first of many. */
class ListsForProgramsTest {

  private static final int CLIENTS = 60;

  @TempDir private Path folder;

  private final String database = "--db=" + TestDatabase.H2_MEMORY.migrated();

  @BeforeEach
  void more_clients_than_people_look_through() throws IOException {
    StringBuilder clients = new StringBuilder("client,name\n");
    StringBuilder agreements = new StringBuilder("agreement,client,from\n");
    for (int number = 100; number < 100 + CLIENTS; number++) {
      clients.append("C-").append(number).append(",Hotel ").append(number).append('\n');
      agreements.append("A-").append(number).append(",C-").append(number).append(",2026-01-01\n");
    }
    Files.writeString(folder.resolve("clients.csv"), clients);
    Files.writeString(folder.resolve("agreements.csv"), agreements);
    run("client", "import", folder.toString());
  }

  private CommandRun run(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 3);
    all[words.length] = database;
    all[words.length + 1] = "--as=Ana";
    all[words.length + 2] = "--lang=en";
    return CommandRun.of(all);
  }

  private JsonNode json(String... words) throws IOException {
    return new ObjectMapper().readTree(run(words).out());
  }

  @Test
  void clients_and_agreements() throws IOException {
    for (List<String> list :
        List.of(
            List.of("client", "list"),
            List.of("client", "find", "hot"),
            List.of("agreement", "list"))) {
      String[] words = list.toArray(String[]::new);
      assertThat(json(with(words, "--json"))).as(list.toString()).hasSize(CLIENTS);
      assertThat(run(with(words, "--json")).err()).isEmpty();
      assertThat(json(with(words, "--json", "--most=7"))).as(list.toString()).hasSize(7);
      assertThat(run(words).err()).as(list.toString()).contains("There are more");
    }
  }

  @Test
  void what_happened() throws IOException {
    for (int number = 100; number < 100 + CLIENTS; number++) {
      run("visit", "add", "C-100", "--on=2026-03-02", "--outcome=Oferta");
    }
    assertThat(json("visit", "list", "--json")).hasSize(CLIENTS);
    assertThat(json("visit", "list", "C-100", "--json", "--most=7")).hasSize(7);
    assertThat(json("visit", "list", "C-101", "--json")).isEmpty();
    assertThat(json("client", "timeline", "C-100", "--json")).hasSize(CLIENTS + 1);
    assertThat(run("visit", "list").err()).contains("There are more than these 50");
  }

  @Test
  void works() throws IOException {
    for (int number = 100; number < 100 + CLIENTS; number++) {
      run("work", "add", "C-" + number, "--type=work-order", "--title=Fuga");
    }
    assertThat(json("work", "list", "--json")).hasSize(CLIENTS);
    assertThat(json("work", "list", "--json", "--most=7")).hasSize(7);
    assertThat(run("work", "list").err()).contains("There are more than these 50");
  }

  private static String[] with(String[] words, String... more) {
    return Stream.of(words, more).flatMap(Arrays::stream).toArray(String[]::new);
  }
}
