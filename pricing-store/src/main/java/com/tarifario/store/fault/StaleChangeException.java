package com.tarifario.store.fault;

import com.tarifario.core.text.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Somebody else changed the same thing meanwhile. Nothing was changed, and nothing was lost. */
public final class StaleChangeException extends StoreException {

  private static final long serialVersionUID = 1;

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final String what;
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
    super(StoreMessage.STALE, what, who, shown(at, ZoneOffset.UTC) + " UTC");
    this.what = what;
    this.who = who;
    this.at = at;
  }

  private static String shown(Instant at, ZoneId zone) {
    return DAY_AND_TIME.format(at.atZone(zone));
  }

  /** The sentence, with the time of day of the zone in which it is read. */
  public Message sentenceIn(ZoneId zone) {
    return Message.of(StoreMessage.STALE, what, who, shown(at, zone));
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
