package com.tarifario.benchmarks;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.WorkReport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values lines beside the same written by hand, in turns, and prints what a line takes on both
 * sides and the ratio: {@code ValuingLines [ROUNDS]}. Both must come to the same prices.
 */
public final class ValuingLines {

  private static final int REPORTS = 20_000;
  private static final int ROUNDS = 20;

  private final Valuer valuer;
  private final NestedMaps maps;
  private final int rules;

  ValuingLines(Company company) {
    ClientRegister register = Company.register();
    this.valuer = new Valuer(company.tariff(), register);
    this.maps = new NestedMaps(company.rules(), code -> group(register, code));
    this.rules = company.rules().size();
  }

  private static @Nullable String group(ClientRegister register, String code) {
    Client client = register.client(code);
    return client == null ? null : client.rateGroup();
  }

  /** Measures both tariffs. */
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    for (Company company : List.of(Company.small(), Company.large())) {
      new ValuingLines(company).measure(rounds);
    }
  }

  private void measure(int rounds) {
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      // Read anew for each side, so that neither finds hashes or caches that the other has filled.
      long[] ourSum = {0};
      long[] theirSum = {0};
      ours[round] = nanos(Company.reports(REPORTS, round), this::ours, ourSum);
      theirs[round] = nanos(Company.reports(REPORTS, round), this::theirs, theirSum);
      if (ourSum[0] != theirSum[0]) {
        throw new IllegalStateException("Both sides have different prices.");
      }
    }
    double our = median(ours);
    double their = median(theirs);
    System.out.printf(
        Locale.ROOT,
        "valuing a line, %,d rules | %.2f us | by hand %.2f us | ratio %.1f%n",
        rules,
        our / 1_000,
        their / 1_000,
        our / their);
  }

  private static double nanos(
      List<WorkReport> reports, ToLongFunction<WorkReport> side, long[] sum) {
    long start = System.nanoTime();
    long checksum = 0;
    for (WorkReport report : reports) {
      checksum = checksum * 31 + side.applyAsLong(report);
    }
    sum[0] = checksum;
    return (System.nanoTime() - start) / (double) (reports.size() * Company.LINES_PER_REPORT);
  }

  /** The checksum of the prices that we make. */
  long ours(WorkReport report) {
    long sum = 0;
    for (PricedLine line : valuer.value(report).lines()) {
      sum = sum * 31 + SimplePrice.of(line).checksum();
    }
    return sum;
  }

  /** The checksum of the prices that are made by hand. */
  long theirs(WorkReport report) {
    long sum = 0;
    for (ChargeLine line : report.lines()) {
      sum = sum * 31 + maps.price(line).checksum();
    }
    return sum;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
