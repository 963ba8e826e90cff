package com.tarifario.cli.command;

import com.tarifario.cli.report.BillingReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.commercial.LeftOver;
import com.tarifario.io.json.BillingJson;
import com.tarifario.store.Store;
import java.util.List;
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
      new BillingReport(terminal()).leftOver(number, left);
    }
    return ExitStatus.FINE;
  }
}
