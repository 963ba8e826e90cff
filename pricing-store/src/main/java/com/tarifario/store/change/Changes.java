package com.tarifario.store.change;

import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** All that one person changes, one change after the other. */
public final class Changes {

  private final Database database;
  private final String who;
  private final List<Follower> followers;

  /**
   * The changes of a person, from which nothing else follows.
   *
   * @throws StoreException if the person has no name
   */
  public Changes(Database database, String who) {
    this(database, who, List.of());
  }

  /**
   * The changes of a person.
   *
   * @param followers who does something when something else comes about, in their order
   * @throws StoreException if the person has no name
   */
  public Changes(Database database, String who, List<Follower> followers) {
    if (who.isBlank()) {
      throw new StoreException(StoreMessage.AUTHOR_MISSING);
    }
    this.database = database;
    this.who = who.strip();
    this.followers = List.copyOf(followers);
  }

  /** Who it is. */
  public String who() {
    return who;
  }

  /**
   * Makes one change. If it throws, nothing is changed. On H2 it waits until no other change is
   * being made.
   *
   * @return what the change answers
   * @throws StoreException if others change something for more than five minutes
   */
  public <T> T make(Function<Change, T> work) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              database.awaitTurn(handle);
              Change change =
                  new Change(handle, who, Values.micros(database.clock().instant()), followers);
              T made = work.apply(change);
              change.end();
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
