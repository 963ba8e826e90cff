package com.tarifario.cli.command;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.TariffCheck;
import com.tarifario.rules.TariffFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and analyses a tariff, and tells all that is wrong with it. */
@Command(name = "check", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "${bundle:label.dir}", descriptionKey = "tariff-dir")
  private Path folder;

  @Option(names = "--trust-code", descriptionKey = "trust-code")
  private boolean trustCode;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TariffOptions.requireFolder(folder, CliMessage.NO_TARIFF_FOLDER);
    TariffCheck check = TariffFolder.check(folder, TariffOptions.trust(trustCode));
    for (Problem problem : check.problems()) {
      terminal
          .out()
          .println(terminal.line(TariffOptions.below(folder, problem), terminal.outStyle()));
    }
    check.tariff().ifPresent(tariff -> summary(tariff, check));
    long errors = check.problems().stream().filter(Problem::isError).count();
    long warnings = check.problems().size() - errors;
    String counts =
        terminal.text(
            CliMessage.CHECK_COUNTS,
            terminal.numbers().count(check.rulesByLayer().size()),
            terminal.numbers().count(sum(check.rulesByLayer())),
            rows(check),
            terminal.numbers().count(errors),
            terminal.numbers().count(warnings));
    terminal
        .out()
        .println(errors == 0 ? terminal.outStyle().green(counts) : terminal.outStyle().red(counts));
    return errors == 0 ? ExitStatus.FINE : ExitStatus.PROBLEMS;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Said only of tariffs with rate sheets. */
  private String rows(TariffCheck check) {
    int rows = sum(check.rowsByLayer());
    return rows == 0 ? "" : terminal.text(CliMessage.CHECK_ROWS, terminal.numbers().count(rows));
  }

  private void summary(Tariff tariff, TariffCheck check) {
    terminal.out().println(tariff.id() + ", " + tariff.currency().getCurrencyCode());
    boolean hasRows = sum(check.rowsByLayer()) > 0;
    Table table =
        Table.of(
            left(terminal.text(CliMessage.COLUMN_LAYER)),
            right(terminal.text(CliMessage.COLUMN_RULES)),
            right(hasRows ? terminal.text(CliMessage.COLUMN_ROWS) : ""),
            left(""));
    List<Layer> layers = tariff.layers();
    for (int index = layers.size() - 1; index >= 0; index--) {
      Layer layer = layers.get(index);
      table.row(
          layer.name(),
          terminal.numbers().count(check.rulesByLayer().getOrDefault(layer.name(), 0)),
          hasRows
              ? terminal.numbers().count(check.rowsByLayer().getOrDefault(layer.name(), 0))
              : "",
          layer.trusted() ? terminal.text(CliMessage.TRUSTED_LAYER) : "");
    }
    terminal.table(table, 2);
  }
}
