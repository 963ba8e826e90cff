package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about budget concepts. */
@Command(name = "concept", mixinStandardHelpOptions = true)
final class ConceptCommand {

  private ConceptCommand() {}

  static CommandLine with(Terminal terminal, List<String> words) {
    return new Subcommands(terminal)
        .command("import", ConceptImportCommand::new)
        .command("list", ConceptListCommand::new)
        .command("show", ConceptShowCommand::new)
        .command("export", ConceptExportCommand::new)
        .command("history", ConceptHistoryCommand::new)
        .of(new ConceptCommand(), words);
  }
}
