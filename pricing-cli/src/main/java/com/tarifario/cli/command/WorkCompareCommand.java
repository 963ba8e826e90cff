package com.tarifario.cli.command;

import com.tarifario.cli.report.BillingReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.NoteWord;
import com.tarifario.core.commercial.ClosedPrice;
import com.tarifario.core.commercial.Comparison;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.json.BillingJson;
import com.tarifario.store.Store;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares what was quoted, or a closed price, with what the work really cost and brought. */
@Command(name = "compare", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkCompareCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "work.compare")
  private String number;

  @Option(
      names = {"-t", "--tariff"},
      paramLabel = "${bundle:label.dir}",
      defaultValue = "${env:TARIFARIO_TARIFF}",
      order = 10,
      descriptionKey = "work.compare-tariff")
  private @Nullable Path tariff;

  @Option(names = "--trust-code", order = 50, descriptionKey = "trust-code")
  private boolean trustCode;

  WorkCompareCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    if (store.works().get(number).work().hasClosedPrice()) {
      return closedPrice(store);
    }
    Comparison comparison = store.comparisons().of(number);
    if (isJson()) {
      printJson(BillingJson.comparison(number, comparison));
    } else {
      new BillingReport(terminal()).comparison(number, comparison);
    }
    return ExitStatus.FINE;
  }

  private int closedPrice(Store store) {
    if (tariff == null) {
      throw new CannotRunException(NoteWord.COMPARE_NEEDS_TARIFF, number);
    }
    Tariff by = TariffOptions.load(tariff, trustCode);
    Valuer valuer = new Valuer(by, store.directory(by.vocabulary()));
    ClosedPrice comparison = store.comparisons().closedPrice(number, valuer, by.vocabulary());
    if (isJson()) {
      printJson(BillingJson.closedPrice(comparison));
    } else {
      new BillingReport(terminal()).closedPrice(comparison);
    }
    return ExitStatus.FINE;
  }
}
