package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.text.MessageKey;
import com.tarifario.store.valuation.KeptValuation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** All that a document was valued at. */
public final class ValuationsReport {

  private final Terminal terminal;
  private final ZoneId zone;

  /** A report to the terminal, with the days of that zone. */
  public ValuationsReport(Terminal terminal, ZoneId zone) {
    this.terminal = terminal;
    this.zone = zone;
  }

  /**
   * Writes the valuations of a document, which are numbered from 1.
   *
   * @param valuations the first one first
   */
  public void write(String number, List<KeptValuation> valuations) {
    if (valuations.isEmpty()) {
      terminal.out().println(terminal.text(LineMessage.NOT_VALUED, number));
      terminal.out().flush();
      return;
    }
    Table table =
        Table.of(
            right(text(LineMessage.COLUMN_VALUATION)),
            left(text(LineMessage.COLUMN_VALUED_ON)),
            left(text(LineMessage.COLUMN_VALUED_BY)),
            left(text(LineMessage.COLUMN_TARIFF)),
            right(text(CliMessage.TOTAL_NET)),
            right(text(CliMessage.TOTAL)));
    for (int index = 0; index < valuations.size(); index++) {
      KeptValuation each = valuations.get(index);
      table.row(
          terminal.numbers().count(index + 1),
          LocalDate.ofInstant(each.at(), zone).toString(),
          each.who(),
          each.tariff(),
          terminal.numbers().amount(each.net()),
          terminal.numbers().amount(each.gross()));
    }
    terminal.table(table, 0);
    terminal.out().flush();
  }

  private String text(MessageKey key) {
    return terminal.text(key);
  }
}
