package com.tarifario.examples.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A worker in a process of its own. */
final class WorkerProcess {

  private static final int MOST_SECONDS = 120;

  private final Process process;
  private final BufferedReader output;
  private final Path errors;

  private WorkerProcess(Process process, Path errors) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
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
                    "-XX:+UseSerialGC",
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
    worker.awaitRounds(1);
    return worker;
  }

  /** Waits until it begins, or has done its job so many times more. */
  void awaitRounds(int times) throws IOException {
    int left = times;
    while (left > 0) {
      String line = output.readLine();
      if (line == null) {
        throw new IllegalStateException("The worker failed: " + Files.readString(errors));
      }
      left -= line.equals(Worker.READY) ? 1 : 0;
    }
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
    process.getInputStream().transferTo(OutputStream.nullOutputStream());
    boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("The worker failed: " + Files.readString(errors));
    }
    Files.delete(errors);
  }
}
