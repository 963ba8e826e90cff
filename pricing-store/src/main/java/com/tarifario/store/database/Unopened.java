package com.tarifario.store.database;

import com.tarifario.core.text.Message;
import com.tarifario.store.fault.StoreMessage;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Tells in plain words why a database can't be opened, with the driver's own behind. */
final class Unopened {

  private static final Set<String> PASSWORD = Set.of("28000", "28P01");
  private static final String NO_SUCH_DATABASE = "3D000";

  private static final Set<Integer> DAMAGED =
      Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1);

  private Unopened() {}

  static Message sentence(Location location, Throwable failure) {
    String said = "";
    StoreMessage why = StoreMessage.CANNOT_OPEN;
    for (Throwable each = failure; each != null; each = each.getCause()) {
      // The innermost that says anything: those around it say less and less of it.
      said = each.getMessage() == null ? said : each.getMessage();
      StoreMessage plain = plain(each);
      why = plain == null || why != StoreMessage.CANNOT_OPEN ? why : plain;
    }
    return Message.of(why, location.shown(), said.strip());
  }

  private static @Nullable StoreMessage plain(Throwable failure) {
    if (failure instanceof UnknownHostException) {
      return StoreMessage.HOST_UNKNOWN;
    }
    if (failure instanceof ConnectException
        || failure instanceof NoRouteToHostException
        || failure instanceof SocketTimeoutException) {
      return StoreMessage.NOBODY_ANSWERS;
    }
    if (failure instanceof MVStoreException) {
      return StoreMessage.FILE_DAMAGED;
    }
    if (failure instanceof SQLException sql) {
      String state = String.valueOf(sql.getSQLState());
      return PASSWORD.contains(state)
          ? StoreMessage.WRONG_PASSWORD
          : state.equals(NO_SUCH_DATABASE)
              ? StoreMessage.NO_SUCH_DATABASE
              : DAMAGED.contains(sql.getErrorCode()) ? StoreMessage.FILE_DAMAGED : null;
    }
    return null;
  }
}
