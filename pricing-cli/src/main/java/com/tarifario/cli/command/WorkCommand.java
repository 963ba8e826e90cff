package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about the state of works. */
@Command(name = "work", mixinStandardHelpOptions = true)
final class WorkCommand {

  private WorkCommand() {}

  static CommandLine with(Terminal terminal) {
    return new CommandLine(new WorkCommand())
        .addSubcommand(new WorkListCommand(terminal))
        .addSubcommand(new WorkShowCommand(terminal))
        .addSubcommand(new WorkAddCommand(terminal))
        .addSubcommand(new WorkEditCommand(terminal))
        .addSubcommand(new WorkLinesCommand(terminal))
        .addSubcommand(new WorkAddLineCommand(terminal))
        .addSubcommand(new WorkLineCommand(terminal))
        .addSubcommand(new WorkValueCommand(terminal))
        .addSubcommand(new WorkExplainCommand(terminal))
        .addSubcommand(new WorkImportCommand(terminal))
        .addSubcommand(new WorkExportCommand(terminal))
        .addSubcommand(new WorkAdvanceCommand(terminal))
        .addSubcommand(new WorkLeftCommand(terminal))
        .addSubcommand(new WorkCompareCommand(terminal))
        .addSubcommand(new WorkStatesCommand(terminal));
  }
}
