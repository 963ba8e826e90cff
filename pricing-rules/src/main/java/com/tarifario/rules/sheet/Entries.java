package com.tarifario.rules.sheet;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Some rows, found by what is known of the fields that they limit to intervals. */
interface Entries {

  /** What is known of the fields of a line, or of another row. */
  @FunctionalInterface
  interface Probe {
    /** The values that the field of that index may have; null if it is absent. */
    @Nullable Interval on(int field);
  }

  /** Hands over every row that the probe may meet, and perhaps some that it does not. */
  void find(Probe probe, IntConsumer found);

  /** A few, handed over one by one. */
  final class Few implements Entries {
    private final int[] entries;

    Few(int[] entries) {
      this.entries = entries;
    }

    @Override
    public void find(Probe probe, IntConsumer found) {
      for (int entry : entries) {
        found.accept(entry);
      }
    }
  }
}
