package com.tarifario.store.database;

import com.tarifario.core.text.Message;
import com.tarifario.store.fault.MissingRights;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables of a database up to this program, step by step. Steps that both kinds of
 * databases understand stand in {@code migration/common}, others in a folder for each.
 */
final class Migrations {

  /** The last step. A test holds it to the files. */
  static final String NEWEST = "22";

  private static final String FOLDER = "classpath:com/tarifario/store/migration/";

  private Migrations() {}

  /**
   * Takes all steps that were not taken yet.
   *
   * @return the last that was taken before; null if there was nothing to take, or no table yet
   */
  static @Nullable String run(DataSource pool, Location location) {
    // Looking through the steps takes half a second; one look at the last is enough.
    String before = current(pool);
    if (NEWEST.equals(before)) {
      return null;
    }
    run(pool, location, NEWEST);
    return before;
  }

  /** The last step that was taken; null if none was, or one failed. */
  static @Nullable String current(DataSource pool) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet last =
            statement.executeQuery(
                "SELECT \"version\", \"success\" FROM \"schema_history\""
                    + " ORDER BY \"installed_rank\" DESC LIMIT 1")) {
      return last.next() && last.getBoolean("success") ? last.getString("version") : null;
    } catch (SQLException noneYet) {
      return null;
    }
  }

  /** Takes the steps up to one of them. */
  static void run(DataSource pool, Location location, String newest) {
    Flyway flyway = flyway(pool, location, newest);
    try {
      MigrationInfo current = flyway.info().current();
      if (current != null && current.getState().isResolved() == false) {
        throw new StoreException(
            StoreMessage.NEWER, location.shown(), String.valueOf(current.getVersion()));
      }
      flyway.migrate();
    } catch (FlywayException failure) {
      Message failed =
          Message.of(
              StoreMessage.MIGRATION_FAILED,
              location.shown(),
              String.valueOf(failure.getMessage()).strip());
      throw new StoreException(MissingRights.sentence(failure).orElse(failed), failure);
    }
  }

  static Flyway flyway(DataSource pool, Location location, String newest) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(pool)
        .locations(FOLDER + "common", FOLDER + (location.isPostgresql() ? "postgresql" : "h2"))
        .table("schema_history")
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .target(newest)
        .load();
  }
}
