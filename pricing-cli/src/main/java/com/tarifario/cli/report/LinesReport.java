package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.PriceOverride;
import java.util.stream.Collectors;

/** Writes every line of a document with its price and where that came from. */
public final class LinesReport {

  private final Terminal terminal;
  private final Words words;
  private final ClientDirectory directory;

  /** A report to the terminal, with client names from the directory. */
  public LinesReport(Terminal terminal, ClientDirectory directory) {
    this.terminal = terminal;
    this.words = new Words(terminal);
    this.directory = directory;
  }

  /** Writes a document. */
  public void write(Valuation valuation) {
    String clients =
        valuation.lines().stream()
            .map(line -> line.source().assignment().client())
            .distinct()
            .map(code -> Words.client(code, directory))
            .collect(Collectors.joining(", "));
    terminal.out().println(terminal.outStyle().bold(valuation.document()) + "  " + clients);
    Table table =
        Table.of(
            left(terminal.text(CliMessage.COLUMN_LINE)),
            left(terminal.text(CliMessage.COLUMN_WHAT)),
            right(terminal.text(CliMessage.COLUMN_CHARGED)),
            right(terminal.text(CliMessage.COLUMN_UNIT_PRICE)),
            right(terminal.text(CliMessage.COLUMN_AMOUNT)),
            left(terminal.text(CliMessage.COLUMN_WHY)));
    for (PricedLine line : valuation.lines()) {
      Money amount = line.amount();
      table.row(
          line.isCharge() ? "" : line.id().line(),
          words.subject(line),
          words.numbers().quantity(line.charged()),
          unitPrice(line),
          words.numbers().amount(amount),
          why(line));
    }
    table.total(
        terminal.outStyle(),
        "",
        terminal.text(CliMessage.TOTAL_NET),
        "",
        "",
        words.numbers().amount(valuation.total().net()),
        "");
    for (TaxTotal tax : valuation.taxes()) {
      table.row(
          "",
          terminal.text(CliMessage.TAX_AT, words.numbers().rate(tax.rate())),
          "",
          "",
          words.numbers().amount(tax.tax()),
          "");
    }
    if (!valuation.taxes().isEmpty()) {
      table.row(
          terminal.outStyle()::bold,
          "",
          terminal.text(CliMessage.TOTAL),
          "",
          "",
          words.numbers().amount(valuation.gross()),
          "");
    }
    terminal.table(table, 2);
    terminal.out().println();
  }

  private String unitPrice(PricedLine line) {
    return line.unitPrice() == null && line.pieces().size() > 1
        ? terminal.text(CliMessage.SEVERAL_PRICES)
        : words.perUnit(line.unitPrice(), line.charged().unit().symbol());
  }

  private String why(PricedLine line) {
    Message problem = line.problem();
    if (problem != null) {
      return terminal.text(problem);
    }
    PriceOverride override = line.source().override();
    if (line.status().isSet() && override != null && !line.isCharge()) {
      return words.setBy(override);
    }
    return line.status().isCharged()
        ? line.winners().stream().map(LinesReport::rule).collect(Collectors.joining("; "))
        : words.status(line.status());
  }

  private static String rule(RuleRef rule) {
    return rule.layer() + ": " + rule.name();
  }
}
