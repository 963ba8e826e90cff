package com.tarifario.benchmarks;

import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.WorkReport;
import java.util.List;

/** Sums prices up to one number, which is the same for the same prices in the same order. */
final class Checksum implements Sink {

  private static final int REPORTS = 300;
  private static final int SEED = 5;

  private long sum;
  private long lines;
  private long priced;

  private Checksum() {}

  /** What a side makes of these reports. */
  static long of(Side side, List<WorkReport> reports) {
    Checksum checksum = new Checksum();
    side.price(reports, checksum);
    long expected = reports.stream().mapToLong(report -> report.lines().size()).sum();
    if (checksum.lines != expected) {
      throw new IllegalStateException(
          "Of " + expected + " lines, " + checksum.lines + " came out.");
    }
    if (checksum.priced * 2 < checksum.lines) {
      throw new IllegalStateException(
          "Of " + checksum.lines + " lines, only " + checksum.priced + " have a price.");
    }
    return checksum.sum;
  }

  /**
   * Makes sure, before anything is timed, that a side prices as the work's own hand-written code.
   *
   * @throws IllegalStateException if it has other prices
   */
  static void check(String name, Side side, Work work) {
    long theirs = of(work.byHand(), work.reports(REPORTS, SEED));
    long ours = of(side, work.reports(REPORTS, SEED));
    if (ours != theirs) {
      throw new IllegalStateException(
          "The prices of " + name + " are not those that are written by hand: another checksum.");
    }
  }

  @Override
  public void take(PricedLine line) {
    take(SimplePrice.of(line));
  }

  @Override
  public void take(SimplePrice price) {
    lines++;
    priced += price.amount() == null ? 0 : 1;
    sum = sum * 31 + price.checksum();
  }
}
