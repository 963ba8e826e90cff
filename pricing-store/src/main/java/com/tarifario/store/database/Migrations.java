package com.tarifario.store.database;

import com.tarifario.core.text.Message;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings the tables of a database up to this program, step by step. Steps that both kinds of
 * databases understand stand in {@code migration/common}, others in a folder for each.
 */
final class Migrations {

  private static final String FOLDER = "classpath:com/tarifario/store/migration/";

  private Migrations() {}

  static void run(DataSource pool, Location location) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(pool)
            .locations(FOLDER + "common", FOLDER + (location.isPostgresql() ? "postgresql" : "h2"))
            .table("schema_history")
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            .load();
    try {
      MigrationInfo current = flyway.info().current();
      if (current != null && current.getState().isResolved() == false) {
        throw new StoreException(
            StoreMessage.NEWER, location.shown(), String.valueOf(current.getVersion()));
      }
      flyway.migrate();
    } catch (FlywayException failure) {
      throw new StoreException(
          Message.of(
              StoreMessage.MIGRATION_FAILED,
              location.shown(),
              String.valueOf(failure.getMessage()).strip()),
          failure);
    }
  }
}
