package com.tarifario.cli.command;

import com.tarifario.cli.report.CasesReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.offer.OfferRules;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.io.json.Tree;
import com.tarifario.rules.OfferFolder;
import com.tarifario.rules.cases.CaseOutcome;
import com.tarifario.rules.cases.Difference;
import com.tarifario.rules.cases.OfferCases;
import com.tarifario.rules.cases.TariffCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the cases that the author of a tariff, or of rules of offers, wrote beside it. */
@Command(name = "test", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TestCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "${bundle:label.dir}", descriptionKey = "tariff-dir")
  private Path folder;

  @Mixin private DataOption dataOption = new DataOption();

  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--trust-code", order = 50, descriptionKey = "trust-code")
  private boolean trustCode;

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.isDirectory(folder) && OfferFolder.isOne(folder)) {
      OfferRules rules = OfferOptions.load(folder);
      OfferCases cases = OfferCases.read(folder, rules);
      return report(rules.id(), cases.files(), cases.problems(), cases::run);
    }
    Tariff tariff = TariffOptions.load(folder, trustCode);
    ClientDirectory known = dataOption.readIfThere(tariff.vocabulary(), terminal);
    TariffCases cases = TariffCases.read(folder, tariff, known);
    int status = report(tariff.id(), cases.files(), cases.problems(), cases::run);
    if (status == ExitStatus.PROBLEMS) {
      sayWhereClientsAre();
    }
    return status;
  }

  /** Clients of a database that nobody named may be why cases fail. */
  private void sayWhereClientsAre() {
    Optional<Path> missing = dataOption.missing();
    if (missing.isPresent()) {
      terminal.say(CliMessage.NOT_LOOKED_UP, missing.get());
    } else if (dataOption.isByEnvironment()) {
      terminal.say(CliMessage.LOOKED_UP);
    }
  }

  /** The same for programs. */
  private int printed(TariffId id, List<Problem> problems, List<? extends CaseOutcome> results) {
    JsonOption.print(
        terminal,
        Tree.of()
            .with("tariff", id.toString())
            .with("cases", results.size())
            .with("failed", results.stream().filter(each -> !each.passed()).count())
            .with("results", results.stream().map(this::tree).toList())
            .with("problems", JsonOption.problems(terminal, folder, problems))
            .map());
    return status(problems, results);
  }

  private static int status(List<Problem> problems, List<? extends CaseOutcome> results) {
    if (results.isEmpty() && !problems.isEmpty()) {
      return ExitStatus.COULD_NOT_RUN;
    }
    return problems.isEmpty() && results.stream().allMatch(CaseOutcome::passed)
        ? ExitStatus.FINE
        : ExitStatus.PROBLEMS;
  }

  private Map<String, Object> tree(CaseOutcome outcome) {
    return Tree.of()
        .with("case", outcome.name())
        .with("file", folder.resolve(outcome.where().file()).toString())
        .with("at", outcome.where().line())
        .with("source", outcome.source())
        .with("passed", outcome.passed())
        .with("differences", outcome.differences().stream().map(this::tree).toList())
        .map();
  }

  private Map<String, Object> tree(Difference difference) {
    PricedLine line = difference.line();
    return Tree.of()
        .with("line", line == null ? null : line.id().line())
        .with("what", difference.what())
        .with("expected", terminal.text(difference.expected()))
        .with("got", terminal.text(difference.got()))
        .with("at", difference.where().line())
        .map();
  }

  private int report(
      TariffId id,
      List<String> files,
      List<Problem> problems,
      Supplier<List<? extends CaseOutcome>> cases) {
    if (json.isGiven()) {
      return printed(id, problems, cases.get());
    }
    problems.forEach(problem -> terminal.report(TariffOptions.below(folder, problem)));
    if (files.isEmpty() && problems.isEmpty()) {
      terminal.say(CliMessage.NO_CASES, folder.resolve(TariffCases.FOLDER));
      return ExitStatus.FINE;
    }
    List<? extends CaseOutcome> results = cases.get();
    terminal.out().println(id + " (" + folder + ")");
    new CasesReport(terminal, folder).write(files, problems, results);
    return status(problems, results);
  }
}
