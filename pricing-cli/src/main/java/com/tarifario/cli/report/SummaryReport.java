package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Numbers;
import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.PriceOverride;

/** Writes what a work file comes to, on about one page. */
public final class SummaryReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final Words words;
  private final Numbers numbers;
  private final ClientDirectory directory;

  /** A report to the terminal, with client names from the directory. */
  public SummaryReport(Terminal terminal, ClientDirectory directory) {
    this.terminal = terminal;
    this.words = new Words(terminal);
    this.numbers = words.numbers();
    this.directory = directory;
  }

  /**
   * Writes the summary.
   *
   * @param tariffPlace the tariff folder, as the user gave it
   * @param workPlace the work files, as the user gave them
   */
  public void write(ValueSummary summary, String tariffPlace, String workPlace) {
    header(summary, tariffPlace, workPlace);
    clients(summary);
    rates(summary);
    origins(summary);
    overrides(summary);
    notCharged(summary);
    problems(summary);
    terminal.out().flush();
  }

  private void header(ValueSummary summary, String tariffPlace, String workPlace) {
    ClientSum total = summary.total();
    String charges = numbers.count(summary.charges().values().stream().mapToInt(Sum::lines).sum());
    Table table = Table.of(left(""), left(""));
    table.row(text(CliMessage.LABEL_TARIFF), summary.tariff().id() + " (" + tariffPlace + ")");
    table.row(text(CliMessage.LABEL_WORK), workPlace);
    table.row(
        text(CliMessage.LABEL_VALUED),
        text(
            CliMessage.VALUED_COUNTS,
            numbers.count(summary.documents()),
            numbers.count(total.lines()),
            charges));
    table.row(
        text(CliMessage.LABEL_AMOUNTS),
        text(CliMessage.AMOUNTS_IN, summary.tariff().currency().getCurrencyCode()));
    terminal.table(table, 0);
  }

  private void clients(ValueSummary summary) {
    if (summary.clients().isEmpty()) {
      return;
    }
    terminal.heading(text(CliMessage.HEADING_CLIENTS));
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_CLIENT)),
            right(text(CliMessage.COLUMN_DOCUMENTS)),
            right(text(CliMessage.COLUMN_LINES)),
            right(text(CliMessage.COLUMN_COST)),
            right(text(CliMessage.COLUMN_NET)),
            right(text(CliMessage.COLUMN_MARGIN)),
            right(text(CliMessage.COLUMN_TAX)),
            right(text(CliMessage.COLUMN_TOTAL)));
    summary
        .clients()
        .forEach((code, sum) -> table.row(clientCells(Words.client(code, directory), sum)));
    ClientSum total = summary.total();
    table.total(terminal.outStyle(), clientCells(text(CliMessage.TOTAL), total));
    terminal.table(table, INDENT);
    if (total.costless() > 0) {
      note(text(CliMessage.NOTE_COSTLESS, numbers.count(total.costless())));
    }
  }

  private void rates(ValueSummary summary) {
    if (summary.rates().isEmpty()) {
      return;
    }
    terminal.heading(text(CliMessage.HEADING_RATES));
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_RATE)),
            right(text(CliMessage.COLUMN_NET)),
            right(text(CliMessage.COLUMN_TAX)),
            right(text(CliMessage.COLUMN_TOTAL)));
    summary
        .rates()
        .forEach(
            (rate, total) ->
                table.row(
                    numbers.rate(rate),
                    numbers.amount(total.base()),
                    numbers.amount(total.tax()),
                    numbers.amount(total.gross())));
    terminal.table(table, INDENT);
  }

  private String[] clientCells(String name, ClientSum sum) {
    return new String[] {
      name,
      numbers.count(sum.documents()),
      numbers.count(sum.lines()),
      numbers.amount(sum.sum().cost()),
      numbers.amount(sum.sum().net()),
      words.margin(sum.sum()),
      numbers.amount(sum.tax()),
      numbers.amount(sum.gross())
    };
  }

  private void origins(ValueSummary summary) {
    terminal.heading(text(CliMessage.HEADING_ORIGINS));
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_LAYER)),
            right(text(CliMessage.COLUMN_LINES)),
            right(text(CliMessage.COLUMN_NET)));
    if (summary.overridden().lines() > 0) {
      sumRow(table, text(CliMessage.ORIGIN_OVERRIDES), summary.overridden());
    }
    if (summary.agreed().lines() > 0) {
      sumRow(table, text(CliMessage.ORIGIN_AGREED), summary.agreed());
    }
    summary.layers().forEach((layer, sum) -> sumRow(table, layer, sum));
    summary
        .charges()
        .forEach((name, sum) -> sumRow(table, text(CliMessage.ORIGIN_CHARGE, name), sum));
    table.total(
        terminal.outStyle(),
        text(CliMessage.TOTAL),
        "",
        numbers.amount(summary.total().sum().net()));
    terminal.table(table, INDENT);
  }

  private void sumRow(Table table, String name, Sum sum) {
    table.row(name, numbers.count(sum.lines()), numbers.amount(sum.money()));
  }

  private void overrides(ValueSummary summary) {
    if (summary.overrides().isEmpty()) {
      return;
    }
    terminal.heading(text(CliMessage.HEADING_OVERRIDES));
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_LINE)),
            right(text(CliMessage.COLUMN_TARIFF_PRICE)),
            right(text(CliMessage.COLUMN_SET_PRICE)),
            left(text(CliMessage.COLUMN_WHO)),
            left(text(CliMessage.COLUMN_REASON)));
    for (PricedLine line : summary.overrides()) {
      PriceOverride override = line.source().override();
      if (override != null) {
        table.row(
            line.id().toString(),
            computed(line),
            words.perUnit(override.price(), line.charged().unit().symbol()),
            override.author(),
            override.reason());
      }
    }
    terminal.table(table, INDENT);
    more(summary.overridden().lines());
  }

  private String computed(PricedLine line) {
    ComputedPrice computed = line.computed();
    if (computed == null) {
      return text(CliMessage.NO_PRICE);
    }
    Money unitPrice = computed.unitPrice();
    return unitPrice == null
        ? text(CliMessage.SEVERAL_PRICES)
        : words.perUnit(unitPrice, line.charged().unit().symbol());
  }

  private void notCharged(ValueSummary summary) {
    if (summary.notCharged().isEmpty()) {
      return;
    }
    terminal.heading(text(CliMessage.HEADING_NOT_CHARGED));
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_STATUS)),
            right(text(CliMessage.COLUMN_LINES)),
            right(text(CliMessage.COLUMN_COST)));
    summary.notCharged().forEach((status, sum) -> sumRow(table, words.status(status), sum));
    terminal.table(table, INDENT);
  }

  private void problems(ValueSummary summary) {
    if (summary.problemCount() > 0) {
      terminal.heading(text(CliMessage.HEADING_PROBLEMS, numbers.count(summary.problemCount())));
      Table table =
          Table.of(
              left(text(CliMessage.COLUMN_LINE)),
              left(text(CliMessage.COLUMN_STATUS)),
              left(text(CliMessage.COLUMN_WHY)));
      for (PricedLine line : summary.problems()) {
        Message problem = line.problem();
        table.row(
            line.id().toString(),
            words.status(line.status()),
            problem == null ? "" : terminal.text(problem));
      }
      terminal.table(table, INDENT);
      more(summary.problemCount());
      nearMisses(summary);
    }
    if (summary.rejected() > 0) {
      terminal.heading(text(CliMessage.HEADING_REJECTED, numbers.count(summary.rejected())));
    }
  }

  private void nearMisses(ValueSummary summary) {
    if (summary.nearMisses().isEmpty()) {
      return;
    }
    terminal.heading(text(CliMessage.HEADING_NEAR_MISSES));
    Table table = Table.of(left(text(CliMessage.COLUMN_LINE)), left(text(CliMessage.COLUMN_WHY)));
    summary.nearMisses().forEach((near, line) -> table.row(line.toString(), terminal.text(near)));
    terminal.table(table, INDENT);
  }

  private void more(int all) {
    if (all > ValueSummary.MOST_SHOWN) {
      note(text(CliMessage.AND_MORE, numbers.count(all - ValueSummary.MOST_SHOWN)));
    }
  }

  private void note(String text) {
    terminal.out().println(" ".repeat(INDENT) + terminal.outStyle().dim(text));
  }

  private String text(MessageKey key, Object... arguments) {
    return terminal.text(key, arguments);
  }
}
