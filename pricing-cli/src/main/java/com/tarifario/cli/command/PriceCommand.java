package com.tarifario.cli.command;

import com.tarifario.cli.report.FactsReport;
import com.tarifario.cli.report.ProofReport;
import com.tarifario.cli.report.QuoteTariffs;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.rules.cases.InvalidFieldException;
import com.tarifario.rules.cases.PriceCase;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One price, of a line that is typed field by field, with its reason. */
@Command(name = "price", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PriceCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "${bundle:label.field-value}",
      descriptionKey = "field-value")
  private List<String> fields;

  @Mixin private TariffOptions tariffOptions = new TariffOptions();

  @Mixin private DataOption dataOption = new DataOption();

  @Mixin private JsonOption json = new JsonOption();

  PriceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Tariff tariff = tariffOptions.load();
    ClientDirectory known = dataOption.readIfNamed(tariff.vocabulary(), terminal);
    PriceCase priceCase = priceCase(tariff, known);
    Valuer valuer = new Valuer(tariff, priceCase.directory());
    Valuation valuation = valuer.value(priceCase.document());
    PricedLine line = valuation.lines().get(0);
    int status = valuation.problems().isEmpty() ? ExitStatus.FINE : ExitStatus.PROBLEMS;
    Optional<Facts> facts = valuer.facts(priceCase.document(), priceCase.line().id());
    if (json.isGiven()) {
      JsonOption.print(terminal, JsonOption.price(terminal, valuation, facts, valuation.lines()));
      return status;
    }
    terminal.out().println(valuation.tariffOf(line) + " (" + tariffOptions.folder() + ")");
    facts.ifPresent(all -> new FactsReport(terminal).write(all));
    terminal.heading(terminal.text(CliMessage.HEADING_PRICE));
    ProofReport report = new ProofReport(terminal);
    report.writeResult(line);
    report.writeProof(line);
    valuation.lines().stream()
        .filter(PricedLine::isCharge)
        .forEach(
            charge -> {
              terminal.heading(
                  terminal.text(CliMessage.HEADING_CHARGE, String.valueOf(charge.charge())));
              report.writeResult(charge);
            });
    QuoteTariffs quoteTariffs = new QuoteTariffs(tariff);
    quoteTariffs.add(valuation.lines());
    quoteTariffs.report(terminal);
    return status;
  }

  private PriceCase priceCase(Tariff tariff, @Nullable ClientDirectory known) {
    try {
      return PriceCase.of(fields, tariff, known, LocalDate.now(ZoneId.systemDefault()));
    } catch (InvalidFieldException invalid) {
      throw new CannotRunException(invalid.sentence());
    }
  }
}
