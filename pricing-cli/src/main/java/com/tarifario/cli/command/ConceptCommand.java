package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about budget concepts. */
@Command(name = "concept", mixinStandardHelpOptions = true)
final class ConceptCommand {

  private ConceptCommand() {}

  static CommandLine with(Terminal terminal) {
    return new CommandLine(new ConceptCommand())
        .addSubcommand(new ConceptImportCommand(terminal))
        .addSubcommand(new ConceptListCommand(terminal))
        .addSubcommand(new ConceptShowCommand(terminal))
        .addSubcommand(new ConceptExportCommand(terminal))
        .addSubcommand(new ConceptHistoryCommand(terminal));
  }
}
