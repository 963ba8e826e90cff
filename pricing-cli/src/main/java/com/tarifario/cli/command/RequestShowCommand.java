package com.tarifario.cli.command;

import com.tarifario.cli.report.RequestReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.io.json.RequestJson;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.request.KeptRequest;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.StateChange;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a request, what was entered, the states that it went through and what came of it. */
@Command(name = "show", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RequestShowCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "request.number")
  private String number;

  RequestShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptRequest request = store.requests().get(number);
    List<StateChange> history = store.requests().history(request);
    List<KeptWork> cameOf = store.works().cameOf(request.number());
    if (isJson()) {
      Map<String, Object> tree =
          RequestJson.served(request.request(), cameOf.stream().map(KeptWork::work).toList());
      tree.put("edition", request.type().edition());
      tree.put(
          "states",
          history.stream()
              .map(
                  each ->
                      WorkJson.step(
                          each.at(),
                          each.who(),
                          each.action(),
                          each.from(),
                          each.to(),
                          each.note()))
              .toList());
      printJson(tree);
    } else {
      new RequestReport(terminal(), labels(store)).show(request, history, cameOf, zone());
    }
    return ExitStatus.FINE;
  }
}
