package com.tarifario.store.change;

/** Who does something when something else comes about, in the same transaction. */
@FunctionalInterface
public interface Follower {

  /** Does what follows from the event; other events are left alone. */
  void follow(Change change, Event event);
}
