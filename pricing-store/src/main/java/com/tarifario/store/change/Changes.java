package com.tarifario.store.change;

import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.util.function.Consumer;
import java.util.function.Function;

/** All that one person changes, one change after the other. */
public final class Changes {

  private final Database database;
  private final String who;

  /**
   * The changes of a person.
   *
   * @throws StoreException if the person has no name
   */
  public Changes(Database database, String who) {
    if (who.isBlank()) {
      throw new StoreException(StoreMessage.AUTHOR_MISSING);
    }
    this.database = database;
    this.who = who.strip();
  }

  /** Who it is. */
  public String who() {
    return who;
  }

  /**
   * Makes one change. If it throws, nothing is changed.
   *
   * @return what the change answers
   */
  public <T> T make(Function<Change, T> work) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Change change = new Change(handle, who, Values.micros(database.clock().instant()));
              T made = work.apply(change);
              change.flush();
              return made;
            });
  }

  /** The same, of a change that answers nothing. */
  public void run(Consumer<Change> work) {
    make(
        change -> {
          work.accept(change);
          return true;
        });
  }
}
