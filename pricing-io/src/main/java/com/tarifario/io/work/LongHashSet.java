package com.tarifario.io.work;

/** A growing set of 64-bit hashes: 16 bytes or so for each, where a set of texts takes 100. */
final class LongHashSet {

  private static final long FREE = 0;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long[] table = new long[1 << 10];
  private int size;

  /** A 64-bit hash of the text, never 0. */
  static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * PRIME;
      hash ^= hash >>> 29;
    }
    return hash == FREE ? 1 : hash;
  }

  void add(long hash) {
    if (size * 2 >= table.length) {
      long[] old = table;
      table = new long[old.length * 2];
      for (long each : old) {
        if (each != FREE) {
          table[slot(each)] = each;
        }
      }
    }
    int slot = slot(hash);
    if (table[slot] == FREE) {
      table[slot] = hash;
      size++;
    }
  }

  boolean contains(long hash) {
    return table[slot(hash)] == hash;
  }

  /** Where the hash stands, or the free place where it would. */
  private int slot(long hash) {
    int slot = (int) (hash * PRIME >>> 33) & (table.length - 1);
    while (table[slot] != FREE && table[slot] != hash) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }
}
