package com.tarifario.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts processes and waits for them. */
final class Processes {

  /** How a process ends if it has too little memory: see {@code -XX:+ExitOnOutOfMemoryError}. */
  static final int OUT_OF_MEMORY = 3;

  static final long LONGEST_MINUTES = 20;

  private Processes() {}

  /**
   * A program of ours in a Java of its own.
   *
   * @param heap the megabytes of heap that it may have
   */
  static ProcessBuilder java(int heap, Class<?> program, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Xmx" + heap + "m");
    words.add("-XX:+ExitOnOutOfMemoryError");
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add(program.getName());
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words);
  }

  /**
   * Runs it, and returns how it ended.
   *
   * @param output where all that it says goes
   */
  static int run(ProcessBuilder process, Path output) throws IOException, InterruptedException {
    Process running = process.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!running.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      running.destroyForcibly();
      throw new IllegalStateException("It did not end: " + String.join(" ", process.command()));
    }
    return running.exitValue();
  }

  /**
   * Runs the command line or a program that it is measured against, and times it.
   *
   * @param what what is run, for messages
   * @param heap the megabytes of heap that it may have
   * @param log where all that it says goes
   * @throws IllegalStateException if it fails for another reason than too little memory
   */
  static Outcome time(Run what, ProcessBuilder process, int heap, PrintStream log)
      throws IOException, InterruptedException {
    process.environment().put("JAVA_OPTS", "-Xmx" + heap + "m -XX:+ExitOnOutOfMemoryError");
    Path output = Files.createTempFile("command", ".txt");
    try {
      long start = System.nanoTime();
      int status = run(process, output);
      double seconds = (System.nanoTime() - start) / 1e9;
      String said = Files.readString(output);
      log.println(what + ": " + seconds + " s, status " + status + "\n" + said);
      if (status == OUT_OF_MEMORY) {
        return Outcome.OUT_OF_MEMORY;
      }
      if (status != 0) {
        throw new IllegalStateException(what + " failed: " + said);
      }
      return new Outcome(seconds, 0);
    } finally {
      Files.delete(output);
    }
  }
}
