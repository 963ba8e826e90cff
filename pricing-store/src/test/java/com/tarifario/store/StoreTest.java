package com.tarifario.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.text.Message;
import com.tarifario.store.client.Cards;
import com.tarifario.store.database.Location;
import com.tarifario.store.fault.MissingRights;
import com.tarifario.store.fault.StoreException;
import com.tarifario.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  @TempDir private Path folder;

  @Test
  void a_file_comes_into_being_and_two_may_open_it_at_once() {
    Path file = folder.resolve("company");
    try (Store one = Store.open(file, Clock.systemUTC());
        Store other = Store.open(file, Clock.systemUTC())) {
      one.as("Ana").run(change -> one.numbering().setFormat(change, "quote", "Q-{number}"));
      assertThat(other.numbering().format("quote")).isEqualTo("Q-{number}");
    }
    assertThat(folder.resolve("company.mv.db")).exists();
  }

  @Test
  void a_change_needs_a_name() {
    try (Store store = Store.open(folder.resolve("company"), Clock.systemUTC())) {
      assertThatThrownBy(() -> store.as(" "))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("Who is working?");
    }
  }

  @Test
  void a_number_without_a_number_in_it_is_refused() {
    try (Store store = Store.open(folder.resolve("company"), Clock.systemUTC())) {
      assertThatThrownBy(
              () ->
                  store
                      .as("Ana")
                      .run(change -> store.numbering().setFormat(change, "quote", "P-{year}")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("P-{year} is no format for numbers");
    }
  }

  @Test
  void other_databases_are_refused_and_passwords_are_not_shown() {
    assertThatThrownBy(() -> Location.of("jdbc:mysql://host/db?password=geheim", null, null))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("jdbc:mysql://host/db?password=***")
        .hasMessageNotContaining("geheim");
    Location named = Location.of("postgresql://ana:ge%40heim@host/db", null, null);
    assertThat(named.shown()).isEqualTo("jdbc:postgresql://host/db");
    assertThat(named.user()).isEqualTo("ana");
    assertThat(named.password()).isEqualTo("ge@heim");
    assertThat(Location.of("postgres://host:5433/db?ssl=true", "ana", "x").url())
        .isEqualTo("jdbc:postgresql://host:5433/db?ssl=true");
  }

  @Test
  void the_ending_of_a_file_may_be_named_or_not() {
    assertThat(Location.of("a/e.mv.db", null, null)).isEqualTo(Location.of("a/e", null, null));
    assertThatThrownBy(() -> Location.of(" ", null, null))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("The name of the database is blank.");
  }

  private void refused(Path file, String why) {
    assertThatThrownBy(() -> Store.open(file, Clock.systemUTC()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(why)
        .hasMessageNotContaining("null");
  }

  @Test
  void a_file_that_is_damaged_or_another_programs_is_not_taken_for_an_empty_one() throws Exception {
    Path file = folder.resolve("company");
    try (Store store = Store.open(file, Clock.systemUTC())) {
      store
          .as("Ana")
          .run(
              change -> {
                for (int number = 0; number < 50; number++) {
                  store.clients().add(change, Cards.card("C-" + number, "Bar " + number));
                }
              });
    }
    byte[] whole = Files.readAllBytes(folder.resolve("company.mv.db"));
    for (int size : new int[] {12_288, 60_000, 100_000}) {
      Path cut = folder.resolve("cut" + size);
      Files.write(folder.resolve("cut" + size + ".mv.db"), Arrays.copyOf(whole, size));
      assertThatThrownBy(() -> Store.open(cut, Clock.systemUTC()))
          .as("the first %s bytes", size)
          .isInstanceOf(StoreException.class)
          .hasMessageMatching("(?s).*(has none of Tarifario's tables|is damaged).*");
    }
    byte[] random = new byte[30_000];
    new Random(1).nextBytes(random);
    Files.write(folder.resolve("noise.mv.db"), random);
    refused(folder.resolve("noise"), "the file is damaged, or it is no database.");
    try (Connection other =
        DriverManager.getConnection("jdbc:h2:" + folder.resolve("other"), "sa", "")) {
      other.createStatement().execute("CREATE TABLE t (id INTEGER)");
    }
    refused(folder.resolve("other"), "has none of Tarifario's tables");
  }

  @Test
  void why_a_server_cannot_be_used_is_said_plainly() {
    String url = TestDatabase.POSTGRESQL.fresh();
    assertThatThrownBy(() -> open(url.replaceAll("/t[0-9a-f]+", "/nothing")))
        .hasMessageContaining("the server has none of that name.");
    assertThatThrownBy(() -> open(url.replace("localhost", "no-host.invalid")))
        .hasMessageContaining("there is no server of that name.");
    assertThatThrownBy(() -> open("jdbc:postgresql://localhost:1/none"))
        .hasMessageContaining("nobody answers there.");
    assertThatThrownBy(() -> open(url.replace("user=postgres", "user=nobody")))
        .hasMessageContaining("the user or the password is wrong.");
  }

  private static void open(String url) {
    Store.open(new Location(url, null, null), Clock.systemUTC()).close();
  }

  @Test
  void what_the_user_of_a_server_may_not_do_is_said_plainly() {
    Location location = new Location(TestDatabase.POSTGRESQL.migrated(), null, null);
    try (Store store = Store.open(location, Clock.systemUTC())) {
      String role = "guest" + location.url().hashCode();
      assertThat(failure(store, "CREATE ROLE \"" + role + "\"", "SET ROLE \"" + role + "\""))
          .get()
          .asString()
          .contains("has no right to do that.");
      assertThat(failure(store, "SET TRANSACTION READ ONLY"))
          .get()
          .asString()
          .contains("can only be read now");
      assertThat(failure(store, "SELECT 1 / 0")).isEmpty();
    }
  }

  private static Optional<Message> failure(Store store, String... before) {
    try {
      store
          .as("Ana")
          .run(
              change -> {
                for (String each : before) {
                  change.handle().execute(each);
                }
                store.clients().add(change, Cards.card("C-1", "Bar"));
              });
      throw new AssertionError("It was let do that.");
    } catch (RuntimeException refused) {
      return MissingRights.sentence(refused);
    }
  }

  @Test
  void a_server_that_does_not_answer_is_named() {
    assertThatThrownBy(
            () ->
                Store.open(
                    Location.of("jdbc:postgresql://localhost:1/none", "ana", "geheim"),
                    Clock.systemUTC()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("jdbc:postgresql://localhost:1/none can't be opened")
        .hasMessageNotContaining("geheim");
  }
}
