package com.tarifario.cli.command;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.ProfileMessage;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.text.Problem;
import com.tarifario.io.json.Tree;
import com.tarifario.rules.LoadOptions;
import com.tarifario.rules.OfferCheck;
import com.tarifario.rules.OfferFolder;
import com.tarifario.rules.TariffCheck;
import com.tarifario.rules.TariffFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and analyses a tariff or rules of offers, and tells all that is wrong with them. */
@Command(name = "check", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "${bundle:label.dir}", descriptionKey = "tariff-dir")
  private Path folder;

  private CliMessage rowColumn = CliMessage.COLUMN_ROWS;
  private CliMessage rowCount = CliMessage.CHECK_ROWS;

  @Option(names = "--trust-code", descriptionKey = "trust-code")
  private boolean trustCode;

  @Option(
      names = "--profile",
      paramLabel = "${bundle:label.file}",
      descriptionKey = "profile",
      order = 10)
  private @Nullable String profile;

  @Mixin private DataOption dataOption = new DataOption();
  @Mixin private WorkSource source = new WorkSource();
  @Mixin private JsonOption json = new JsonOption();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    TariffOptions.requireFolder(folder, CliMessage.NO_TARIFF_FOLDER);
    if (OfferFolder.isOne(folder)) {
      if (profile != null) {
        throw new CannotRunException(ProfileMessage.TARIFFS_ONLY, folder);
      }
      rowColumn = CliMessage.COLUMN_SHEET_ROWS;
      rowCount = CliMessage.CHECK_SHEET_ROWS;
      OfferCheck check = OfferFolder.check(folder);
      if (json.isGiven()) {
        return printed(
            check.rules().map(rules -> rules.id().toString()).orElse(null),
            check.problems(),
            check.rulesByLayer(),
            check.rowsByLayer());
      }
      check.problems().forEach(this::tell);
      check
          .rules()
          .ifPresent(
              rules ->
                  summary(
                      rules.id(),
                      rules.currency(),
                      rules.layers(),
                      check.rulesByLayer(),
                      check.rowsByLayer()));
      return counts(check.problems(), check.rulesByLayer(), check.rowsByLayer());
    }
    LoadOptions options = LoadOptions.USUAL.withTrust(TariffOptions.trust(trustCode));
    TariffCheck check = TariffFolder.check(folder, options);
    if (json.isGiven()) {
      if (profile != null) {
        throw new CannotRunException(ProfileMessage.NO_JSON);
      }
      return printed(
          check.tariff().map(tariff -> tariff.id().toString()).orElse(null),
          check.problems(),
          check.rulesByLayer(),
          check.rowsByLayer());
    }
    check.problems().forEach(this::tell);
    check
        .tariff()
        .ifPresent(
            tariff ->
                summary(
                    tariff.id(),
                    tariff.currency(),
                    tariff.layers(),
                    check.rulesByLayer(),
                    check.rowsByLayer()));
    int status = counts(check.problems(), check.rulesByLayer(), check.rowsByLayer());
    if (profile != null && check.tariff().isPresent()) {
      new Profiling(folder, options, dataOption, source).run(profile, terminal);
    }
    return status;
  }

  /** The same for programs. */
  private int printed(
      @Nullable String id,
      List<Problem> problems,
      Map<String, Integer> rules,
      Map<String, Integer> rows) {
    boolean valid = problems.stream().noneMatch(Problem::isError);
    JsonOption.print(
        terminal,
        Tree.of()
            .with("tariff", id)
            .with("valid", valid)
            .with("rules", rules)
            .with("rows", rows)
            .with("problems", JsonOption.problems(terminal, folder, problems))
            .map());
    return valid ? ExitStatus.FINE : ExitStatus.PROBLEMS;
  }

  private void tell(Problem problem) {
    terminal
        .out()
        .println(terminal.line(TariffOptions.below(folder, problem), terminal.outStyle()));
  }

  /** Says how many there are of what, and answers with the exit status. */
  private int counts(
      List<Problem> problems, Map<String, Integer> rules, Map<String, Integer> rows) {
    long errors = problems.stream().filter(Problem::isError).count();
    String counts =
        terminal.text(
            CliMessage.CHECK_COUNTS,
            terminal.numbers().count(rules.size()),
            terminal.numbers().count(sum(rules)),
            sum(rows) == 0 ? "" : terminal.text(rowCount, terminal.numbers().count(sum(rows))),
            terminal.numbers().count(errors),
            terminal.numbers().count(problems.size() - errors));
    terminal
        .out()
        .println(errors == 0 ? terminal.outStyle().green(counts) : terminal.outStyle().red(counts));
    return errors == 0 ? ExitStatus.FINE : ExitStatus.PROBLEMS;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void summary(
      TariffId id,
      Currency currency,
      List<Layer> layers,
      Map<String, Integer> rules,
      Map<String, Integer> rows) {
    terminal.out().println(id + ", " + currency.getCurrencyCode());
    boolean hasRows = sum(rows) > 0;
    Table table =
        Table.of(
            left(terminal.text(CliMessage.COLUMN_LAYER)),
            right(terminal.text(CliMessage.COLUMN_RULES)),
            right(hasRows ? terminal.text(rowColumn) : ""),
            left(""));
    for (int index = layers.size() - 1; index >= 0; index--) {
      Layer layer = layers.get(index);
      table.row(
          layer.name(),
          terminal.numbers().count(rules.getOrDefault(layer.name(), 0)),
          hasRows ? terminal.numbers().count(rows.getOrDefault(layer.name(), 0)) : "",
          layer.trusted() ? terminal.text(CliMessage.TRUSTED_LAYER) : "");
    }
    terminal.table(table, 2);
  }
}
