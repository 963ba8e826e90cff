package com.tarifario.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a run came to.
 *
 * @param time what it took: microseconds for a line, seconds for anything else; infinite if it did
 *     not come to its end because it needs more memory
 * @param memory the megabytes of heap that it holds; 0 if that is not measured
 */
record Outcome(double time, double memory) {

  /** What needs more memory than it may have. */
  static final Outcome OUT_OF_MEMORY =
      new Outcome(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** The median of several. */
  static Outcome median(List<Outcome> outcomes) {
    return new Outcome(median(outcomes, Outcome::time), median(outcomes, Outcome::memory));
  }

  private static double median(List<Outcome> outcomes, ToDoubleFunction<Outcome> of) {
    double[] sorted = outcomes.stream().mapToDouble(of).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
