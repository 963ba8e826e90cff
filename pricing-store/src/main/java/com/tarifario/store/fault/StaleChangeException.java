package com.tarifario.store.fault;

import java.time.Instant;

/** Somebody else changed the same thing meanwhile. Nothing was changed, and nothing was lost. */
public final class StaleChangeException extends StoreException {

  private static final long serialVersionUID = 1;

  private final String who;
  private final Instant at;

  /**
   * What was changed meanwhile.
   *
   * @param what what both wanted to change: {@code C-014}
   * @param who who was first
   * @param at when that was
   */
  public StaleChangeException(String what, String who, Instant at) {
    super(StoreMessage.STALE, what, who, at.toString());
    this.who = who;
    this.at = at;
  }

  /** Who was first. */
  public String who() {
    return who;
  }

  /** When that was. */
  public Instant at() {
    return at;
  }
}
