package com.tarifario.store.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the audit trail of an H2 database from being rewritten. Called by H2 itself. What an entry
 * says can be taken away if its erasure is on record.
 */
public final class AppendOnly implements Trigger {

  private boolean isContent;

  @Override
  public void init(
      Connection connection, String schema, String name, String table, boolean before, int type) {
    isContent = table.equalsIgnoreCase("audit_content");
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    if (isContent && after == null && before != null && isErased(connection, before[0])) {
      return;
    }
    throw new SQLException("The audit trail is never rewritten.");
  }

  private static boolean isErased(Connection connection, Object entry) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM audit_erasure WHERE entry = ?")) {
      query.setObject(1, entry);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }
}
