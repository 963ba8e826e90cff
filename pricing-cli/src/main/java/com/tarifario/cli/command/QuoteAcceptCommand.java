package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.store.quote.QuoteAcceptance;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  @Mixin private CalendarOptions calendars = new CalendarOptions();

  QuoteAcceptCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptQuote before = store.quotes().get(number);
    String client = before.work().work().client();
    boolean prospect = isProspect(store, client);
    WorkCalendar calendar =
        before.agreementTerms() == null ? WorkCalendar.NONE : calendars.calendar(terminal());
    QuoteAcceptance acceptance =
        store
            .as(who())
            .make(
                change -> {
                  QuoteAcceptance made = store.quotes().accept(change, before, day(on), note);
                  made.works().stream()
                      .filter(each -> each.type() == WorkType.AGREEMENT)
                      .forEach(
                          each -> store.visitPlans().planFirst(change, each.number(), calendar));
                  return made;
                });
    List<KeptWork> works =
        acceptance.works().stream().flatMap(each -> withVisits(store, each)).toList();
    if (isJson()) {
      Map<String, Object> tree = WorkJson.work(acceptance.quote().work().work());
      tree.put("came_of_it", works.stream().map(each -> WorkJson.work(each.work())).toList());
      printJson(tree);
      return ExitStatus.FINE;
    }
    Work quote = acceptance.quote().work().work();
    String amount = quote.amount() == null ? "" : terminal().numbers().money(quote.amount());
    terminal().out().println(text(QuoteMessage.ACCEPTED, number, amount));
    for (KeptWork each : works) {
      String type = text(WorkMessage.valueOf("TYPE_" + each.type().name()));
      terminal()
          .out()
          .println(text(QuoteMessage.ACCEPTED_WORK, type, each.number(), each.work().title()));
    }
    if (prospect) {
      terminal().out().println(text(QuoteMessage.WELCOMED, client));
    }
    return ExitStatus.FINE;
  }

  /** What was made, an agreement with the work orders of its visits. */
  private static Stream<KeptWork> withVisits(Store store, KeptWork work) {
    return work.type() == WorkType.AGREEMENT
        ? Stream.concat(Stream.of(work), store.works().cameOf(work.number()).stream())
        : Stream.of(work);
  }

  private static boolean isProspect(Store store, String client) {
    return store.clients().get(client).card().client().status() == Status.PROSPECT;
  }
}
