package com.tarifario.rules.cache;

/**
 * Notices whether looking is worth it: where hardly any decision is found again, the next ones are
 * not looked for, for a while. Threads count each for itself, in places that lie apart in memory,
 * since processors that write to the same place wait for each other. Of very many threads some
 * share a place, where counts may be a little off; only speed depends on them.
 */
final class Repetition {

  /** After so many, it is seen whether enough were found. */
  private static final int LOOKED = 4_096;

  /** How many are not looked for when it was not worth it. */
  private static final int ASIDE = 32 * LOOKED;

  /** How many threads have a place of their own. A power of two. */
  private static final int PLACES = 16;

  /** How many numbers a place is long, so that two never share what a processor loads at once. */
  private static final int LENGTH = 32;

  // What stands in a place.
  private static final int LOOKED_FOR = 0;
  private static final int MISSED = 1;
  private static final int LEFT_ASIDE = 2;

  private final int worth;

  /** The places, after one that is not used, since there is something else before it. */
  private final int[] counts = new int[(PLACES + 1) * LENGTH];

  /**
   * Nothing was looked for yet.
   *
   * @param worth one of so many must be found again: many, if it is dear to do without
   */
  Repetition(int worth) {
    this.worth = worth;
  }

  /** Whether so many are to be looked for. */
  boolean isExpected(int count) {
    int place = place();
    if (counts[place + LEFT_ASIDE] <= 0) {
      return true;
    }
    counts[place + LEFT_ASIDE] -= count;
    return false;
  }

  /** So many were looked for, and so many of them were not there. */
  void note(int count, int absent) {
    int place = place();
    int looked = counts[place + LOOKED_FOR] + count;
    int missed = counts[place + MISSED] + absent;
    if (looked >= LOOKED) {
      if (looked - missed < looked / worth) {
        counts[place + LEFT_ASIDE] = ASIDE;
      }
      looked = 0;
      missed = 0;
    }
    counts[place + LOOKED_FOR] = looked;
    counts[place + MISSED] = missed;
  }

  private static int place() {
    return (1 + (int) (Thread.currentThread().getId() & PLACES - 1)) * LENGTH;
  }
}
