package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about quotes. */
@Command(name = "quote", mixinStandardHelpOptions = true)
final class QuoteCommand {

  private QuoteCommand() {}

  static CommandLine with(Terminal terminal, List<String> words) {
    return new Subcommands(terminal)
        .command("new", QuoteNewCommand::new)
        .command("list", QuoteListCommand::new)
        .command("show", QuoteShowCommand::new)
        .command("revise", QuoteReviseCommand::new)
        .command("send", QuoteAnswerCommand::send)
        .command("accept", QuoteAcceptCommand::new)
        .command("reject", QuoteAnswerCommand::reject)
        .command("expire", QuoteExpireCommand::new)
        .command("compare", QuoteCompareCommand::new)
        .command("export", QuoteExportCommand::new)
        .command("make", QuoteMakeCommand::new)
        .of(new QuoteCommand(), words);
  }
}
