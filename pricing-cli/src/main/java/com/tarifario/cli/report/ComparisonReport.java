package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Numbers;
import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.money.Money;
import com.tarifario.core.sheet.QuoteComparison;
import com.tarifario.core.sheet.QuoteComparison.Aspect;
import com.tarifario.core.sheet.QuoteComparison.Change;
import com.tarifario.core.sheet.QuoteComparison.HeadChange;
import com.tarifario.core.sheet.QuoteSheet.Totals;
import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.sheet.SheetLine.Level;
import com.tarifario.core.text.MessageKey;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is other in one quote than in another. */
public final class ComparisonReport {

  private static final int INDENT = 2;
  private static final int LONGEST = 60;

  private final Terminal terminal;
  private final Numbers numbers;

  /** A report to the terminal. */
  public ComparisonReport(Terminal terminal) {
    this.terminal = terminal;
    this.numbers = terminal.numbers();
  }

  /**
   * Writes the comparison.
   *
   * @param before what the one is, in words
   * @param after what the other is
   */
  public void write(QuoteComparison comparison, String before, String after) {
    terminal.out().println(terminal.outStyle().bold(before + " → " + after));
    if (comparison.isSame()) {
      terminal.out().println(text(QuoteMessage.SAME));
    } else {
      if (!comparison.head().isEmpty()) {
        head(comparison);
      }
      if (!comparison.changes().isEmpty()) {
        changes(comparison);
      }
      if (!comparison.changes().isEmpty()
          || !comparison.before().totals().equals(comparison.after().totals())) {
        totals(comparison);
      }
    }
    terminal.out().flush();
  }

  private void head(QuoteComparison comparison) {
    terminal.heading(text(QuoteMessage.HEADING_HEAD));
    Table table =
        Table.of(
            left(""),
            left(text(QuoteMessage.COLUMN_BEFORE)),
            left(text(QuoteMessage.COLUMN_AFTER)));
    for (HeadChange each : comparison.head()) {
      QuoteMessage label = QuoteMessage.valueOf("HEAD_" + each.field().name());
      table.row(text(label), inLine(each.before()), inLine(each.after()));
    }
    terminal.table(table, INDENT);
  }

  /** A text in one line; a long one is cut. */
  private static String inLine(@Nullable String text) {
    String line = text == null ? "" : text.strip().replaceAll("\\s*\\n\\s*", "; ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private void changes(QuoteComparison comparison) {
    terminal.heading(text(QuoteMessage.HEADING_CHANGES));
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_CODE)),
            left(text(CliMessage.COLUMN_ITEM)),
            right(text(QuoteMessage.COLUMN_BEFORE)),
            right(text(QuoteMessage.COLUMN_AFTER)),
            right(text(QuoteMessage.COLUMN_DIFFERENCE)),
            left(text(QuoteMessage.COLUMN_CHANGE)));
    for (Change change : comparison.changes()) {
      SheetLine line = change.line();
      Money before = amount(change.before());
      Money after = amount(change.after());
      table.row(
          line.path(),
          line.text(),
          numbers.amount(before),
          numbers.amount(after),
          difference(before, after, change),
          what(change));
    }
    terminal.table(table, INDENT);
  }

  private static @Nullable Money amount(@Nullable SheetLine line) {
    return line == null ? null : line.amount();
  }

  /** What an option comes to is in no total. */
  private String difference(@Nullable Money before, @Nullable Money after, Change change) {
    if (change.line().level() == Level.OPTION) {
      return "";
    }
    if (before == null) {
      return change.before() == null && after != null ? numbers.amount(after) : "";
    }
    return after == null
        ? change.after() == null ? numbers.amount(before.withAmount(before.amount().negate())) : ""
        : numbers.amount(after.minus(before));
  }

  private String what(Change change) {
    if (change.before() == null) {
      return text(QuoteMessage.CHANGE_ADDED);
    }
    SheetLine after = change.after();
    if (after == null) {
      return text(QuoteMessage.CHANGE_REMOVED);
    }
    return change.aspects().stream()
        .sorted()
        .map(each -> text(key(each, after)))
        .collect(Collectors.joining(", "));
  }

  private static QuoteMessage key(Aspect aspect, SheetLine after) {
    return aspect == Aspect.INSIDE && after.level() == Level.OPTION
        ? QuoteMessage.CHANGE_OUTSIDE
        : QuoteMessage.valueOf("CHANGE_" + aspect.name());
  }

  private void totals(QuoteComparison comparison) {
    Totals before = comparison.before().totals();
    Totals after = comparison.after().totals();
    terminal.heading(text(QuoteMessage.HEADING_TOTALS));
    Table table =
        Table.of(
            left(""),
            right(text(QuoteMessage.COLUMN_BEFORE)),
            right(text(QuoteMessage.COLUMN_AFTER)),
            right(text(QuoteMessage.COLUMN_DIFFERENCE)));
    row(table, QuoteMessage.TOTAL_NET, before.net(), after.net());
    row(table, QuoteMessage.TOTAL_COST, before.cost(), after.cost());
    row(
        table,
        QuoteMessage.TOTAL_MARGIN,
        before.margin().orElse(null),
        after.margin().orElse(null));
    row(table, QuoteMessage.TOTAL_GROSS, before.gross(), after.gross());
    terminal.table(table, INDENT);
  }

  private void row(Table table, QuoteMessage label, @Nullable Money before, @Nullable Money after) {
    table.row(
        text(label),
        numbers.amount(before),
        numbers.amount(after),
        before == null || after == null ? "" : numbers.amount(after.minus(before)));
  }

  private String text(MessageKey key, Object... arguments) {
    return terminal.text(key, arguments);
  }
}
