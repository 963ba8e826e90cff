package com.tarifario.benchmarks;

import java.io.IOException;
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
}
