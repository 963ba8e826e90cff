package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about clients and prospects. */
@Command(name = "client", mixinStandardHelpOptions = true)
final class ClientCommand {

  private ClientCommand() {}

  static CommandLine with(Terminal terminal) {
    return new CommandLine(new ClientCommand())
        .addSubcommand(new ClientAddCommand(terminal))
        .addSubcommand(new ClientShowCommand(terminal))
        .addSubcommand(new ClientFindCommand(terminal))
        .addSubcommand(new ClientListCommand(terminal))
        .addSubcommand(new ClientEditCommand(terminal))
        .addSubcommand(new ClientContactCommand(terminal))
        .addSubcommand(new ClientCentreCommand(terminal))
        .addSubcommand(new ClientAssetCommand(terminal))
        .addSubcommand(new ClientTimelineCommand(terminal))
        .addSubcommand(new ClientDuplicatesCommand(terminal))
        .addSubcommand(new ClientImportCommand(terminal))
        .addSubcommand(new ClientExportCommand(terminal))
        .addSubcommand(new ClientPersonDataCommand(terminal))
        .addSubcommand(new ClientEraseCommand(terminal));
  }
}
