package com.tarifario.cli.command;

import com.tarifario.cli.report.StillOpen;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.State;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.work.KeptWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Notes of all quotes that are past their day that nobody said anything in time. */
@Command(name = "expire", mixinStandardHelpOptions = true)
final class QuoteExpireCommand extends StoreCommand {

  @Option(
      names = "--on",
      paramLabel = "${bundle:label.day}",
      order = 10,
      descriptionKey = "quote.expire-on")
  private @Nullable String on;

  QuoteExpireCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    LocalDate day = pastDay(on, QuoteMessage.EXPIRED_LATER);
    List<KeptWork> expired = as(store).make(change -> store.quotes().expire(change, day));
    if (isJson()) {
      printJson(expired.stream().map(each -> tree(store, each)).toList());
    } else if (expired.isEmpty()) {
      terminal().out().println(text(QuoteMessage.EXPIRED_NONE));
    } else {
      for (KeptWork each : expired) {
        String until = Objects.toString(each.work().dueOn(), "");
        terminal()
            .out()
            .println(text(QuoteMessage.EXPIRED, each.number(), each.work().client(), until));
        open(store, each).write(terminal());
      }
    }
    return ExitStatus.FINE;
  }

  private static Map<String, Object> tree(Store store, KeptWork quote) {
    Map<String, Object> tree = WorkJson.work(quote.work());
    open(store, quote).onto(tree);
    return tree;
  }

  private static StillOpen open(Store store, KeptWork quote) {
    State state = store.lifecycles().of(WorkType.QUOTE).state(quote.state());
    return StillOpen.withRequest(store, quote, state);
  }
}
