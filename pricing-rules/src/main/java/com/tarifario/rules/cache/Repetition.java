package com.tarifario.rules.cache;

/**
 * Notices whether looking is worth it: where hardly any decision is found again, the next ones are
 * not looked for, for a while. Counts may be a little off when several threads count at once; only
 * speed depends on them.
 */
final class Repetition {

  /** After so many, it is seen whether enough were found. */
  private static final int LOOKED = 4_096;

  /** How many are not looked for when it was not worth it. */
  private static final int ASIDE = 32 * LOOKED;

  private final int worth;
  private int looked;
  private int missed;
  private int aside;

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
    if (aside <= 0) {
      return true;
    }
    aside -= count;
    return false;
  }

  /** So many were looked for, and so many of them were not there. */
  void note(int count, int absent) {
    looked += count;
    missed += absent;
    if (looked >= LOOKED) {
      if (looked - missed < looked / worth) {
        aside = ASIDE;
      }
      looked = 0;
      missed = 0;
    }
  }
}
