package com.tarifario.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures us and the others in turns and prints a table, row by row: {@code BenchmarkTable
 * [--full] [--only PATTERN]}. Ends with 1 if something could not be measured or has other prices
 * than it must have; a goal that is missed is a "no" in its row, and no failure.
 */
public final class BenchmarkTable {

  private static final int FULL_ROUNDS = 3;

  private final boolean full;
  private final Runs runs;
  private final PrintStream out;
  private final PrintStream log;
  private boolean failed;

  private BenchmarkTable(boolean full, Runs runs, PrintStream out, PrintStream log) {
    this.full = full;
    this.runs = runs;
    this.out = out;
    this.log = log;
  }

  /** Prints the table. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(args));
    boolean full = words.remove("--full");
    words.remove("--quick");
    String only = "";
    if (words.size() == 2 && words.get(0).equals("--only")) {
      only = words.get(1).toLowerCase(Locale.ROOT);
      words.clear();
    }
    if (!words.isEmpty()) {
      System.err.println("BenchmarkTable [--quick | --full] [--only PATTERN]");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("tarifario-benchmarks");
    Path logFile = Path.of(System.getProperty("tarifario.benchmarks.log", "benchmarks.log"));
    boolean failed;
    try (PrintStream log = Runs.log(logFile.toFile())) {
      Runs runs = full ? new Runs(10, 5, log, folder) : new Runs(4, 2, log, folder);
      BenchmarkTable table = new BenchmarkTable(full, runs, System.out, log);
      table.print(only);
      failed = table.failed;
    } finally {
      Work.delete(folder);
    }
    if (failed) {
      System.err.println("Something failed: see " + logFile);
      System.exit(1);
    }
  }

  private void print(String only) throws IOException, InterruptedException {
    out.println(Row.HEADER);
    for (List<Row> together : Rows.all()) {
      List<Row> rows =
          together.stream()
              .filter(row -> full || row.quick())
              .filter(row -> row.what().toLowerCase(Locale.ROOT).contains(only))
              .toList();
      measure(rows);
    }
  }

  /** Runs all that the rows need, in turns, and prints each row when its last run has ended. */
  private void measure(List<Row> rows) throws IOException, InterruptedException {
    Set<Run> needed = new LinkedHashSet<>();
    rows.forEach(row -> needed.addAll(row.runs()));
    Map<Run, List<Outcome>> measured = new LinkedHashMap<>();
    Map<Run, Outcome> medians = new LinkedHashMap<>();
    Set<Run> broken = new LinkedHashSet<>();
    List<Row> waiting = new ArrayList<>(rows);
    int rounds = full ? FULL_ROUNDS : 1;
    for (int round = 1; round <= rounds; round++) {
      for (Run run : needed) {
        if (!broken.contains(run) && !run(run, measured)) {
          broken.add(run);
        }
        if (round == rounds) {
          if (!broken.contains(run)) {
            medians.put(run, Outcome.median(measured.getOrDefault(run, List.of())));
          }
          printReady(waiting, medians, broken);
        }
      }
    }
  }

  private boolean run(Run run, Map<Run, List<Outcome>> measured)
      throws IOException, InterruptedException {
    try {
      measured.computeIfAbsent(run, each -> new ArrayList<>()).add(runs.run(run));
      return true;
    } catch (IllegalStateException failure) {
      failure.printStackTrace(log);
      System.err.println(failure.getMessage());
      failed = true;
      return false;
    }
  }

  private void printReady(List<Row> waiting, Map<Run, Outcome> medians, Set<Run> broken) {
    while (!waiting.isEmpty()) {
      Row row = waiting.get(0);
      if (row.runs().stream().anyMatch(broken::contains)) {
        out.println(row.printFailed());
      } else if (medians.keySet().containsAll(row.runs())) {
        out.println(row.print(medians));
      } else {
        return;
      }
      out.flush();
      waiting.remove(0);
    }
  }
}
