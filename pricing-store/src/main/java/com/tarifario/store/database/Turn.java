package com.tarifario.store.database;

import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Changes of an H2 database, one after the other, whichever processes make them.
 *
 * <p>H2 locks rows, as PostgreSQL does, but may take the lock of a row from whoever has it: where a
 * change is undone while another is written to the file, it may undo a row a second time ({@code
 * RollbackDecisionMaker} is asked again when the log of what is to be undone was moved meanwhile),
 * and with it what a third has done to the row since the first time. The third is told done, and
 * its update is lost (2.3.232, 2.4.240, 2.5.252). So nobody changes anything until the change
 * before is done or undone: each holds a table that is there for nothing else. The statement is the
 * one that holds a table and neither ends a transaction nor changes anything.
 */
final class Turn {

  private static final String HELD = "ALTER TABLE changing.turn SET REFERENTIAL_INTEGRITY TRUE";

  /** Of 20 seconds each, unless the URL says otherwise: five minutes. */
  private static final int WAITS = 15;

  private Turn() {}

  /**
   * Waits until nobody else changes anything. The turn lasts until the transaction ends.
   *
   * @throws StoreException if others are at it for too long
   */
  static void await(Handle handle, Location location) {
    int waits = 0;
    while (!isTaken(handle)) {
      waits++;
      if (waits == WAITS) {
        throw new StoreException(StoreMessage.OTHERS_CHANGE, location.shown());
      }
    }
  }

  private static boolean isTaken(Handle handle) {
    try {
      handle.execute(HELD);
      return true;
    } catch (UnableToExecuteStatementException failure) {
      if (failure.getCause() instanceof SQLException cause
          && cause.getErrorCode() == ErrorCode.LOCK_TIMEOUT_1) {
        return false;
      }
      throw failure;
    }
  }
}
