package com.tarifario.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs that have little to do, several times, of which the median counts. */
final class Starts {

  private static final int TIMES = 7;
  private static final int HEAP = 512;

  private final PrintStream log;

  Starts(PrintStream log) {
    this.log = log;
  }

  /** Starts the program so often, one after the other. */
  Outcome run(Run.Start run) throws IOException, InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      ProcessBuilder process =
          run.side().equals(Sides.OURS) ? command() : Processes.java(HEAP, PrintedLine.class);
      outcomes.add(Processes.time(run, process, HEAP, log));
    }
    return Outcome.median(outcomes);
  }

  /** The command of the README. */
  private static ProcessBuilder command() {
    Path launcher = Path.of(System.getProperty(Commands.COMMAND)).toAbsolutePath();
    return new ProcessBuilder(
            launcher.toString(),
            "value",
            "examples/frescalba/work/2026-03.csv",
            "--tariff",
            "examples/frescalba/tariff",
            "--data",
            "examples/frescalba/data")
        .directory(launcher.resolve("..").normalize().toFile());
  }
}
