package com.tarifario.cli.command;

import com.tarifario.cli.text.CliMessage;
import com.tarifario.rules.LoadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What makes a valuation faster or slower, and never another one. */
final class SpeedOptions {

  @Option(
      names = "--threads",
      paramLabel = "${bundle:label.number}",
      order = 60,
      descriptionKey = "threads")
  private @Nullable Integer threads;

  @Option(
      names = "--kept-decisions",
      paramLabel = "${bundle:label.number}",
      order = 61,
      descriptionKey = "kept-decisions")
  private int keptDecisions = LoadOptions.USUAL.keptDecisions();

  /**
   * Checks the numbers.
   *
   * @throws CannotRunException if one is too small
   */
  void check() {
    if (threads != null && threads < 1) {
      throw new CannotRunException(CliMessage.BAD_VALUE, threads, "--threads");
    }
    if (keptDecisions < 0) {
      throw new CannotRunException(CliMessage.BAD_VALUE, keptDecisions, "--kept-decisions");
    }
  }

  /** How many threads value: one a processor, if nothing is said. */
  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** How many decisions of each stage are kept at most. */
  int keptDecisions() {
    return keptDecisions;
  }
}
