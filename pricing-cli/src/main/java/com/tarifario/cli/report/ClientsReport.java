package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.store.client.ClientLine;
import java.util.List;
import java.util.Objects;

/** Clients in a list. */
public final class ClientsReport {

  private final Terminal terminal;

  /** A report to the terminal. */
  public ClientsReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Writes them as a table. */
  public void write(List<ClientLine> clients) {
    if (clients.isEmpty()) {
      terminal.say(RegisterMessage.FOUND_NONE);
      return;
    }
    Table table =
        Table.of(
            left(terminal.text(RegisterMessage.COLUMN_CLIENT)),
            left(terminal.text(RegisterMessage.COLUMN_NAME)),
            left(terminal.text(RegisterMessage.COLUMN_STATUS)),
            left(terminal.text(RegisterMessage.COLUMN_TAX_ID)),
            left(terminal.text(RegisterMessage.COLUMN_GROUP)),
            left(terminal.text(RegisterMessage.COLUMN_ACTIVITY)),
            left(terminal.text(RegisterMessage.COLUMN_TOWN)));
    for (ClientLine each : clients) {
      table.row(
          each.code(),
          each.name(),
          terminal.text(RegisterMessage.valueOf("STATUS_" + each.status().name())),
          Objects.toString(each.taxId(), ""),
          Objects.toString(each.rateGroup(), ""),
          Objects.toString(each.activity(), ""),
          Objects.toString(each.town(), ""));
    }
    terminal.table(table, 0);
  }
}
