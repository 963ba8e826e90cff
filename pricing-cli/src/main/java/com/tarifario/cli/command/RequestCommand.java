package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands of service requests. */
@Command(name = "request", mixinStandardHelpOptions = true)
final class RequestCommand {

  private RequestCommand() {}

  static CommandLine with(Terminal terminal) {
    return new CommandLine(new RequestCommand())
        .addSubcommand(RequestTypesCommand.with(terminal))
        .addSubcommand(new RequestOpenCommand(terminal))
        .addSubcommand(new RequestSetCommand(terminal))
        .addSubcommand(new RequestAdvanceCommand(terminal))
        .addSubcommand(new RequestListCommand(terminal))
        .addSubcommand(new RequestShowCommand(terminal));
  }
}
