package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.report.OutsideAgreement;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.AgreementEnding;
import com.tarifario.store.agreement.KeptAgreement;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--today",
      paramLabel = "${bundle:label.day}",
      order = 12,
      descriptionKey = "agreement.today")
  private @Nullable String today;

  AgreementEndCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    LocalDate last = day(on);
    WorkCalendar calendar = calendars.calendar(terminal());
    KeptAgreement before = store.signedAgreements().get(number);
    LocalDate day = day(today);
    AgreementEnding.Ended ended =
        as(store)
            .make(
                change -> store.agreementEnding().end(change, before, last, calendar, reason, day));
    BeyondWarnings beyond = new BeyondWarnings(store, ended.agreement());
    beyond.tell(terminal());
    OutsideAgreement outside = new OutsideAgreement(store, number);
    outside.tell(terminal(), labels(store));
    if (isJson()) {
      Map<String, Object> tree = AgreementTrees.agreement(ended.agreement());
      tree.put("left_out", ended.leftOut());
      beyond.put(tree);
      outside.put(tree);
      printJson(tree);
    } else {
      String leftOut = terminal().numbers().count(ended.leftOut());
      terminal().out().println(text(AgreementMessage.ENDED, number, last, leftOut));
      if (ended.over()) {
        terminal().out().println(text(AgreementMessage.OVER, number));
      } else if (!last.isAfter(day)) {
        terminal().say(AgreementMessage.STILL_TO_CHARGE, number, last);
      }
    }
    return ExitStatus.FINE;
  }
}
