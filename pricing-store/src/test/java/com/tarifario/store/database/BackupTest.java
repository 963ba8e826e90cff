package com.tarifario.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.ClientCard;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditCheck;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.ClientFilter;
import com.tarifario.store.fault.StoreException;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00.000001Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"H2_MEMORY, POSTGRESQL", "POSTGRESQL, H2_FILE", "H2_FILE, H2_MEMORY"})
  void all_is_there_again_in_either_kind_of_database(TestDatabase from, TestDatabase to)
      throws IOException {
    Path file = folder.resolve("backup.zip");
    ClientCard odd = Cards.card("C-\t1", "\\N \\ back\nslash\r\t'");
    long rows;
    try (Store store = Store.open(new Location(from.migrated(), null, null), NOON);
        OutputStream output = Files.newOutputStream(file)) {
      store
          .as("Ana")
          .run(
              change -> {
                store.clients().add(change, Cards.hotel());
                store.clients().add(change, odd);
                store
                    .clients()
                    .add(change, Cards.card(store.clients().freeCode(change, 2026), "Uno"));
              });
      rows = store.backup(output);
    }
    Location target = new Location(to.fresh(), null, null);
    try (Store store = Store.restore(file, target, NOON)) {
      assertThat(rows).isGreaterThan(40);
      assertThat(store.clients().get("C-003").card()).isEqualTo(Cards.hotel());
      assertThat(store.clients().get(odd.code()).card()).isEqualTo(odd);
      assertThat(store.clients().list(ClientFilter.of("almez", 9))).hasSize(1);
      assertThat(store.audit().verify()).isEqualTo(new AuditCheck(3, 0));
      store
          .as("Luis")
          .run(
              change ->
                  store
                      .clients()
                      .add(change, Cards.card(store.clients().freeCode(change, 2026), "Dos")));
      assertThat(store.clients().get("C-0002").id()).isEqualTo(4);
      assertThat(store.audit().verify()).isEqualTo(new AuditCheck(4, 0));
    }
    assertThatThrownBy(() -> Store.restore(file, target, NOON))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is not empty");
  }

  @Test
  void a_backup_that_lost_its_end_is_called_damaged() throws IOException {
    Path file = folder.resolve("backup.zip");
    try (Store store = Store.open(new Location(TestDatabase.H2_MEMORY.fresh(), null, null), NOON);
        OutputStream output = Files.newOutputStream(file)) {
      store.backup(output);
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    Location target = new Location(TestDatabase.H2_MEMORY.fresh(), null, null);
    assertThatThrownBy(() -> Store.restore(file, target, NOON))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("but is damaged, or ends too early.");
  }

  @Test
  void a_file_that_is_no_backup_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("x.zip"), "hello");
    assertThatThrownBy(() -> Store.restore(file, Location.file(folder.resolve("db")), NOON))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("x.zip is no backup");
  }

  @Test
  void from_which_step_a_database_was_brought_up_is_known_once() {
    Location location = Location.file(folder.resolve("old"));
    Database.open(location, NOON, "16").close();
    try (Store store = Store.open(location, NOON)) {
      assertThat(store.stepBefore()).isEqualTo("16");
      assertThat(store.step()).isEqualTo(Migrations.NEWEST);
    }
    try (Store store = Store.open(location, NOON)) {
      assertThat(store.stepBefore()).isNull();
    }
    try (Store store = Store.open(folder.resolve("new"), NOON)) {
      assertThat(store.stepBefore()).isNull();
    }
  }

  @Test
  void the_newest_step_is_the_last_of_the_files() {
    Location location = new Location(TestDatabase.H2_MEMORY.fresh(), null, null);
    JdbcConnectionPool pool = JdbcConnectionPool.create(location.url(), "sa", "");
    MigrationInfo[] all = Migrations.flyway(pool, location, "latest").info().all();
    pool.dispose();
    assertThat(Arrays.stream(all).map(each -> each.getVersion().getVersion()).toList())
        .last()
        .isEqualTo(Migrations.NEWEST);
  }
}
