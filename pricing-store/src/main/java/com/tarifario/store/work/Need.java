package com.tarifario.store.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be done with a piece of work.
 *
 * @param kind what it is
 * @param day the day of today, for what depends on it; null for what does not
 */
public record Need(Kind kind, @Nullable LocalDate day) {

  /** What can be still to be done. */
  public enum Kind {
    /** Something is to be done at all. */
    OPEN,
    /** It has lines without a price of today's data. */
    UNVALUED,
    /** Something of it is still to be billed. */
    UNBILLED,
    /** It is open, and was due before today. */
    OVERDUE
  }

  /** Something is to be done at all. */
  public static final Need OPEN = new Need(Kind.OPEN, null);

  /** It has lines without a price of today's data. */
  public static final Need UNVALUED = new Need(Kind.UNVALUED, null);

  /** Something of it is still to be billed. */
  public static final Need UNBILLED = new Need(Kind.UNBILLED, null);

  /** It is open, and was due before that day. */
  public static Need overdue(LocalDate today) {
    return new Need(Kind.OVERDUE, today);
  }
}
