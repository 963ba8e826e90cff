package com.tarifario.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A number of the table.
 *
 * @param runs what has to be run for it
 * @param unit what it is in
 * @param formula how it comes from what those runs came to
 */
record Amount(List<Run> runs, String unit, ToDoubleFunction<Map<Run, Outcome>> formula) {

  /** How many reports at a time: they have 1,000 lines. */
  static final int REPORTS = 200;

  /** What a line takes on one thread. */
  static Amount line(String work, String side) {
    return line(work, side, 1, REPORTS);
  }

  /** What a line takes. */
  static Amount line(String work, String side, int threads, int reports) {
    Run run = new Run.Pricing(work, side, threads, reports);
    return new Amount(List.of(run), "us", outcomes -> of(outcomes, run).time());
  }

  /** What loading takes. */
  static Amount time(Run run) {
    return new Amount(List.of(run), "s", outcomes -> of(outcomes, run).time());
  }

  /** What was loaded holds. */
  static Amount memory(Run run) {
    return new Amount(List.of(run), "MB", outcomes -> of(outcomes, run).memory());
  }

  /** So many times this. */
  Amount times(int number) {
    return new Amount(runs, unit, outcomes -> number * formula.applyAsDouble(outcomes));
  }

  /** So much more than this. */
  Amount plus(double more) {
    return new Amount(runs, unit, outcomes -> formula.applyAsDouble(outcomes) + more);
  }

  /** This, grown by as much as another grows from the small to the large. */
  Amount grownAs(Amount small, Amount large) {
    return new Amount(
        List.of(runs.get(0), small.runs.get(0), large.runs.get(0)),
        unit,
        outcomes ->
            formula.applyAsDouble(outcomes)
                + large.formula.applyAsDouble(outcomes)
                - small.formula.applyAsDouble(outcomes));
  }

  private static Outcome of(Map<Run, Outcome> outcomes, Run run) {
    Outcome outcome = outcomes.get(run);
    if (outcome == null) {
      throw new IllegalArgumentException("Not run: " + run);
    }
    return outcome;
  }

  /** The number as it is printed. */
  String print(Map<Run, Outcome> outcomes) {
    double value = formula.applyAsDouble(outcomes);
    return Double.isInfinite(value)
        ? "out of memory"
        : String.format(Locale.ROOT, value < 10 ? "%.2f %s" : "%.0f %s", value, unit);
  }
}
