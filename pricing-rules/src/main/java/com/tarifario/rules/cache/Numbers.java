package com.tarifario.rules.cache;

import java.util.Arrays;

/**
 * The numbers of some facts, which change no more once all are there. Those of which it is known
 * how large they get stand together in one number, mostly all of them.
 */
class Numbers {

  /** Spreads neighbours, and sums that come to the same, far apart. */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private static final int[] NONE = {};

  private long together;
  private int[] others = NONE;

  /** None yet. */
  Numbers() {}

  /** The same numbers, when all are there. */
  Numbers(Numbers same) {
    this.together = same.together;
    this.others = same.others;
  }

  /**
   * Adds a number to those that stand together: all of them fit into 64 bits, and each is as wide
   * as its place always is.
   */
  final void add(int value, int bits) {
    together = together << bits | value;
  }

  /** Adds a number of any size. */
  final void add(int value) {
    int size = others.length;
    others = Arrays.copyOf(others, size + 1);
    others[size] = value;
  }

  final void set(int index, int value) {
    others[index] = value;
  }

  /** How many stand alone. */
  final int size() {
    return others.length;
  }

  final int hash() {
    long hash = together * MIX;
    for (int other : others) {
      hash = (hash ^ hash >>> 32 ^ other) * MIX;
    }
    return (int) (hash ^ hash >>> 32 ^ hash >>> 47);
  }

  /** Whether they are the same. */
  final boolean are(Numbers that) {
    return together == that.together
        && (others == that.others || Arrays.equals(others, that.others));
  }
}
