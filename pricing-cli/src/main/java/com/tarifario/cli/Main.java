package com.tarifario.cli;

import com.tarifario.cli.command.TarifarioCommand;
import com.tarifario.cli.terminal.Terminal;

/** Where the command line begins. */
public final class Main {

  private Main() {}

  /** Runs the command of the arguments and ends the program with its exit status. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs the command of the arguments and answers with its exit status. */
  static int run(String... args) {
    Terminal terminal = SystemTerminal.of(args);
    int status = TarifarioCommand.run(terminal, args);
    terminal.err().flush();
    // Also flushes. What could not be written (a full disk) must not look well.
    boolean lost = terminal.out().checkError();
    return lost ? 2 : status;
  }
}
