package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about delivery notes. */
@Command(name = "note", mixinStandardHelpOptions = true)
final class NoteCommand {

  private NoteCommand() {}

  static CommandLine with(Terminal terminal, List<String> words) {
    return new Subcommands(terminal)
        .command("make", NoteMakeCommand::new)
        .command("list", NoteListCommand::new)
        .command("show", NoteShowCommand::new)
        .command("correct", NoteCorrectCommand::new)
        .of(new NoteCommand(), words);
  }
}
