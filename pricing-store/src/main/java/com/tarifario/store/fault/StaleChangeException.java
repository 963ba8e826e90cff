package com.tarifario.store.fault;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Somebody else changed the same thing meanwhile. Nothing was changed, and nothing was lost. */
public final class StaleChangeException extends StoreException {

  private static final long serialVersionUID = 1;

  /** As people read it where they are. */
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

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
    super(StoreMessage.STALE, what, who, DAY_AND_TIME.format(at));
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
