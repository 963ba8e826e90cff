package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about maintenance agreements. */
@Command(name = "agreement", mixinStandardHelpOptions = true)
final class AgreementCommand {

  private AgreementCommand() {}

  static CommandLine with(Terminal terminal) {
    return new CommandLine(new AgreementCommand())
        .addSubcommand(new AgreementNewCommand(terminal))
        .addSubcommand(new AgreementListCommand(terminal))
        .addSubcommand(new AgreementShowCommand(terminal))
        .addSubcommand(new AgreementPlanCommand(terminal))
        .addSubcommand(new AgreementSkipCommand(terminal))
        .addSubcommand(new AgreementMoveCommand(terminal))
        .addSubcommand(new AgreementExportCommand(terminal))
        .addSubcommand(new AgreementFeesCommand(terminal))
        .addSubcommand(new AgreementIndexCommand(terminal))
        .addSubcommand(new AgreementChangeCommand(terminal))
        .addSubcommand(new AgreementRenewCommand(terminal))
        .addSubcommand(new AgreementEndCommand(terminal));
  }
}
