package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands of service requests. */
@Command(name = "request", mixinStandardHelpOptions = true)
final class RequestCommand {

  private RequestCommand() {}

  static CommandLine with(Terminal terminal, List<String> words) {
    return new Subcommands(terminal)
        .group("types", RequestTypesCommand::with)
        .command("open", RequestOpenCommand::new)
        .command("set", RequestSetCommand::new)
        .command("advance", RequestAdvanceCommand::new)
        .command("list", RequestListCommand::new)
        .command("show", RequestShowCommand::new)
        .of(new RequestCommand(), words);
  }
}
