package com.tarifario.cli.command;

import com.tarifario.cli.report.RequestReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.cli.text.ServiceRequestMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.request.RequestForm;
import com.tarifario.core.request.RequestType;
import com.tarifario.io.json.RequestJson;
import com.tarifario.store.Store;
import com.tarifario.store.request.KeptRequestType;
import com.tarifario.store.request.Served;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a request. */
@Command(name = "open", mixinStandardHelpOptions = true)
final class RequestOpenCommand extends StoreCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "${bundle:label.type}",
      descriptionKey = "request.type")
  private @Nullable String type;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "${bundle:label.client}",
      descriptionKey = "client")
  private @Nullable String client;

  @Mixin private FieldOptions fields = new FieldOptions();
  @Mixin private RequestQuoteOptions quotes = new RequestQuoteOptions();

  @Option(names = "--on", paramLabel = "${bundle:label.day}", order = 11, descriptionKey = "on")
  private @Nullable String on;

  @Option(names = "--by", paramLabel = "${bundle:label.name}", order = 12, descriptionKey = "by")
  private @Nullable String by;

  RequestOpenCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    String named = type(store);
    KeptRequestType kept = store.requestTypes().get(named);
    RequestType asked = kept.type();
    String wanted = required(client, RegisterMessage.ASK_CLIENT, text(RegisterMessage.ASK_CLIENT));
    String code = client(store, wanted).code();
    RequestForm form = store.requests().form(kept, code);
    Map<String, String> entered =
        fields.givenOrAnswered(questions(asked), form, form.presets(), terminal());
    Served served =
        as(store)
            .make(
                change ->
                    store
                        .requests()
                        .open(
                            change,
                            asked.code(),
                            code,
                            day(on),
                            by == null ? who() : by,
                            entered,
                            quotes.maker(store, terminal())));
    if (isJson()) {
      printJson(RequestJson.served(served.request().request(), made(served)));
    } else {
      new RequestReport(terminal(), labels(store)).opened(served);
    }
    return ExitStatus.FINE;
  }

  private String type(Store store) {
    String named = type;
    if (named == null && terminal().questions().possible()) {
      List<String> known = store.requestTypes().list().stream().map(KeptRequestType::code).toList();
      named = terminal().questions().ask(text(ServiceRequestMessage.ASK_TYPE, known));
    }
    if (named == null) {
      throw new CannotRunException(RegisterMessage.MISSING_FIELD, text(WorkMessage.COLUMN_TYPE));
    }
    return named;
  }

  static List<Work> made(Served served) {
    return served.made().stream().map(KeptWork::work).toList();
  }

  /**
   * All fields if none is given, but not those that are only needed to give a request up; else
   * those that no new request is without.
   */
  private List<RequestField> questions(RequestType asked) {
    String state = asked.lifecycle().initial().name();
    return asked.fields().stream()
        .filter(each -> !isForGivingUp(asked, each))
        .filter(each -> !fields.any() || (each.isNeededIn(state) && each.preset() == null))
        .toList();
  }

  private static boolean isForGivingUp(RequestType type, RequestField field) {
    return !field.required()
        && !field.neededIn().isEmpty()
        && field.neededIn().stream().allMatch(state -> type.lifecycle().state(state).isCancelled());
  }
}
