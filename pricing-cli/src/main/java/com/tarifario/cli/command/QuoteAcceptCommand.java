package com.tarifario.cli.command;

import com.tarifario.cli.command.PricedCommand.Prices;
import com.tarifario.cli.report.HolidayWarnings;
import com.tarifario.cli.report.KeptProblems;
import com.tarifario.cli.report.LostRequest;
import com.tarifario.cli.report.OfferedAgreement;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.agreement.AgreementPrice;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.quote.Acceptance;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.store.quote.QuoteAcceptance;
import com.tarifario.store.quote.QuoteRevision;
import com.tarifario.store.work.KeptWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Notes that the client said yes, and makes what follows: the order and the work order, or the
 * maintenance agreement with the work orders of its visits.
 */
@Command(name = "accept", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class QuoteAcceptCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "quote.number")
  private String number;

  @Option(
      names = "--on",
      paramLabel = "${bundle:label.day}",
      order = 10,
      descriptionKey = "quote.accept-on")
  private @Nullable String on;

  @Option(
      names = "--note",
      paramLabel = "${bundle:label.text}",
      order = 11,
      descriptionKey = "work.note")
  private @Nullable String note;

  @Option(
      names = "--take",
      paramLabel = "${bundle:label.path}",
      order = 12,
      descriptionKey = "quote.accept-take")
  private List<String> taken = new ArrayList<>();

  @Option(names = "--below-limit", order = 13, descriptionKey = "quote.below-limit")
  private boolean belowLimit;

  @Mixin private CalendarOptions calendars = new CalendarOptions();

  QuoteAcceptCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptQuote before = store.quotes().get(number);
    WorkCalendar calendar =
        before.agreementTerms() == null ? WorkCalendar.NONE : calendars.calendar(terminal());
    Acceptance yes =
        new Acceptance(pastDay(on, QuoteMessage.ACCEPTED_LATER), calendar, belowLimit, note);
    QuoteAcceptance acceptance = accept(store, before, yes);
    List<KeptWork> works = acceptance.works();
    HolidayWarnings holidays = new HolidayWarnings(acceptance.withoutHolidays());
    holidays.say(terminal());
    AgreementWarnings warnings = new AgreementWarnings(store, terminal());
    works.stream()
        .filter(each -> each.type() == WorkType.AGREEMENT)
        .forEach(each -> warnings.alike(store.signedAgreements().get(each.number())));
    QuoteRevision agreed = store.quotes().newest(acceptance.quote());
    KeptProblems problems = KeptProblems.of(store, acceptance.quote(), agreed);
    problems.warn(terminal());
    OfferedAgreement agreement = PricedCommand.agreement(store, acceptance.quote(), agreed.sheet());
    LostRequest request = LostRequest.of(store, acceptance.quote());
    if (isJson()) {
      Map<String, Object> tree = WorkJson.work(acceptance.quote().work().work());
      tree.put("problems", problems.trees());
      tree.put("came_of_it", works.stream().map(each -> WorkJson.work(each.work())).toList());
      if (agreement != null) {
        tree.put("without_holidays", holidays.trees());
        tree.put("agreement", agreement.tree());
      }
      request.onto(tree);
      printJson(tree);
      return ExitStatus.FINE;
    }
    Work quote = acceptance.quote().work().work();
    String amount = quote.amount() == null ? "" : terminal().numbers().money(quote.amount());
    terminal().out().println(text(QuoteMessage.ACCEPTED, number, amount));
    if (agreement != null && agreement.hasFee()) {
      agreement.write(terminal());
    }
    for (KeptWork each : works) {
      String type = text(WorkMessage.valueOf("TYPE_" + each.type().name()));
      terminal()
          .out()
          .println(text(QuoteMessage.ACCEPTED_WORK, type, each.number(), each.work().title()));
      if (each.type() == WorkType.AGREEMENT && isByTariff(store, each)) {
        terminal().out().println(text(QuoteMessage.AGREED_BY_TARIFF));
      }
    }
    request.write(terminal());
    return ExitStatus.FINE;
  }

  private static boolean isByTariff(Store store, KeptWork agreement) {
    AgreementPrice price = store.signedAgreements().get(agreement.number()).terms().price();
    return price.basis() == AgreementPrice.Basis.TARIFF;
  }

  private QuoteAcceptance accept(Store store, KeptQuote before, Acceptance yes) {
    if (taken.isEmpty()) {
      return as(store).make(change -> store.quotes().accept(change, before, yes));
    }
    Tariff tariff = calendars.tariff();
    if (tariff == null) {
      throw new CannotRunException(QuoteMessage.TAKE_NEEDS_TARIFF);
    }
    Prices prices =
        new Prices(
            tariff,
            store.concepts().catalogue(tariff.currency(), tariff.vocabulary()),
            store.directory(tariff.vocabulary()));
    Quote quote = store.quotes().content(before, store.quotes().newest(before), prices.reader());
    for (String each : taken) {
      quote = PathEdit.taken(quote, each);
    }
    Quote whole = quote;
    return as(store)
        .make(
            change ->
                store
                    .quotes()
                    .accept(change, before, whole, prices.valuer(), yes, terminal().locale()));
  }
}
