package com.tarifario.store.fault;

import com.tarifario.core.text.Message;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells of two who changed the same at the same moment, of whom the database refused one. */
public final class SameMoment {

  /** As SQL calls it; the same for both kinds of databases. */
  private static final String ADDED_TWICE = "23505";

  /** Two that wait for each other, or waited too long. */
  private static final Set<String> WAITING = Set.of("40001", "40P01", "55P03", "HYT00");

  private SameMoment() {}

  /** Whether it failed because another has what only one may have. */
  public static boolean isAddedTwice(Throwable failure) {
    return state(failure).filter(ADDED_TWICE::equals).isPresent();
  }

  /** What to tell of a failure, if it is of that kind; else empty. */
  public static Optional<Message> sentence(Throwable failure) {
    return state(failure)
        .filter(state -> state.equals(ADDED_TWICE) || WAITING.contains(state))
        .map(state -> Message.of(StoreMessage.SAME_MOMENT));
  }

  private static Optional<String> state(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(sql.getSQLState());
      }
    }
    return Optional.empty();
  }
}
