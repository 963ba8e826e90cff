package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Numbers;
import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.text.Problem;
import com.tarifario.io.json.Tree;
import com.tarifario.rules.OfferCheck;
import com.tarifario.rules.TariffCheck;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the check of a tariff, or of rules of offers, found. */
public final class CheckReport {

  private final List<Problem> problems;
  private final Map<String, Integer> rules;
  private final Map<String, Integer> rows;
  private final CliMessage rowColumn;
  private final CliMessage rowCount;
  private final @Nullable Summary summary;

  /** What was read, if it can be used. */
  private record Summary(TariffId id, Currency currency, List<Layer> layers) {}

  private CheckReport(
      List<Problem> problems,
      Map<String, Integer> rules,
      Map<String, Integer> rows,
      CliMessage rowColumn,
      CliMessage rowCount,
      @Nullable Summary summary) {
    this.problems = problems;
    this.rules = rules;
    this.rows = rows;
    this.rowColumn = rowColumn;
    this.rowCount = rowCount;
    this.summary = summary;
  }

  /** What the check of a tariff found. */
  public static CheckReport of(TariffCheck check) {
    return new CheckReport(
        check.problems(),
        check.rulesByLayer(),
        check.rowsByLayer(),
        CliMessage.COLUMN_ROWS,
        CliMessage.CHECK_ROWS,
        check.tariff().map(it -> new Summary(it.id(), it.currency(), it.layers())).orElse(null));
  }

  /** What the check of rules of offers found. */
  public static CheckReport of(OfferCheck check) {
    return new CheckReport(
        check.problems(),
        check.rulesByLayer(),
        check.rowsByLayer(),
        CliMessage.COLUMN_SHEET_ROWS,
        CliMessage.CHECK_SHEET_ROWS,
        check.rules().map(it -> new Summary(it.id(), it.currency(), it.layers())).orElse(null));
  }

  /** Whether nothing is wrong; warnings may be there. */
  public boolean isRight() {
    return errors() == 0;
  }

  private long errors() {
    return problems.stream().filter(Problem::isError).count();
  }

  /**
   * The same for programs.
   *
   * @param told the problems as they are told to programs
   */
  public Map<String, Object> tree(List<Map<String, Object>> told) {
    return Tree.of()
        .with("tariff", summary == null ? null : summary.id().toString())
        .with("valid", isRight())
        .with("rules", rules)
        .with("rows", rows)
        .with("problems", told)
        .map();
  }

  /**
   * Writes it all: problems, layers with what they hold, and how much there is of what.
   *
   * @param place tells the place of a problem as it is to be shown
   */
  public void write(Terminal terminal, UnaryOperator<Problem> place) {
    for (Problem problem : problems) {
      terminal.out().println(terminal.line(place.apply(problem), terminal.outStyle()));
    }
    if (summary != null) {
      write(terminal, summary);
    }
    Numbers numbers = terminal.numbers();
    String counts =
        terminal.text(
            CliMessage.CHECK_COUNTS,
            numbers.count(rules.size()),
            numbers.count(sum(rules)),
            sum(rows) == 0 ? "" : terminal.text(rowCount, numbers.count(sum(rows))),
            numbers.count(errors()),
            numbers.count(problems.size() - errors()));
    terminal
        .out()
        .println(isRight() ? terminal.outStyle().green(counts) : terminal.outStyle().red(counts));
  }

  private void write(Terminal terminal, Summary read) {
    terminal.out().println(read.id() + ", " + read.currency().getCurrencyCode());
    boolean hasRows = sum(rows) > 0;
    Table table =
        Table.of(
            left(terminal.text(CliMessage.COLUMN_LAYER)),
            right(terminal.text(CliMessage.COLUMN_RULES)),
            right(hasRows ? terminal.text(rowColumn) : ""),
            left(""));
    for (int index = read.layers().size() - 1; index >= 0; index--) {
      Layer layer = read.layers().get(index);
      table.row(
          layer.name(),
          terminal.numbers().count(rules.getOrDefault(layer.name(), 0)),
          hasRows ? terminal.numbers().count(rows.getOrDefault(layer.name(), 0)) : "",
          layer.trusted() ? terminal.text(CliMessage.TRUSTED_LAYER) : "");
    }
    terminal.table(table, 2);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
