package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about maintenance agreements. */
@Command(name = "agreement", mixinStandardHelpOptions = true)
final class AgreementCommand {

  private AgreementCommand() {}

  static CommandLine with(Terminal terminal, List<String> words) {
    return new Subcommands(terminal)
        .command("new", AgreementNewCommand::new)
        .command("list", AgreementListCommand::new)
        .command("show", AgreementShowCommand::new)
        .command("plan", AgreementPlanCommand::new)
        .command("skip", AgreementSkipCommand::new)
        .command("move", AgreementMoveCommand::new)
        .command("export", AgreementExportCommand::new)
        .command("fees", AgreementFeesCommand::new)
        .command("index", AgreementIndexCommand::new)
        .command("change", AgreementChangeCommand::new)
        .command("renew", AgreementRenewCommand::new)
        .command("end", AgreementEndCommand::new)
        .command("cancel", AgreementCancelCommand::new)
        .of(new AgreementCommand(), words);
  }
}
