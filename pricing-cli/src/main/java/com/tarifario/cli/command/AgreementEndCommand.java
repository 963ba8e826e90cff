package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import java.time.LocalDate;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets an agreement end, and leaves out the visits after that. */
@Command(name = "end", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AgreementEndCommand extends StoreCommand {

  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.agreement}",
      descriptionKey = "agreement.number")
  private String number;

  @Mixin private CalendarOptions calendars = new CalendarOptions();

  @Option(
      names = "--on",
      required = true,
      paramLabel = "${bundle:label.day}",
      order = 10,
      descriptionKey = "agreement.end-on")
  private String on;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "${bundle:label.text}",
      order = 11,
      descriptionKey = "agreement.reason")
  private String reason;

  AgreementEndCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    LocalDate last = day(on);
    WorkCalendar calendar = calendars.calendar(terminal());
    KeptAgreement before = store.signedAgreements().get(number);
    int withdrawn =
        store
            .as(who())
            .make(
                change -> {
                  KeptAgreement ended = store.signedAgreements().end(change, before, last);
                  return store
                      .visitPlans()
                      .withdraw(change, ended, last.plusDays(1), calendar, reason);
                });
    if (isJson()) {
      Map<String, Object> tree = AgreementTrees.agreement(store.signedAgreements().get(number));
      tree.put("left_out", withdrawn);
      printJson(tree);
    } else {
      terminal()
          .out()
          .println(
              text(AgreementMessage.ENDED, number, last, terminal().numbers().count(withdrawn)));
    }
    return ExitStatus.FINE;
  }
}
