package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Style;
import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.rules.cases.CaseOutcome;
import com.tarifario.rules.cases.CaseResult;
import com.tarifario.rules.cases.Difference;
import com.tarifario.rules.cases.OfferCaseResult;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what came of the cases beside rules: how many passed in each file, and of each that did
 * not what was expected beside what came out, and the proof of the line or service that differs.
 */
public final class CasesReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final Style style;
  private final Words words;
  private final Path folder;

  /**
   * A report to the terminal.
   *
   * @param folder the tariff folder, so that files can be found from here
   */
  public CasesReport(Terminal terminal, Path folder) {
    this.terminal = terminal;
    this.style = terminal.outStyle();
    this.words = new Words(terminal);
    this.folder = folder;
  }

  /** Writes the results of the cases. */
  public void write(
      List<String> files, List<Problem> problems, List<? extends CaseOutcome> results) {
    Table table =
        Table.of(
            left(terminal.text(CliMessage.COLUMN_FILE)),
            right(terminal.text(CliMessage.COLUMN_CASES)),
            right(terminal.text(CliMessage.COLUMN_FAILED)));
    for (String file : files) {
      List<? extends CaseOutcome> ofFile =
          results.stream().filter(result -> result.where().file().equals(file)).toList();
      table.row(file, count(ofFile.size()), count(failed(ofFile)));
    }
    terminal.table(table, INDENT);
    results.stream().filter(result -> !result.passed()).forEach(this::write);
    long failed = failed(results);
    String counts =
        terminal.text(
            CliMessage.CASE_COUNTS, count(results.size()), count(failed), count(problems.size()));
    terminal.out().println();
    terminal.out().println(failed + problems.size() == 0 ? style.green(counts) : style.red(counts));
  }

  private void write(CaseOutcome result) {
    terminal.heading("✗ " + result.name());
    println(place(result.where().file(), result.where().line()));
    String source = result.source();
    if (source != null) {
      println(source);
    }
    Table table =
        Table.of(
            left(terminal.text(CliMessage.COLUMN_LINE)),
            left(terminal.text(CliMessage.COLUMN_WHAT)),
            left(terminal.text(CliMessage.COLUMN_EXPECTED)),
            left(terminal.text(CliMessage.COLUMN_GOT)),
            left(""));
    for (Difference difference : result.differences()) {
      PricedLine line = difference.line();
      table.row(
          line == null ? "" : line.id().line(),
          difference.what(),
          terminal.text(difference.expected()),
          terminal.text(difference.got()),
          place(difference.where().file(), difference.where().line()));
    }
    terminal.table(table, INDENT);
    if (result instanceof CaseResult priced) {
      writeProofs(priced);
    } else if (result instanceof OfferCaseResult matched) {
      terminal.heading(terminal.text(CliMessage.HEADING_PROOF_OF_SERVICE));
      new ProofReport(terminal).write(matched.proof());
    }
  }

  private void writeProofs(CaseResult result) {
    if (result.differences().stream().anyMatch(each -> each.line() == null)) {
      writeLines(result);
    }
    ProofReport proof = new ProofReport(terminal);
    for (PricedLine line : result.linesThatDiffer()) {
      terminal.heading(terminal.text(CliMessage.HEADING_PROOF, line.id().line()));
      proof.writeResult(line);
      proof.writeProof(line);
    }
  }

  /** All lines, where the whole document differs. */
  private void writeLines(CaseResult result) {
    terminal.out().println();
    Table table =
        Table.of(
            left(terminal.text(CliMessage.COLUMN_LINE)),
            left(terminal.text(CliMessage.COLUMN_WHAT)),
            right(terminal.text(CliMessage.COLUMN_AMOUNT)),
            left(terminal.text(CliMessage.COLUMN_RULES)));
    for (PricedLine line : result.valuation().lines()) {
      Money amount = line.amount();
      table.row(
          line.id().line(),
          words.subject(line),
          amount == null ? words.status(line.status()) : words.numbers().amount(amount),
          line.winners().isEmpty() ? "" : line.winners().get(0).name());
    }
    terminal.table(table, INDENT);
  }

  private static long failed(List<? extends CaseOutcome> results) {
    return results.stream().filter(result -> !result.passed()).count();
  }

  private String count(long number) {
    return terminal.numbers().count(number);
  }

  private String place(String file, int line) {
    return folder.resolve(file) + ":" + line;
  }

  private void println(String text) {
    terminal.out().println(" ".repeat(INDENT) + text);
  }
}
