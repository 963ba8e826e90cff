package com.tarifario.rules.cache;

import com.tarifario.core.tariff.Decision;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Decisions by the numbers that they depend on, so many at most: a new one takes the place of an
 * old one. Shared by all threads without locks; whether a decision is found depends on what was
 * asked before, but never which decision it is.
 */
final class DecisionCache {

  /** How many entries may stand where an entry belongs. */
  private static final int WAYS = 4;

  private final AtomicReferenceArray<@Nullable Entry> entries;
  private final int mask;

  /**
   * An empty cache.
   *
   * @param size how many decisions it can keep at most, above 0; rounded up to a power of two
   */
  DecisionCache(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("A cache of " + size + " decisions keeps none.");
    }
    int sets = Integer.highestOneBit(Math.max(1, (size + WAYS - 1) / WAYS * 2 - 1));
    this.entries = new AtomicReferenceArray<>(sets * WAYS);
    this.mask = sets - 1;
  }

  /** A decision and the numbers that it depends on. */
  private static final class Entry extends Numbers {

    private final Decision decision;

    Entry(Numbers numbers, Decision decision) {
      super(numbers);
      this.decision = decision;
    }
  }

  /** The decision of these numbers; null if it is not there. */
  @Nullable Decision find(Numbers numbers) {
    int first = (numbers.hash() & mask) * WAYS;
    for (int way = 0; way < WAYS; way++) {
      Entry entry = entries.getAcquire(first + way);
      if (entry == null) {
        return null;
      }
      if (numbers.are(entry)) {
        return entry.decision;
      }
    }
    return null;
  }

  /** Keeps a decision; the oldest that stands where it belongs may have to go. */
  void keep(Numbers numbers, Decision decision) {
    int first = (numbers.hash() & mask) * WAYS;
    for (int way = WAYS - 1; way > 0; way--) {
      entries.setRelease(first + way, entries.getAcquire(first + way - 1));
    }
    entries.setRelease(first, new Entry(numbers, decision));
  }
}
