package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.io.OutputFile;
import com.tarifario.io.calendar.CalendarVisit;
import com.tarifario.io.calendar.VisitCalendar;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the visits as a calendar that other programs open. */
@Command(name = "export", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AgreementExportCommand extends StoreCommand {

  @Mixin private AgreementsOption which = new AgreementsOption();

  @Mixin private CalendarOptions calendars = new CalendarOptions();

  @Option(
      names = "--ics",
      required = true,
      paramLabel = "${bundle:label.file}",
      order = 10,
      descriptionKey = "agreement.ics")
  private Path file;

  @Option(
      names = "--from",
      paramLabel = "${bundle:label.day}",
      order = 11,
      descriptionKey = "period.from")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "${bundle:label.day}",
      order = 12,
      descriptionKey = "period.to")
  private @Nullable String to;

  AgreementExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) throws IOException {
    Outputs.requireParent(file);
    WorkCalendar calendar = calendars.calendar(terminal());
    ZoneId zone = calendar.isNone() ? zone() : calendar.zone();
    List<CalendarVisit> visits = new ArrayList<>();
    for (String number : which.numbers(() -> inCalendars(store))) {
      KeptAgreement agreement = store.signedAgreements().get(number);
      visits.addAll(store.planCalendar().visits(agreement, dayOrNull(from), dayOrNull(to)));
    }
    String one = which.one();
    String name = one == null ? text(AgreementMessage.CALENDAR_NAME) : one;
    try (OutputFile output = OutputFile.create(file)) {
      Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
      VisitCalendar.write(writer, name, zone, visits);
      writer.flush();
      output.commit();
    }
    if (isJson()) {
      printJson(Tree.of().with("file", file.toString()).with("visits", visits.size()).map());
    } else {
      terminal()
          .out()
          .println(
              text(AgreementMessage.EXPORTED, terminal().numbers().count(visits.size()), file));
    }
    return ExitStatus.FINE;
  }

  /**
   * Those in force, and those that are over or were cancelled for less than a year: calendars have
   * visits of theirs, which are to be taken away if they were left out.
   */
  private List<String> inCalendars(Store store) {
    LocalDate since = day(null).minusYears(1);
    return store.signedAgreements().inForceOrSince(since.atStartOfDay(zone()).toInstant());
  }
}
