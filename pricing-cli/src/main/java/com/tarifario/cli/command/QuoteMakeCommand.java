package com.tarifario.cli.command;

import com.tarifario.cli.report.QuoteProblems;
import com.tarifario.cli.report.QuoteReport;
import com.tarifario.cli.report.QuoteTariffs;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.pricing.QuoteValuer;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.QuoteProblem;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.json.SheetJson;
import com.tarifario.io.quote.ConceptsReader;
import com.tarifario.io.quote.QuoteFile;
import com.tarifario.io.quote.QuoteFormat;
import com.tarifario.io.quote.QuoteRequestReader;
import com.tarifario.io.yaml.ReadResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a quote from budget concepts and prices it. */
@Command(name = "make", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class QuoteMakeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "${bundle:label.request}", descriptionKey = "request")
  private Path request;

  @Mixin private TariffOptions tariffOptions = new TariffOptions();
  @Mixin private DataOption dataOption = new DataOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = {"-c", "--concepts"},
      required = true,
      paramLabel = "${bundle:label.file}",
      order = 3,
      descriptionKey = "concepts")
  private Path concepts;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "${bundle:label.file}",
      order = 4,
      descriptionKey = "quote.out")
  private @Nullable Path out;

  QuoteMakeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    WorkSource.requireFile(request);
    WorkSource.requireFile(concepts);
    if (out != null) {
      Outputs.requireParent(out);
    }
    Tariff tariff = tariffOptions.load();
    ClientDirectory clients = dataOption.read(tariff.vocabulary(), terminal);
    Catalogue catalogue = used(ConceptsReader.of(tariff).read(concepts));
    Quote quote =
        used(
            new QuoteRequestReader(tariff, catalogue, clients).in(terminal.locale()).read(request));
    QuoteValuation valuation = new QuoteValuer(tariff, clients).value(quote);
    QuoteSheet sheet = QuoteSheet.of(valuation);
    if (json.isGiven()) {
      JsonOption.print(terminal, SheetJson.sheet(sheet));
    } else {
      new QuoteReport(terminal, clients)
          .write(sheet, valuation.tariff() + " (" + tariffOptions.folder() + ")");
      QuoteTariffs quoteTariffs = new QuoteTariffs(tariff);
      quoteTariffs.add(quote);
      quoteTariffs.report(terminal);
    }
    List<QuoteProblem> problems = valuation.problems();
    QuoteProblems.tell(terminal, problems);
    if (out != null) {
      QuoteFile.write(valuation, out, QuoteFormat.of(out.toString()), terminal.locale());
      terminal.say(CliMessage.WRITTEN, out);
    }
    return problems.isEmpty() ? ExitStatus.FINE : ExitStatus.PROBLEMS;
  }

  /** What a file holds; its warnings are told. */
  private <T> T used(ReadResult<T> result) {
    T value = result.orNull();
    if (value == null) {
      throw new InvalidDataException(result.problems());
    }
    for (Problem warning : result.problems()) {
      terminal.report(warning);
    }
    return value;
  }
}
