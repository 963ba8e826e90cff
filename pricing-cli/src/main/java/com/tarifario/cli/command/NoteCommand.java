package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about delivery notes. */
@Command(name = "note", mixinStandardHelpOptions = true)
final class NoteCommand {

  private NoteCommand() {}

  static CommandLine with(Terminal terminal) {
    return new CommandLine(new NoteCommand())
        .addSubcommand(new NoteMakeCommand(terminal))
        .addSubcommand(new NoteListCommand(terminal))
        .addSubcommand(new NoteShowCommand(terminal))
        .addSubcommand(new NoteCorrectCommand(terminal));
  }
}
