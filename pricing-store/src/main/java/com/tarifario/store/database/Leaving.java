package com.tarifario.store.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Leaves an embedded database. The process that opened its file first serves the others, and they
 * lose their connections when it ends; so it waits until they are done.
 */
final class Leaving {

  /**
   * Other processes that are at work. One that has done nothing for a while, and has nothing open,
   * is not waited for: it connects anew when it goes on.
   */
  private static final String SERVED =
      "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE CLIENT_ADDR IS NOT NULL"
          + " AND (SESSION_STATE <> 'SLEEP' OR CONTAINS_UNCOMMITTED"
          + " OR SLEEP_SINCE > DATEADD(SECOND, -20, CURRENT_TIMESTAMP))";

  private static final String SERVED_ITSELF =
      "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS"
          + " WHERE CLIENT_ADDR IS NOT NULL AND SESSION_ID = SESSION_ID()";

  private Leaving() {}

  /** Closes all connections, when nobody else needs them. */
  static void leave(JdbcConnectionPool pool, Location location) {
    if (location.embeddedFile().isEmpty()) {
      pool.dispose();
      return;
    }
    // Closed after all others: until then, nobody new is let in.
    try (Connection last = pool.getConnection();
        Statement statement = last.createStatement()) {
      if (!isAny(statement, SERVED_ITSELF)) {
        awaitOthers(statement);
      }
      pool.dispose();
    } catch (SQLException gone) {
      // Whoever is served by nobody any more has nothing to wait for.
      pool.dispose();
    }
  }

  private static void awaitOthers(Statement statement) throws SQLException {
    while (true) {
      if (!isAny(statement, SERVED)) {
        statement.execute("SET EXCLUSIVE 1");
        if (!isAny(statement, SERVED)) {
          return;
        }
        statement.execute("SET EXCLUSIVE FALSE");
      }
      if (!Database.pause()) {
        return;
      }
    }
  }

  private static boolean isAny(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next() && rows.getLong(1) > 0;
    }
  }
}
