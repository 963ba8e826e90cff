package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets agreements go on after their end. */
@Command(name = "renew", mixinStandardHelpOptions = true)
final class AgreementRenewCommand extends StoreCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "${bundle:label.agreement}",
      descriptionKey = "agreement.number")
  private @Nullable String number;

  @Option(
      names = "--due",
      paramLabel = "${bundle:label.day}",
      order = 10,
      descriptionKey = "agreement.renew-due")
  private @Nullable String due;

  @Option(
      names = "--months",
      paramLabel = "${bundle:label.number}",
      order = 11,
      descriptionKey = "agreement.months")
  private @Nullable Integer months;

  AgreementRenewCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    if ((number == null) == (due == null)) {
      throw new CannotRunException(AgreementMessage.ONE_OR_DUE);
    }
    List<KeptAgreement> before =
        number == null
            ? store.signedAgreements().toRenew(day(due))
            : List.of(store.signedAgreements().get(number));
    List<KeptAgreement> renewed =
        before.stream()
            .map(
                each ->
                    store
                        .as(who())
                        .make(change -> store.signedAgreements().renew(change, each, months)))
            .toList();
    if (isJson()) {
      printJson(renewed.stream().map(AgreementTrees::agreement).toList());
    } else {
      renewed.forEach(
          each ->
              terminal()
                  .out()
                  .println(
                      text(
                          AgreementMessage.RENEWED,
                          each.number(),
                          String.valueOf(each.terms().to()))));
      if (renewed.isEmpty()) {
        terminal().say(AgreementMessage.NONE_TO_RENEW);
      }
    }
    return ExitStatus.FINE;
  }
}
