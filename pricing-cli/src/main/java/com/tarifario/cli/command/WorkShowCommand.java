package com.tarifario.cli.command;

import com.tarifario.cli.report.WorksReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.StateChange;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a piece of work, the states that it went through and what came of it. */
@Command(name = "show", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkShowCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "work.number")
  private String number;

  WorkShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptWork work = store.works().get(number);
    List<StateChange> history = store.works().history(work);
    List<KeptWork> cameOf = store.works().cameOf(number);
    boolean outdated = store.documents().isOutdated(work);
    List<String> checklist = store.visitPlans().checklist(work);
    if (isJson()) {
      Map<String, Object> tree = WorkJson.work(work.work());
      tree.put("to_value", work.toValue());
      tree.put("to_bill", work.toBill());
      tree.put("changed_since_valued", outdated);
      tree.put("checklist", checklist);
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
      tree.put("came_of_it", cameOf.stream().map(each -> WorkJson.work(each.work())).toList());
      printJson(tree);
    } else {
      List<String> actions =
          work.type() == WorkType.REQUEST
              ? store.requests().get(number).says().lifecycle().actions(work.state())
              : store.lifecycles().of(work.type()).actions(work.state());
      new WorksReport(terminal(), labels(store))
          .show(work, actions, outdated, checklist, history, cameOf, zone());
    }
    return ExitStatus.FINE;
  }
}
