package com.tarifario.rules.cache;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of facts, one facts after the other in the same room; used by one thread. Those of
 * which it is known how large they get stand together in one number, mostly all of them.
 */
final class Numbers {

  /** Spreads neighbours, and sums that come to the same, far apart. */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private static final int[] NONE = {};

  private long together;
  private int[] others = NONE;
  private int size;

  /** Begins the numbers of other facts. */
  void clear() {
    together = 0;
    size = 0;
  }

  /**
   * Adds a number to those that stand together: all of them fit into 64 bits, and each is as wide
   * as its place always is.
   */
  void add(int value, int bits) {
    together = together << bits | value;
  }

  /** Adds a number of any size. */
  void add(int value) {
    if (size == others.length) {
      others = Arrays.copyOf(others, Math.max(8, 2 * size));
    }
    others[size++] = value;
  }

  void set(int index, int value) {
    others[index] = value;
  }

  /** How many stand alone. */
  int size() {
    return size;
  }

  /** These numbers, which stay as they are. */
  Fixed fixed() {
    return new Fixed(together, size == 0 ? null : Arrays.copyOf(others, size), hash());
  }

  int hash() {
    long hash = together * MIX;
    for (int index = 0; index < size; index++) {
      hash = (hash ^ hash >>> 32 ^ others[index]) * MIX;
    }
    return (int) (hash ^ hash >>> 32 ^ hash >>> 47);
  }

  /** Whether they are the same. */
  boolean are(Fixed fixed) {
    int[] theirs = fixed.others;
    return together == fixed.together
        && (theirs == null ? size == 0 : Arrays.equals(others, 0, size, theirs, 0, theirs.length));
  }

  /** Numbers that do not change. */
  static class Fixed {

    private final long together;
    private final int hash;
    private final int @Nullable [] others;

    private Fixed(long together, int @Nullable [] others, int hash) {
      this.together = together;
      this.others = others;
      this.hash = hash;
    }

    /** The same numbers. */
    Fixed(Fixed same) {
      this(same.together, same.others, same.hash);
    }

    int hash() {
      return hash;
    }
  }
}
