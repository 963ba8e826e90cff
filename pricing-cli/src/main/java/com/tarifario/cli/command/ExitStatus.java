package com.tarifario.cli.command;

/** What a command tells the shell. */
final class ExitStatus {

  /** All is well. */
  static final int FINE = 0;

  /** It ran, and found problems in the data or in the tariff. */
  static final int PROBLEMS = 1;

  /** It could not run. */
  static final int COULD_NOT_RUN = 2;

  private ExitStatus() {}
}
