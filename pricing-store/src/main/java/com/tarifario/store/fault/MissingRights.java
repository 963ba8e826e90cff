package com.tarifario.store.fault;

import com.tarifario.core.text.Message;
import java.sql.SQLException;
import java.util.Optional;

/** Tells of what a server does not let its user do. */
public final class MissingRights {

  private static final String NO_RIGHT = "42501";
  private static final String READ_ONLY = "25006";

  private MissingRights() {}

  /** What to tell of a failure, if the user may not do that; else empty. */
  public static Optional<Message> sentence(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql) {
        String said = String.valueOf(sql.getMessage());
        if (NO_RIGHT.equals(sql.getSQLState())) {
          return Optional.of(Message.of(StoreMessage.NO_RIGHT, said));
        }
        if (READ_ONLY.equals(sql.getSQLState())) {
          return Optional.of(Message.of(StoreMessage.READ_ONLY, said));
        }
      }
    }
    return Optional.empty();
  }
}
