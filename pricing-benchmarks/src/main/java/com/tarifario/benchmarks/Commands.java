package com.tarifario.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the command line, and what it is measured against, on a work file. Both must write the same
 * file, byte for byte.
 */
final class Commands {

  /** The property that says where the command line is. */
  static final String COMMAND = "tarifario.command";

  private final Path folder;
  private final PrintStream log;
  private int written;

  Commands(Path folder, PrintStream log) {
    this.folder = folder;
    this.log = log;
  }

  /** Whether there is a command line to run. */
  static boolean isPresent() {
    return System.getProperty(COMMAND) != null;
  }

  /** Runs it once: ours before the other side, which needs to be told the tariff's hash. */
  Outcome run(Run.Command run) throws IOException, InterruptedException {
    Path work = folder.resolve("work.csv");
    Path data = folder.resolve("data");
    Path tariff = folder.resolve("command-tariff");
    if (written != run.reports()) {
      Files.createDirectories(tariff);
      Company.large().write(tariff);
      WorkFiles.write(Company.large(), run.reports(), work, data);
      written = run.reports();
    }
    boolean ours = run.side().equals(Sides.OURS);
    Path result = folder.resolve("result-of-" + Sides.OURS + ".csv");
    Path out = ours ? result : folder.resolve("result-of-" + run.side() + ".csv");
    ProcessBuilder process =
        ours ? command(work, tariff, data, out) : other(run.heap(), work, data, out);
    Outcome outcome = Processes.time(run, process, run.heap(), log);
    if (outcome.equals(Outcome.OUT_OF_MEMORY)) {
      return outcome;
    }
    if (!ours && Files.mismatch(result, out) >= 0) {
      throw new IllegalStateException(run + " wrote another result than ours.");
    }
    return outcome;
  }

  private static ProcessBuilder command(Path work, Path tariff, Path data, Path out) {
    return new ProcessBuilder(
        System.getProperty(COMMAND),
        "value",
        work.toString(),
        "--tariff",
        tariff.toString(),
        "--data",
        data.toString(),
        "--out",
        out.toString());
  }

  private ProcessBuilder other(int heap, Path work, Path data, Path out) throws IOException {
    return Processes.java(
        heap,
        Converter.class,
        work.toString(),
        data.resolve("clients.csv").toString(),
        out.toString(),
        tariffName());
  }

  /** What our result calls the tariff, which the other side can't know. */
  private String tariffName() throws IOException {
    try (BufferedReader result =
        Files.newBufferedReader(folder.resolve("result-of-" + Sides.OURS + ".csv"))) {
      List<String> header = List.of(result.readLine().split(",", -1));
      return result.readLine().split(",", -1)[header.indexOf("tariff")];
    }
  }
}
