package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about the state of works. */
@Command(name = "work", mixinStandardHelpOptions = true)
final class WorkCommand {

  private WorkCommand() {}

  static CommandLine with(Terminal terminal, List<String> words) {
    return new Subcommands(terminal)
        .command("list", WorkListCommand::new)
        .command("show", WorkShowCommand::new)
        .command("add", WorkAddCommand::new)
        .command("edit", WorkEditCommand::new)
        .command("lines", WorkLinesCommand::new)
        .command("add-line", WorkAddLineCommand::new)
        .command("line", WorkLineCommand::new)
        .command("value", WorkValueCommand::new)
        .command("explain", WorkExplainCommand::new)
        .command("valuations", WorkValuationsCommand::new)
        .command("import", WorkImportCommand::new)
        .command("export", WorkExportCommand::new)
        .command("advance", WorkAdvanceCommand::new)
        .command("left", WorkLeftCommand::new)
        .command("compare", WorkCompareCommand::new)
        .command("history", WorkHistoryCommand::new)
        .command("states", WorkStatesCommand::new)
        .of(new WorkCommand(), words);
  }
}
