package com.tarifario.cli.command;

import com.tarifario.cli.report.WorkLineTrees;
import com.tarifario.cli.report.WorkLinesReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.work.LineId;
import com.tarifario.store.Store;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells how the price of a line came about, as it was kept when its document was valued. */
@Command(name = "explain", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkExplainCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.line}", descriptionKey = "line")
  private String line;

  @Mixin private ValuationOption which = new ValuationOption();

  WorkExplainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    LineId id = LineArgument.parse(line);
    KeptWork work = store.documents().get(id.document());
    KeptValuation valuation = which.of(store, work);
    if (valuation == null) {
      throw new CannotRunException(LineMessage.NOT_VALUED, work.number());
    }
    List<ValuedLine> found =
        store.valuations().lines(valuation).stream()
            .filter(each -> each.line().equals(id.line()) || id.line().equals(each.parent()))
            .toList();
    if (found.isEmpty()) {
      store.documents().line(work, id.line());
      throw new CannotRunException(LineMessage.NOT_VALUED, work.number());
    }
    if (isJson()) {
      Map<String, Object> tree = WorkLineTrees.valuation(valuation);
      tree.put("lines", found.stream().map(WorkLineTrees::proof).toList());
      printJson(tree);
    } else {
      new WorkLinesReport(terminal(), zone()).proof(id.toString(), valuation, found);
    }
    return found.stream().allMatch(each -> each.problem() == null)
        ? ExitStatus.FINE
        : ExitStatus.PROBLEMS;
  }
}
