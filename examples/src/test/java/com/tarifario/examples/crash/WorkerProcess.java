package com.tarifario.examples.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A worker in a process of its own. */
final class WorkerProcess {

  private static final int MOST_SECONDS = 120;

  private final Process process;
  private final Path errors;

  private WorkerProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /** Starts a worker, and waits until it begins. */
  static WorkerProcess start(String database, String job, int rounds, String argument)
      throws IOException {
    Path errors = Files.createTempFile("worker", ".err");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Worker.class.getName(),
                    database,
                    job,
                    String.valueOf(rounds),
                    argument))
            .redirectError(errors.toFile())
            .start();
    WorkerProcess worker = new WorkerProcess(process, errors);
    worker.awaitReady();
    return worker;
  }

  private void awaitReady() throws IOException {
    BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(Worker.READY)) {
        return;
      }
    }
    throw new IllegalStateException("The worker did not begin: " + Files.readString(errors));
  }

  /**
   * Kills it ({@code kill -9}): nothing of it is closed or tidied up.
   *
   * @throws IllegalStateException if it failed before; says how
   */
  void kill() throws IOException, InterruptedException {
    boolean alive = process.isAlive();
    process.destroyForcibly();
    process.waitFor();
    if (!alive) {
      throw new IllegalStateException("The worker failed by itself: " + Files.readString(errors));
    }
    Files.delete(errors);
  }

  /**
   * Waits until it has done its rounds.
   *
   * @throws IllegalStateException if it failed; says how
   */
  void await() throws IOException, InterruptedException {
    boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("The worker failed: " + Files.readString(errors));
    }
    Files.delete(errors);
  }
}
