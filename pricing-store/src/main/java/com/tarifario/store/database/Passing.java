package com.tarifario.store.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;

/** What H2 says while processes open or leave a file, and one takes the place of another. */
final class Passing {

  private static final Set<Integer> CODES =
      Set.of(
          ErrorCode.DATABASE_ALREADY_OPEN_1,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_IS_IN_EXCLUSIVE_MODE,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.CONNECTION_BROKEN_1,
          ErrorCode.OBJECT_CLOSED);

  /** What it calls by one code with all else that is wrong with opening a file. */
  private static final Pattern LOCK =
      Pattern.compile("Lock file recently modified|Another process was faster|Concurrent update");

  /** As long as H2 waits for a lock file itself before it says so: four seconds. */
  private static final int OF_LOCK = 40;

  private Passing() {}

  /** Whether it may be gone in a moment. */
  static boolean is(SQLException failure) {
    return CODES.contains(failure.getErrorCode()) || isLock(failure);
  }

  /** How many pauses it counts for, with the one that comes after it. */
  static int pauses(SQLException failure) {
    return isLock(failure) ? OF_LOCK : 1;
  }

  private static boolean isLock(SQLException failure) {
    return failure.getErrorCode() == ErrorCode.ERROR_OPENING_DATABASE_1
        && LOCK.matcher(String.valueOf(failure.getMessage())).find();
  }
}
