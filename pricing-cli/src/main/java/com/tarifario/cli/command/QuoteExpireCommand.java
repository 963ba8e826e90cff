package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.work.KeptWork;
import java.util.List;
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
    List<KeptWork> expired = store.as(who()).make(change -> store.quotes().expire(change, day(on)));
    if (isJson()) {
      printJson(expired.stream().map(each -> WorkJson.work(each.work())).toList());
    } else if (expired.isEmpty()) {
      terminal().out().println(text(QuoteMessage.EXPIRED_NONE));
    } else {
      for (KeptWork each : expired) {
        String until = Objects.toString(each.work().dueOn(), "");
        terminal()
            .out()
            .println(text(QuoteMessage.EXPIRED, each.number(), each.work().client(), until));
      }
    }
    return ExitStatus.FINE;
  }
}
