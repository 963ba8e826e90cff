package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about clients and prospects. */
@Command(name = "client", mixinStandardHelpOptions = true)
final class ClientCommand {

  private ClientCommand() {}

  static CommandLine with(Terminal terminal, List<String> words) {
    return new Subcommands(terminal)
        .command("add", ClientAddCommand::new)
        .command("show", ClientShowCommand::new)
        .command("find", ClientFindCommand::new)
        .command("list", ClientListCommand::new)
        .command("edit", ClientEditCommand::new)
        .command("contact", ClientContactCommand::new)
        .command("centre", ClientCentreCommand::new)
        .command("asset", ClientAssetCommand::new)
        .command("timeline", ClientTimelineCommand::new)
        .command("duplicates", ClientDuplicatesCommand::new)
        .command("import", ClientImportCommand::new)
        .command("export", ClientExportCommand::new)
        .command("history", ClientHistoryCommand::new)
        .command("person-data", ClientPersonDataCommand::new)
        .command("erase", ClientEraseCommand::new)
        .of(new ClientCommand(), words);
  }
}
