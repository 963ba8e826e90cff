package com.tarifario.store.database;

import com.tarifario.core.text.Message;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * An open database whose tables are those of this program. Used by several threads at once. A read
 * inside a change sees what the change has written.
 */
public final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 8;
  private static final long PAUSE = 100;

  /** In pauses: 20 seconds. */
  private static final int PATIENCE = 200;

  /**
   * What {@code <hold>} at the end of a query stands for: nobody else changes its rows until the
   * transaction ends. What refers to them can be added meanwhile; on PostgreSQL two changes that
   * have each added such a thing would otherwise wait for each other.
   */
  private static final String HOLD = "hold";

  /** Keeps the statements that it took apart: they are the same whatever the database. */
  private static final SqlParser STATEMENTS = new ColonPrefixSqlParser();

  private final Location location;
  private final Jdbi jdbi;
  private final Clock clock;
  private final Runnable closing;
  private final @Nullable String stepBefore;

  private Database(
      Location location, Jdbi jdbi, Clock clock, Runnable closing, @Nullable String stepBefore) {
    this.location = location;
    this.jdbi = jdbi;
    this.clock = clock;
    this.closing = closing;
    this.stepBefore = stepBefore;
  }

  /**
   * Opens a database, and brings its tables up to this program.
   *
   * @param clock what tells when something is changed
   * @throws StoreException if it can't be opened, or a newer program made it
   */
  public static Database open(Location location, Clock clock) {
    return open(location, clock, Migrations.NEWEST);
  }

  /**
   * Opens a database whose tables are to be those of an earlier step, for what was saved there.
   *
   * @throws StoreException if it can't be opened, or is past that step
   */
  static Database open(Location location, Clock clock, String step) {
    return location.isPostgresql() ? postgresql(location, clock, step) : h2(location, clock, step);
  }

  private static Database postgresql(Location location, Clock clock, String step) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(location.url());
    config.setUsername(location.user());
    config.setPassword(location.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.addDataSourceProperty("ApplicationName", "tarifario");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    // A plan that was made once for all would suit neither the largest client nor a database that
    // was empty when it was made.
    config.setConnectionInitSql("SET plan_cache_mode = force_custom_plan");
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException failure) {
      throw cannotOpen(location, failure);
    }
    return opened(location, pool, clock, step, pool::close);
  }

  private static Database h2(Location location, Clock clock, String step) {
    String user = location.user() == null ? "sa" : location.user();
    String password = location.password() == null ? "" : location.password();
    // Who waits for another's change waits, as on PostgreSQL.
    String url = withSetting(location.url(), "LOCK_TIMEOUT=20000");
    if (location.embeddedFile().isPresent()) {
      // What was told done is in the file, also if the process is killed the moment after: H2 would
      // keep it in memory for half a second.
      url = withSetting(url, "WRITE_DELAY=0");
    }
    boolean there = location.embeddedFile().isPresent() && !location.isMissing();
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, user, password);
    pool.setMaxConnections(CONNECTIONS);
    try {
      firstConnection(pool, location);
      if (there) {
        OwnTables.require(pool, location);
      }
    } catch (StoreException failure) {
      pool.dispose();
      throw failure;
    }
    return opened(location, pool, clock, step, () -> Leaving.leave(pool, location));
  }

  /** The URL with a setting, unless whoever wrote it has set another value. */
  private static String withSetting(String url, String setting) {
    String named = ";" + setting.substring(0, setting.indexOf('=') + 1);
    return url.toUpperCase(Locale.ROOT).contains(named) ? url : url + ";" + setting;
  }

  private static void firstConnection(DataSource pool, Location location) {
    try (Connection connection = connection(pool)) {
      connection.setAutoCommit(true);
    } catch (SQLException failure) {
      if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        throw new StoreException(Message.of(StoreMessage.IN_USE, location.shown()), failure);
      }
      throw Passing.is(failure)
          ? new StoreException(Message.of(StoreMessage.BUSY, location.shown()), failure)
          : cannotOpen(location, failure);
    }
  }

  /**
   * A connection to an embedded database. Another process may hold the file for a moment, while it
   * opens or leaves it; and when the process leaves through which all others read it, another takes
   * its place. Nothing was done yet with the connection, so it can be asked for again.
   */
  static Connection connection(DataSource pool) throws SQLException {
    int waited = 0;
    while (true) {
      try {
        return pool.getConnection();
      } catch (SQLException failure) {
        waited += Passing.pauses(failure);
        if (!Passing.is(failure) || waited >= PATIENCE || !pause()) {
          throw failure;
        }
      }
    }
  }

  /** Waits a moment; false if somebody wants the thread to end. */
  static boolean pause() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Database opened(
      Location location, DataSource pool, Clock clock, String step, Runnable closing) {
    try {
      String before = null;
      if (step.equals(Migrations.NEWEST)) {
        before = Migrations.run(pool, location);
      } else {
        Migrations.run(pool, location, step);
      }
      Jdbi jdbi = location.isPostgresql() ? Jdbi.create(pool) : Jdbi.create(() -> connection(pool));
      jdbi.getConfig(SqlStatements.class)
          .setSqlParser(STATEMENTS)
          .define(HOLD, location.isPostgresql() ? "FOR NO KEY UPDATE" : "FOR UPDATE");
      return new Database(location, jdbi, clock, closing, before);
    } catch (RuntimeException failure) {
      closing.run();
      throw failure;
    }
  }

  private static StoreException cannotOpen(Location location, Exception failure) {
    return new StoreException(Unopened.sentence(location, failure), failure);
  }

  /** Where it is. */
  public Location location() {
    return location;
  }

  /**
   * Waits in a transaction that is going to change something until it may. On H2, changes are made
   * one after the other; PostgreSQL makes them wait for each other only where it has to.
   *
   * @throws StoreException if others change something for more than five minutes
   */
  public void awaitTurn(Handle handle) {
    if (!location.isPostgresql()) {
      Turn.await(handle, location);
    }
  }

  /** The way to its tables. Only for reading: all writing goes through a change. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** The last step of its tables: {@code 6}. */
  public String step() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT \"version\" FROM \"schema_history\""
                        + " ORDER BY \"installed_rank\" DESC LIMIT 1")
                .mapTo(String.class)
                .one());
  }

  /** The last step of its tables before they were brought up to this program; null if they were. */
  public @Nullable String stepBefore() {
    return stepBefore;
  }

  /** What tells when something is changed. */
  public Clock clock() {
    return clock;
  }

  /** Whether it is PostgreSQL, and not H2. */
  public boolean isPostgresql() {
    return location.isPostgresql();
  }

  @Override
  public void close() {
    closing.run();
  }
}
