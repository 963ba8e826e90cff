package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import com.tarifario.store.agreement.KeptVisit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leaves a visit out. */
@Command(name = "skip", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AgreementSkipCommand extends StoreCommand {

  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.agreement}",
      descriptionKey = "agreement.number")
  private String number;

  @Parameters(index = "1", paramLabel = "${bundle:label.visit}", descriptionKey = "agreement.visit")
  private String visit;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "${bundle:label.text}",
      order = 10,
      descriptionKey = "agreement.reason")
  private String reason;

  /**
   * A visit that is left out.
   *
   * @param other whether it was not before
   */
  private record Skipped(KeptVisit visit, boolean other) {}

  AgreementSkipCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptAgreement agreement = store.signedAgreements().get(number);
    Skipped made =
        as(store)
            .make(
                change -> {
                  KeptVisit found = store.visitPlans().visit(change, agreement, visit);
                  boolean other = store.visitChanges().skip(change, agreement, found, reason);
                  String name = found.key().toString();
                  return new Skipped(store.visitPlans().visit(change, agreement, name), other);
                });
    KeptVisit skipped = made.visit();
    if (isJson()) {
      printJson(AgreementTrees.visit(skipped));
    } else if (!made.other()) {
      sayChanged(false, skipped.name());
    } else {
      terminal().out().println(text(AgreementMessage.SKIPPED, skipped.name(), skipped.on()));
    }
    return ExitStatus.FINE;
  }
}
