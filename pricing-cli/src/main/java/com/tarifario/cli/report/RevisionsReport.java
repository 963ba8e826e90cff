package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.text.MessageKey;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.store.quote.QuoteRevision;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** The state of a quote, and its revisions. */
public final class RevisionsReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final StateLabels labels;

  /** A report to the terminal, with what people call the states. */
  public RevisionsReport(Terminal terminal, StateLabels labels) {
    this.terminal = terminal;
    this.labels = labels;
  }

  /**
   * Writes the state and the revisions.
   *
   * @param zone the zone whose days are shown
   */
  public void write(KeptQuote quote, List<QuoteRevision> revisions, ZoneId zone) {
    terminal.heading(
        text(QuoteMessage.HEADING_REVISIONS) + " (" + labels.of(quote.work().work()) + ")");
    Table table =
        Table.of(
            right(text(QuoteMessage.COLUMN_REVISION)),
            left(text(RegisterMessage.COLUMN_DATE)),
            left(text(RegisterMessage.COLUMN_WHO)),
            right(text(QuoteMessage.COLUMN_NET)),
            right(text(QuoteMessage.COLUMN_GROSS)),
            left(text(QuoteMessage.COLUMN_TARIFF)),
            left(text(QuoteMessage.COLUMN_NOTE)));
    for (QuoteRevision each : revisions) {
      String accepted = Objects.equals(quote.acceptedRevision(), each.number()) ? " ✓" : "";
      table.row(
          each.number() + accepted,
          LocalDate.ofInstant(each.at(), zone).toString(),
          each.who(),
          terminal.numbers().amount(each.sheet().totals().net()),
          terminal.numbers().amount(each.sheet().totals().gross()),
          each.sheet().tariff().toString(),
          Objects.toString(each.note(), ""));
    }
    terminal.table(table, INDENT);
    terminal.out().flush();
  }

  private String text(MessageKey key) {
    return terminal.text(key);
  }
}
