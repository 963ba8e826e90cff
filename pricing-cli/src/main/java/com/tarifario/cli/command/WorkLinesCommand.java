package com.tarifario.cli.command;

import com.tarifario.cli.report.WorkLineTrees;
import com.tarifario.cli.report.WorkLinesReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the lines of a work report or delivery note with their prices. */
@Command(name = "lines", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkLinesCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "w.document")
  private String number;

  @Mixin private ValuationOption which = new ValuationOption();

  WorkLinesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptWork work = store.documents().get(number);
    List<KeptLine> lines = store.lines().of(work);
    KeptValuation valuation = lines.isEmpty() && !which.isGiven() ? null : which.of(store, work);
    boolean outdated = store.documents().isOutdated(work);
    List<ValuedLine> valued = valuation == null ? List.of() : store.valuations().lines(valuation);
    if (isJson()) {
      Map<String, Object> tree = WorkJson.work(work.work());
      tree.put("to_value", work.toValue());
      tree.put("to_bill", work.toBill());
      tree.put("changed_since_valued", outdated);
      tree.put("lines", lines.stream().map(each -> WorkLineTrees.line(each, valued)).toList());
      tree.put(
          "charges",
          valued.stream().filter(ValuedLine::isCharge).map(WorkLineTrees::price).toList());
      if (valuation != null) {
        tree.put("valuation", WorkLineTrees.valuation(valuation));
      }
      printJson(tree);
    } else {
      new WorkLinesReport(terminal(), zone()).write(work, lines, valuation, valued, outdated);
    }
    return ExitStatus.FINE;
  }
}
