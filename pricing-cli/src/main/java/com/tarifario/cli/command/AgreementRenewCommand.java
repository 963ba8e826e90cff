package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import com.tarifario.store.agreement.KeptVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
                    as(store).make(change -> store.signedAgreements().renew(change, each, months)))
            .toList();
    List<KeptAgreement> over = number == null ? over(store, day(due)) : List.of();
    if (isJson()) {
      printJson(
          Stream.concat(renewed.stream(), over.stream()).map(AgreementTrees::agreement).toList());
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
      over.forEach(each -> terminal().out().println(text(AgreementMessage.OVER, each.number())));
      if (renewed.isEmpty() && over.isEmpty()) {
        terminal().say(AgreementMessage.NONE_TO_RENEW);
      }
    }
    for (int at = 0; at < renewed.size(); at++) {
      tellLeftOut(store, before.get(at), renewed.get(at));
    }
    return ExitStatus.FINE;
  }

  /** An earlier end has left out visits that are to be made again, or not: a person says. */
  private void tellLeftOut(Store store, KeptAgreement before, KeptAgreement renewed) {
    LocalDate end = before.terms().to();
    if (end != null) {
      List<String> leftOut =
          store.visitPlans().visits(renewed, end.plusDays(1), renewed.terms().to()).stream()
              .filter(each -> each.order() != null && each.isCancelled())
              .map(KeptVisit::name)
              .toList();
      if (!leftOut.isEmpty()) {
        terminal().say(AgreementMessage.STILL_LEFT_OUT, renewed.number(), leftOut, leftOut.get(0));
      }
    }
  }

  /** Ends those that are over. */
  private List<KeptAgreement> over(Store store, LocalDate day) {
    String reason = text(AgreementMessage.OVER_REASON);
    return as(store).make(change -> store.agreementEnding().endOver(change, day, reason));
  }
}
