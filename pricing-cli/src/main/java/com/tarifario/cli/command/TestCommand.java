package com.tarifario.cli.command;

import com.tarifario.cli.report.CasesReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.rules.cases.CaseResult;
import com.tarifario.rules.cases.TariffCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the cases that a tariff's author wrote beside it. */
@Command(name = "test", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TestCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "${bundle:label.dir}", descriptionKey = "tariff-dir")
  private Path folder;

  @Mixin private DataOption dataOption = new DataOption();

  @Option(names = "--trust-code", order = 50, descriptionKey = "trust-code")
  private boolean trustCode;

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Tariff tariff = TariffOptions.load(folder, trustCode);
    ClientDirectory known = dataOption.readIfNamed(tariff.vocabulary(), terminal);
    TariffCases cases = TariffCases.read(folder, tariff, known);
    cases.problems().forEach(problem -> terminal.report(TariffOptions.below(folder, problem)));
    if (cases.files().isEmpty() && cases.problems().isEmpty()) {
      terminal.say(CliMessage.NO_CASES, folder.resolve(TariffCases.FOLDER));
      return ExitStatus.FINE;
    }
    List<CaseResult> results = cases.run();
    terminal.out().println(tariff.id() + " (" + folder + ")");
    new CasesReport(terminal, folder).write(cases, results);
    if (results.isEmpty() && !cases.problems().isEmpty()) {
      return ExitStatus.COULD_NOT_RUN;
    }
    return cases.problems().isEmpty() && results.stream().allMatch(CaseResult::passed)
        ? ExitStatus.FINE
        : ExitStatus.PROBLEMS;
  }
}
