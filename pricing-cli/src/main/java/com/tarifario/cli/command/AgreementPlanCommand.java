package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementReport;
import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.report.HolidayWarnings;
import com.tarifario.cli.report.PreviewedVisit;
import com.tarifario.cli.terminal.Progress;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.core.agreement.PlannedVisit;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.text.Message;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import com.tarifario.store.agreement.PlanCounts;
import com.tarifario.store.agreement.YearWithoutHolidays;
import com.tarifario.store.fault.StoreException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the work orders of visits, as far ahead as one likes. */
@Command(name = "plan", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AgreementPlanCommand extends StoreCommand {

  @Mixin private AgreementsOption which = new AgreementsOption();

  @Mixin private CalendarOptions calendars = new CalendarOptions();

  @Option(
      names = "--until",
      required = true,
      paramLabel = "${bundle:label.day}",
      order = 10,
      descriptionKey = "agreement.until")
  private String until;

  @Option(names = "--dry-run", order = 11, descriptionKey = "agreement.dry-run")
  private boolean dryRun;

  AgreementPlanCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    LocalDate last = day(until);
    WorkCalendar calendar = calendars.calendar(terminal());
    List<Message> refused = new ArrayList<>();
    if (dryRun) {
      preview(store, last, calendar, refused);
      return status(refused);
    }
    PlanCounts counts = plan(store, last, calendar, refused);
    new HolidayWarnings(counts.withoutHolidays()).say(terminal());
    if (isJson()) {
      printJson(AgreementTrees.counts(counts));
    } else {
      terminal()
          .out()
          .println(
              text(
                  AgreementMessage.PLANNED,
                  terminal().numbers().count(counts.agreements()),
                  last,
                  terminal().numbers().count(counts.planned()),
                  terminal().numbers().count(counts.there()),
                  terminal().numbers().count(counts.left())));
    }
    return status(refused);
  }

  /** Tells what could not be planned; the rest was. */
  private int status(List<Message> refused) {
    for (Message each : refused) {
      terminal().err().println(terminal().errStyle().red(terminal().text(each)));
    }
    terminal().err().flush();
    return refused.isEmpty() ? ExitStatus.FINE : ExitStatus.PROBLEMS;
  }

  private PlanCounts plan(
      Store store, LocalDate last, WorkCalendar calendar, List<Message> refused) {
    List<String> numbers = which.numbers(store);
    String one = which.one();
    if (one != null) {
      return as(store).make(change -> store.visitPlans().plan(change, one, last, calendar));
    }
    try (Progress progress = new Progress(terminal())) {
      return store
          .visitPlans()
          .planAll(
              as(store),
              last,
              calendar,
              done ->
                  progress.show(
                      () ->
                          text(
                              AgreementMessage.PLANNING,
                              terminal().numbers().count(done.agreements()),
                              terminal().numbers().count(numbers.size()))),
              refused::add);
    }
  }

  private void preview(Store store, LocalDate last, WorkCalendar calendar, List<Message> refused) {
    Map<String, List<PreviewedVisit>> plans = new LinkedHashMap<>();
    SortedSet<YearWithoutHolidays> gaps = new TreeSet<>();
    for (String number : which.numbers(store)) {
      KeptAgreement agreement = store.signedAgreements().get(number);
      try {
        List<PlannedVisit> plan = store.visitPlans().preview(agreement, last, calendar);
        var names = store.visitPlans().holidayNames(agreement, calendar, terminal().locale());
        plans.put(
            number,
            plan.stream()
                .map(each -> new PreviewedVisit(each, names.apply(each).orElse(null)))
                .toList());
        gaps.addAll(store.visitPlans().withoutHolidays(agreement, plan, calendar));
      } catch (StoreException why) {
        if (which.one() != null) {
          throw why;
        }
        refused.add(why.sentence());
      }
    }
    new HolidayWarnings(gaps).say(terminal());
    if (isJson()) {
      Map<String, Object> tree = new LinkedHashMap<>();
      plans.forEach(
          (number, plan) -> tree.put(number, plan.stream().map(AgreementTrees::planned).toList()));
      printJson(tree);
    } else {
      new AgreementReport(terminal(), labels(store)).preview(plans);
    }
  }
}
