package com.tarifario.store.fault;

import com.tarifario.core.text.Message;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.transaction.TransactionException;

/** Tells of a database that went away while it was used. */
public final class LostConnection {

  private static final Set<Integer> H2 =
      Set.of(
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.CONNECTION_BROKEN_1,
          ErrorCode.OBJECT_CLOSED);

  private LostConnection() {}

  /** What to tell of a failure, if the connection was lost; else empty. */
  public static Optional<Message> sentence(Throwable failure) {
    boolean atEnd = false;
    for (Throwable each = failure; each != null; each = each.getCause()) {
      atEnd |=
          each instanceof TransactionException
              && String.valueOf(each.getMessage()).contains("commit");
      if (each instanceof SQLException sql && isLost(sql)) {
        return Optional.of(
            Message.of(atEnd ? StoreMessage.LOST_AT_END : StoreMessage.LOST_CONNECTION));
      }
    }
    return Optional.empty();
  }

  private static boolean isLost(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return H2.contains(failure.getErrorCode())
        || state.startsWith("08")
        || state.startsWith("57P0");
  }
}
