package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about quotes. */
@Command(name = "quote", mixinStandardHelpOptions = true)
final class QuoteCommand {

  private QuoteCommand() {}

  static CommandLine with(Terminal terminal) {
    return new CommandLine(new QuoteCommand())
        .addSubcommand(new QuoteNewCommand(terminal))
        .addSubcommand(new QuoteListCommand(terminal))
        .addSubcommand(new QuoteShowCommand(terminal))
        .addSubcommand(new QuoteReviseCommand(terminal))
        .addSubcommand(QuoteAnswerCommand.send(terminal))
        .addSubcommand(new QuoteAcceptCommand(terminal))
        .addSubcommand(QuoteAnswerCommand.reject(terminal))
        .addSubcommand(new QuoteExpireCommand(terminal))
        .addSubcommand(new QuoteCompareCommand(terminal))
        .addSubcommand(new QuoteExportCommand(terminal))
        .addSubcommand(new QuoteMakeCommand(terminal));
  }
}
