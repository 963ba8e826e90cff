package com.tarifario.store.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Asks questions several times and prints how long the answers take. */
final class Measuring {

  /** What a person waits without noticing. */
  private static final double GOAL = 200;

  private static final int TRIES = 21;

  private int asked;
  private int reached;

  /** A question that a person asks. */
  record Question(String name, Runnable asks) {}

  /** Asks it, and prints median, worst and first time, and whether the worst is within the goal. */
  void ask(Question question) {
    long[] times = new long[TRIES];
    for (int each = 0; each < TRIES; each++) {
      long start = System.nanoTime();
      question.asks().run();
      times[each] = System.nanoTime() - start;
    }
    double first = millis(times[0]);
    Arrays.sort(times);
    double worst = millis(times[TRIES - 1]);
    asked++;
    reached += worst < GOAL ? 1 : 0;
    print(
        "  %-52s %7.1f ms, worst %.1f, first %.1f%s%n",
        question.name(),
        millis(times[TRIES / 2]),
        worst,
        first,
        worst < GOAL ? "" : "  ABOVE THE GOAL");
  }

  /** Prints how many questions were answered within the goal, every time. */
  void sum() {
    print("  %d of %d answered within %.0f ms every time%n", reached, asked, GOAL);
  }

  static long seconds(long start) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
  }

  static double millis(long nanos) {
    return nanos / 1e6;
  }

  static void print(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format, arguments);
    System.out.flush();
  }
}
