package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Numbers;
import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.correction.Correction;
import com.tarifario.core.correction.Correction.Effect;
import com.tarifario.core.correction.FieldChange;
import com.tarifario.core.money.Money;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what corrections change against a frozen valuation. */
public final class CorrectionsReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final Numbers numbers;
  private final Words words;

  /** A report to the terminal. */
  public CorrectionsReport(Terminal terminal) {
    this.terminal = terminal;
    this.numbers = terminal.numbers();
    this.words = new Words(terminal);
  }

  /**
   * Writes the corrections.
   *
   * @param frozenPlace the frozen file, as the user gave it
   */
  public void write(CorrectionsSummary summary, String frozenPlace) {
    terminal.heading(
        terminal.text(
            CliMessage.HEADING_CORRECTIONS,
            frozenPlace,
            numbers.count(summary.count(Effect.SAME)),
            numbers.count(summary.count(Effect.CHANGED)),
            numbers.count(summary.count(Effect.ADDED)),
            numbers.count(summary.count(Effect.REMOVED))));
    Table table =
        Table.of(
            left(terminal.text(CliMessage.COLUMN_LINE)),
            left(terminal.text(CliMessage.COLUMN_CORRECTION)),
            right(terminal.text(CliMessage.COLUMN_FROZEN)),
            right(terminal.text(CliMessage.COLUMN_NOW)),
            right(terminal.text(CliMessage.COLUMN_DIFFERENCE)),
            left(terminal.text(CliMessage.COLUMN_CHANGES)));
    for (Correction each : summary.changed()) {
      table.row(
          each.id().toString(),
          effect(each.effect()),
          amount(each.frozen()),
          amount(each.amount()),
          numbers.amount(each.difference()),
          why(each));
    }
    table.total(
        terminal.outStyle(),
        terminal.text(CliMessage.TOTAL),
        "",
        "",
        "",
        numbers.amount(summary.difference()),
        "");
    terminal.table(table, INDENT);
    int all =
        summary.count(Effect.CHANGED) + summary.count(Effect.ADDED) + summary.count(Effect.REMOVED);
    if (all > ValueSummary.MOST_SHOWN) {
      note(terminal.text(CliMessage.AND_MORE, numbers.count((long) all - ValueSummary.MOST_SHOWN)));
    }
    if (summary.stale() > 0) {
      note(terminal.text(CliMessage.NOTE_STALE, numbers.count(summary.stale())));
    }
    terminal.out().flush();
  }

  private void note(String text) {
    terminal.out().println(" ".repeat(INDENT) + terminal.outStyle().dim(text));
  }

  private String effect(Effect effect) {
    return terminal.text(
        switch (effect) {
          case SAME -> CliMessage.CORRECTION_SAME;
          case CHANGED -> CliMessage.CORRECTION_CHANGED;
          case ADDED -> CliMessage.CORRECTION_ADDED;
          case REMOVED -> CliMessage.CORRECTION_REMOVED;
        });
  }

  private String amount(@Nullable Money amount) {
    return amount == null ? "-" : numbers.amount(amount);
  }

  private String why(Correction correction) {
    String changes =
        correction.changes().stream().map(FieldChange::toString).collect(Collectors.joining(", "));
    return correction.staleOverride()
        ? terminal.text(CliMessage.CORRECTION_STALE, changes)
        : words.changes(changes, correction.tariffChanged());
  }
}
