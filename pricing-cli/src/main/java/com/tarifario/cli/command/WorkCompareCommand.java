package com.tarifario.cli.command;

import com.tarifario.cli.report.BillingReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.commercial.Comparison;
import com.tarifario.io.json.BillingJson;
import com.tarifario.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares what was quoted with what the work really cost and brought. */
@Command(name = "compare", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkCompareCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "work.compare")
  private String number;

  WorkCompareCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    Comparison comparison = store.comparisons().of(number);
    if (isJson()) {
      printJson(BillingJson.comparison(number, comparison));
    } else {
      new BillingReport(terminal()).comparison(number, comparison);
    }
    return ExitStatus.FINE;
  }
}
