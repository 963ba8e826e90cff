package com.tarifario.rules.sheet;

import java.util.function.IntConsumer;

/** Some rows, found by what is known of the fields that they limit to intervals. */
interface Entries {

  /** What is known of the fields of a line, or of another row. */
  @FunctionalInterface
  interface Probe {
    /** The values that the field of that index may have; null if it is absent. */
    @org.jspecify.annotations.Nullable Interval on(int field);
  }

  /** Hands over every row that the probe may meet, and perhaps some that it does not. */
  void find(Probe probe, IntConsumer found);

  /** A few, handed over one by one. */
  record Few(int[] entries) implements Entries {
    @Override
    public void find(Probe probe, IntConsumer found) {
      for (int entry : entries) {
        found.accept(entry);
      }
    }
  }
}
