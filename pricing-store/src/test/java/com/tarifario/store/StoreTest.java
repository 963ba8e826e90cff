package com.tarifario.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.store.database.Location;
import com.tarifario.store.fault.StoreException;
import java.nio.file.Path;
import java.time.Clock;
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
