package com.tarifario.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs what is to be measured, each in a Java process of its own with the same heap. */
final class Runs {

  private static final String HEAP = "2g";
  private static final int WARMUPS = 1;

  /**
   * One of the other engines brings a library that would complain that it has nowhere to log to.
   */
  private static final String QUIET =
      "-Dlog4j.provider=" + "org.apache.logging.log4j.simple.internal.SimpleProvider";

  private final int warm;
  private final int iterations;
  private final PrintStream log;
  private final Path folder;
  private final Map<String, Path> tariffs = new HashMap<>();
  private final Commands commands;
  private final KeptCommands keptCommands;
  private final Starts starts;

  /**
   * How to run.
   *
   * @param warm seconds of processor time for which each side runs before JMH begins
   * @param iterations seconds for which it is measured
   * @param log where the runs' own words go
   * @param folder for the tariffs that are loaded
   */
  Runs(int warm, int iterations, PrintStream log, Path folder) {
    this.warm = warm;
    this.iterations = iterations;
    this.log = log;
    this.folder = folder;
    this.commands = new Commands(folder, log);
    this.keptCommands = new KeptCommands(folder, log);
    this.starts = new Starts(log);
  }

  /**
   * Runs this once.
   *
   * @throws IllegalStateException if it fails, or has other prices than it must have
   */
  Outcome run(Run run) throws IOException, InterruptedException {
    if (run instanceof Run.Pricing pricing) {
      return price(pricing);
    }
    if (run instanceof Run.Load load) {
      return load(load);
    }
    if (run instanceof Run.Start start) {
      return starts.run(start);
    }
    if (run instanceof Run.Kept kept) {
      return keptCommands.run(kept);
    }
    return commands.run((Run.Command) run);
  }

  private Outcome price(Run.Pricing pricing) {
    Options options =
        new OptionsBuilder()
            .include("\\." + ValuingBenchmark.class.getSimpleName() + "\\.")
            .param("work", pricing.work())
            .param("side", pricing.side())
            .param("threads", Integer.toString(pricing.threads()))
            .param("reports", Integer.toString(pricing.reports()))
            .param("warm", Integer.toString(warm))
            .forks(1)
            .warmupIterations(WARMUPS)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.seconds(1))
            .timeout(TimeValue.minutes(Processes.LONGEST_MINUTES))
            .jvmArgs("-Xms" + HEAP, "-Xmx" + HEAP, "-XX:+AlwaysPreTouch", QUIET)
            .shouldFailOnError(true)
            .build();
    try {
      RunResult result =
          new Runner(options, OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL))
              .runSingle();
      int lines = pricing.reports() * Fresh.LINES_PER_REPORT;
      return new Outcome(result.getPrimaryResult().getScore() / lines, 0);
    } catch (RunnerException failure) {
      throw new IllegalStateException(pricing + " failed: " + failure.getMessage(), failure);
    }
  }

  private Outcome load(Run.Load load) throws IOException, InterruptedException {
    Path tariff = tariffs.get(load.tariff());
    if (tariff == null) {
      tariff = write(load.tariff());
      tariffs.put(load.tariff(), tariff);
    }
    Path output = Files.createTempFile(folder, "loading", ".txt");
    int status =
        Processes.run(
            Processes.java(load.heap(), Loading.class, load.loader(), tariff.toString()), output);
    String said = Files.readString(output);
    log.println(load + ": " + said.strip());
    if (status == Processes.OUT_OF_MEMORY) {
      return Outcome.OUT_OF_MEMORY;
    }
    if (status != 0) {
      throw new IllegalStateException(load + " failed: " + said);
    }
    List<String> numbers = said.lines().reduce((first, last) -> last).stream().toList();
    String[] words = numbers.get(0).split(" ", -1);
    return new Outcome(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
  }

  private Path write(String name) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    Work work = Sides.work(name);
    work.write(made);
    if (work instanceof Company company) {
      Files.writeString(
          made.resolve(Loading.PLAIN_FILE), PlainDrools.HEADER + company.plainRules().drl());
    }
    log.println(String.format(Locale.ROOT, "Written: %s", made));
    return made;
  }

  /** A log file that is written anew. */
  static PrintStream log(File file) throws IOException {
    return new PrintStream(file, StandardCharsets.UTF_8);
  }
}
