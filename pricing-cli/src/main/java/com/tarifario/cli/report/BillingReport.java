package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.NoteWord;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.commercial.ClosedPrice;
import com.tarifario.core.commercial.Compared;
import com.tarifario.core.commercial.ComparedItem;
import com.tarifario.core.commercial.ComparedLine;
import com.tarifario.core.commercial.Comparison;
import com.tarifario.core.commercial.LeftOver;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.Subject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left to bill, and what was quoted beside what it cost and brought. */
public final class BillingReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final Words words;

  /** A report to the terminal. */
  public BillingReport(Terminal terminal) {
    this.terminal = terminal;
    this.words = new Words(terminal);
  }

  /**
   * Writes what is left of a piece of work.
   *
   * @param subjects what the lines of a report are about, by their numbers; empty of anything else
   */
  public void leftOver(String number, List<LeftOver> lines, Map<String, Subject> subjects) {
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_LINE)),
            left(text(RegisterMessage.COLUMN_DESCRIPTION)),
            right(text(CliMessage.COLUMN_QUANTITY)),
            right(text(NoteWord.COLUMN_BILLED)),
            right(text(NoteWord.COLUMN_LEFT)),
            right(text(CliMessage.COLUMN_AMOUNT)),
            right(text(NoteWord.COLUMN_AMOUNT_LEFT)));
    for (LeftOver each : lines) {
      table.row(
          each.line(),
          what(each, subjects.get(each.line())).replaceAll("\\s+", " "),
          words.numbers().quantity(each.quantity()),
          words.numbers().number(each.billed()),
          words.numbers().quantity(each.left()),
          words.numbers().amount(each.amount()),
          words.numbers().amount(each.amountLeft()));
    }
    Money sum = LeftOver.amountLeft(lines);
    if (sum != null && lines.size() > 1) {
      table.total(
          terminal.outStyle(),
          "",
          text(CliMessage.TOTAL_NET),
          "",
          "",
          "",
          "",
          words.numbers().amount(sum));
    }
    terminal.table(table, 0);
    terminal.out().flush();
    if (lines.stream().noneMatch(LeftOver::isLeft)) {
      terminal.say(NoteWord.ALL_BILLED, number);
    }
  }

  private String what(LeftOver left, @Nullable Subject subject) {
    return subject == null ? left.description() : words.subject(subject);
  }

  /** Writes what was quoted beside what it cost and brought. */
  public void comparison(String number, Comparison comparison) {
    terminal.out().println(terminal.outStyle().bold(number));
    terminal.heading(text(NoteWord.HEADING_ITEMS));
    Table items = table();
    for (ComparedItem each : comparison.items()) {
      row(items, named(each.whole().code(), each.whole().description()), each.whole());
      each.lines().forEach(line -> row(items, line));
    }
    if (!comparison.notQuoted().isNothing()) {
      row(items, text(NoteWord.NOT_QUOTED), comparison.notQuoted());
    }
    total(items, comparison.total());
    terminal.table(items, INDENT);
    terminal.heading(text(NoteWord.HEADING_KINDS));
    Table kinds = table();
    for (Compared each : comparison.byKind()) {
      row(
          kinds,
          each.code().isEmpty() ? text(NoteWord.OF_NO_KIND) : words.kind(Kind.valueOf(each.code())),
          each);
    }
    total(kinds, comparison.total());
    terminal.table(kinds, INDENT);
    terminal.out().flush();
  }

  /** Writes the closed price of a work order beside what it would be, what it cost and brought. */
  public void closedPrice(ClosedPrice of) {
    terminal.out().println(terminal.outStyle().bold(of.number()));
    Table kinds =
        Table.of(
            left(text(NoteWord.COLUMN_ITEM)),
            right(text(NoteWord.COLUMN_BY_TARIFF)),
            right(text(NoteWord.COLUMN_COST_REAL)));
    for (ClosedPrice.OfKind each : of.kinds()) {
      kinds.row(
          words.kind(each.kind()),
          words.numbers().amount(each.byTariff()),
          words.numbers().amount(each.cost()));
    }
    kinds.total(
        terminal.outStyle(),
        text(CliMessage.TOTAL_NET),
        words.numbers().amount(of.byTariff()),
        words.numbers().amount(of.cost()));
    terminal.heading(text(NoteWord.HEADING_KINDS));
    terminal.table(kinds, INDENT);
    terminal.heading(text(NoteWord.HEADING_CLOSED));
    Table sums = Table.of(left(""), right(text(CliMessage.COLUMN_AMOUNT)));
    sums.row(text(NoteWord.CLOSED_PRICE), words.numbers().amount(of.closed()));
    sums.row(text(NoteWord.COLUMN_BY_TARIFF), words.numbers().amount(of.byTariff()));
    sums.row(text(NoteWord.ABOVE_TARIFF), words.numbers().amount(of.aboveTariff()));
    sums.row(text(NoteWord.COLUMN_COST_REAL), words.numbers().amount(of.cost()));
    sums.row(text(NoteWord.MARGIN_CLOSED), words.numbers().amount(of.margin()));
    sums.row(text(NoteWord.MARGIN_BY_TARIFF), words.numbers().amount(of.marginByTariff()));
    sums.row(text(NoteWord.COLUMN_BILLED), words.numbers().amount(of.billed()));
    if (!of.extra().isNothing()) {
      sums.row(text(NoteWord.EXTRA_COST), words.numbers().amount(of.extra().cost()));
      sums.row(text(NoteWord.EXTRA_BILLED), words.numbers().amount(of.extra().billed()));
    }
    terminal.table(sums, INDENT);
    terminal.out().flush();
    if (of.unpriced() > 0) {
      terminal.say(NoteWord.UNPRICED, terminal.numbers().count(of.unpriced()));
    }
  }

  private static String named(String code, String description) {
    return (code + " " + description.replaceAll("\\s+", " ")).strip();
  }

  private Table table() {
    return Table.of(
        left(text(NoteWord.COLUMN_ITEM)),
        right(text(CliMessage.COLUMN_QUANTITY)),
        right(text(NoteWord.COLUMN_COST_THOUGHT)),
        right(text(NoteWord.COLUMN_COST_REAL)),
        right(text(NoteWord.COLUMN_QUOTED)),
        right(text(NoteWord.COLUMN_BILLED)),
        right(text(NoteWord.COLUMN_MARGIN_THOUGHT)),
        right(text(NoteWord.COLUMN_MARGIN_REAL)),
        right(text(NoteWord.COLUMN_DIFFERENCE)));
  }

  private void row(Table table, String name, Compared of) {
    table.row(cells(name, of));
  }

  /** A line below its concept; what it cost is not known, so nothing stands there. */
  private void row(Table table, ComparedLine of) {
    table.row(
        " ".repeat(INDENT) + named(of.path(), of.description()),
        words.numbers().quantity(of.quantity()),
        words.numbers().amount(of.quotedCost()),
        "",
        words.numbers().amount(of.quoted()),
        words.numbers().amount(of.billed()),
        words.numbers().amount(of.quotedMargin()),
        "",
        "");
  }

  private void total(Table table, Compared of) {
    table.total(terminal.outStyle(), cells(text(CliMessage.TOTAL_NET), of));
  }

  private String[] cells(String name, Compared of) {
    return new String[] {
      name,
      of.quantity() == null ? "" : words.numbers().quantity(of.quantity()),
      words.numbers().amount(of.quotedCost()),
      words.numbers().amount(of.cost()),
      words.numbers().amount(of.quoted()),
      words.numbers().amount(of.billed()),
      words.numbers().amount(of.quotedMargin()),
      words.numbers().amount(of.margin()),
      words.numbers().amount(of.marginDifference())
    };
  }

  private String text(MessageKey key) {
    return terminal.text(key);
  }
}
