package com.tarifario.cli.command;

import com.tarifario.cli.report.ValuationsReport;
import com.tarifario.cli.report.WorkLineTrees;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.store.Store;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists all that a work report or delivery note was valued at. */
@Command(name = "valuations", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkValuationsCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "w.document")
  private String number;

  WorkValuationsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptWork work = store.documents().get(number);
    List<KeptValuation> all = ValuationOption.inOrder(store, work);
    if (isJson()) {
      printJson(
          IntStream.range(0, all.size())
              .mapToObj(each -> numbered(each + 1, WorkLineTrees.valuation(all.get(each))))
              .toList());
    } else {
      new ValuationsReport(terminal(), zone()).write(work.number(), all);
    }
    return ExitStatus.FINE;
  }
}
