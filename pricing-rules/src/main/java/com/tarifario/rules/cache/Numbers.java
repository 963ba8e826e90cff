package com.tarifario.rules.cache;

import java.util.Arrays;

/** Numbers in their order, in room that is used again; used by one thread. */
final class Numbers {

  private int[] values = new int[16];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  void set(int index, int value) {
    values[index] = value;
  }

  int size() {
    return size;
  }

  int hash() {
    int hash = size;
    for (int index = 0; index < size; index++) {
      hash = hash * 31 + values[index];
    }
    // Neighbours in the last number are to stand apart.
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }

  /** A copy that stays as it is. */
  int[] copy() {
    return Arrays.copyOf(values, size);
  }

  boolean are(int[] others) {
    return Arrays.equals(values, 0, size, others, 0, others.length);
  }
}
