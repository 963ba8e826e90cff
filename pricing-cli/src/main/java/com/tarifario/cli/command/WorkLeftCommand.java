package com.tarifario.cli.command;

import com.tarifario.cli.report.BillingReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.commercial.LeftOver;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.Subject;
import com.tarifario.io.json.BillingJson;
import com.tarifario.store.Store;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what is left to bill of an order, a work report or a closed price. */
@Command(name = "left", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkLeftCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "work.left")
  private String number;

  WorkLeftCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    List<LeftOver> left = store.leftOvers().of(number);
    if (isJson()) {
      printJson(BillingJson.left(number, left));
    } else {
      new BillingReport(terminal()).leftOver(number, left, subjects(store));
    }
    return ExitStatus.FINE;
  }

  private Map<String, Subject> subjects(Store store) {
    KeptWork work = store.works().get(number);
    return work.type() == WorkType.WORK_REPORT
        ? store.lines().of(work).stream()
            .collect(Collectors.toMap(KeptLine::number, each -> each.line().subject()))
        : Map.of();
  }
}
