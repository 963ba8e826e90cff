package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.core.agreement.Obstacle;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import com.tarifario.store.agreement.KeptVisit;
import java.time.LocalDate;
import java.time.format.TextStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves a visit to another day. */
@Command(name = "move", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AgreementMoveCommand extends StoreCommand {

  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.agreement}",
      descriptionKey = "agreement.number")
  private String number;

  @Parameters(index = "1", paramLabel = "${bundle:label.visit}", descriptionKey = "agreement.visit")
  private String visit;

  @Mixin private CalendarOptions calendars = new CalendarOptions();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "${bundle:label.day}",
      order = 10,
      descriptionKey = "agreement.to")
  private String to;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "${bundle:label.text}",
      order = 11,
      descriptionKey = "agreement.reason")
  private String reason;

  AgreementMoveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptAgreement agreement = store.signedAgreements().get(number);
    LocalDate next = day(to);
    KeptVisit moved =
        as(store)
            .make(
                change -> {
                  KeptVisit found = store.visitPlans().visit(change, agreement, visit);
                  store.visitChanges().move(change, agreement, found, next, reason);
                  return store.visitPlans().visit(change, agreement, found.key().toString());
                });
    warn(store, agreement, moved);
    if (isJson()) {
      printJson(AgreementTrees.visit(moved));
    } else {
      terminal().out().println(text(AgreementMessage.MOVED, moved.name(), moved.on()));
    }
    return ExitStatus.FINE;
  }

  /** Somebody may want just that day; whoever did not think of it is told. */
  private void warn(Store store, KeptAgreement agreement, KeptVisit moved) {
    Tariff tariff = calendars.tariff();
    WorkCalendar calendar = tariff == null ? WorkCalendar.NONE : tariff.calendar();
    LocalDate day = moved.on();
    for (Obstacle each : store.visitPlans().obstacles(agreement, moved.key(), day, calendar)) {
      switch (each) {
        case HOLIDAY ->
            terminal().say(AgreementMessage.MOVED_TO_HOLIDAY, day, moved.key().centre());
        case DAY_OFF ->
            terminal()
                .say(
                    AgreementMessage.MOVED_TO_DAY_OFF,
                    day,
                    day.getDayOfWeek().getDisplayName(TextStyle.FULL, terminal().locale()));
        case CLOSED -> terminal().say(AgreementMessage.MOVED_TO_CLOSED, day);
      }
    }
  }
}
