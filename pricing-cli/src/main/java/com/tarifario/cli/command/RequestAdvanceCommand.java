package com.tarifario.cli.command;

import com.tarifario.cli.report.RequestReport;
import com.tarifario.cli.report.StillOpen;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.request.RequestForm;
import com.tarifario.io.json.RequestJson;
import com.tarifario.store.Store;
import com.tarifario.store.request.KeptRequest;
import com.tarifario.store.request.Served;
import com.tarifario.store.request.Step;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a request to another state, and makes what comes out of it by that. */
@Command(name = "advance", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RequestAdvanceCommand extends StoreCommand {

  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.work-number}",
      descriptionKey = "request.number")
  private String number;

  @Parameters(index = "1", paramLabel = "${bundle:label.action}", descriptionKey = "request.action")
  private String action;

  @Mixin private FieldOptions fields = new FieldOptions();
  @Mixin private RequestQuoteOptions quotes = new RequestQuoteOptions();

  @Option(names = "--on", paramLabel = "${bundle:label.day}", order = 11, descriptionKey = "on")
  private @Nullable String on;

  @Option(
      names = "--note",
      paramLabel = "${bundle:label.text}",
      order = 12,
      descriptionKey = "request.note")
  private @Nullable String note;

  RequestAdvanceCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptRequest before = store.requests().get(number);
    Lifecycle lifecycle = before.says().lifecycle();
    String next = lifecycle.after(before.state(), action).name();
    List<RequestField> missing = before.says().missing(before.values(), next);
    RequestForm form = store.requests().form(before.type(), before.work().work().client());
    Map<String, String> entered =
        fields.givenOrAnswered(missing, form, before.values(), terminal());
    Step step = new Step(action, day(on), entered, note);
    Served served =
        as(store)
            .make(
                change ->
                    store
                        .requests()
                        .advance(change, before, step, quotes.maker(store, terminal())));
    KeptWork work = served.request().work();
    StillOpen open = StillOpen.of(store, work, lifecycle.state(work.state()));
    if (isJson()) {
      Map<String, Object> tree =
          RequestJson.served(served.request().request(), RequestOpenCommand.made(served));
      open.onto(tree);
      printJson(tree);
    } else {
      new RequestReport(terminal(), labels(store)).advanced(before.state(), served);
      open.write(terminal());
    }
    return ExitStatus.FINE;
  }
}
