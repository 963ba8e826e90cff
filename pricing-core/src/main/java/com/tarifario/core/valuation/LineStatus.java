package com.tarifario.core.valuation;

import com.tarifario.core.tariff.Outcome.Reason;
import com.tarifario.core.work.Billing;

/** What became of a line. */
public enum LineStatus {
  /** The tariff's price. */
  PRICED,
  /** A price that a person set; the tariff's stands beside it. */
  OVERRIDDEN,
  /**
   * A price that was agreed with the client, in an accepted quote or a work order; the tariff's
   * stands beside it.
   */
  AGREED,
  /** Not charged: done under warranty. Amount 0. */
  WARRANTY,
  /** Not charged: covered by a maintenance agreement, a fee or a pack. Amount 0. */
  COVERED,
  /** Not charged: part of a price agreed on, in a quote or for all of the work. Amount 0. */
  QUOTED,
  /** Not charged: our own work done again. Amount 0. */
  REWORK,
  /** Not charged: not for a client. Amount 0. */
  INTERNAL,
  /** No rule proposed a price. No amount. */
  UNPRICED,
  /** A formula needs the cost and the line has none. No amount. */
  NO_COST,
  /** A formula needs the list price and the line has none. No amount. */
  NO_LIST_PRICE,
  /** Worked at a time that is in no band of the calendar. No amount. */
  NO_BAND,
  /** Two rules can't be told apart. No amount. */
  TIED,
  /** The line, or a rule for it, can't be used as it is. No amount. */
  FAILED;

  /** The status of a line that is not charged. */
  public static LineStatus of(Billing billing) {
    return switch (billing) {
      case CHARGEABLE -> PRICED;
      case WARRANTY -> WARRANTY;
      case AGREEMENT -> COVERED;
      case QUOTED -> QUOTED;
      case REWORK -> REWORK;
      case INTERNAL -> INTERNAL;
    };
  }

  /** The status of a line that could not be priced. */
  public static LineStatus of(Reason reason) {
    return switch (reason) {
      case UNPRICED -> UNPRICED;
      case NO_COST -> NO_COST;
      case NO_LIST_PRICE -> NO_LIST_PRICE;
      case TIED -> TIED;
      case INVALID, INCOMPLETE -> FAILED;
    };
  }

  /** Whether a line of this status has a price, be it 0: nothing is left to mend. */
  public boolean isSettled() {
    return compareTo(UNPRICED) < 0;
  }

  /** Whether its price is not the tariff's: a person set it, or it was agreed. */
  public boolean isSet() {
    return this == OVERRIDDEN || this == AGREED;
  }

  /** Whether a line of this status is charged to the client. */
  public boolean isCharged() {
    return this == PRICED || isSet();
  }
}
