package com.tarifario.store.database;

import com.tarifario.core.text.Message;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Sees to it that the file of an embedded database which was there before is one of this program.
 * Of a file that lost its end, H2 may find nothing at all, and take it for one that is empty.
 */
final class OwnTables {

  private static final String TABLES =
      "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'schema_history'";

  private static final String OTHERS =
      "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID <> SESSION_ID()";

  /** In pauses: a second for another process that is making it, and was not seen yet. */
  private static final int ALONE = 10;

  /** In pauses: half a minute, as long as another process is at work there. */
  private static final int TOGETHER = 300;

  private OwnTables() {}

  /**
   * Refuses a database without this program's tables. Another process may be making them now.
   *
   * @throws StoreException if there are none
   */
  static void require(DataSource pool, Location location) {
    try (Connection connection = Database.connection(pool);
        Statement statement = connection.createStatement()) {
      int waited = 0;
      while (count(statement, TABLES) == 0) {
        waited++;
        boolean given = waited >= (count(statement, OTHERS) == 0 ? ALONE : TOGETHER);
        if (given || !Database.pause()) {
          throw new StoreException(StoreMessage.NOT_OURS, location.shown());
        }
      }
    } catch (SQLException failure) {
      throw new StoreException(Message.of(StoreMessage.BUSY, location.shown()), failure);
    }
  }

  private static int count(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
