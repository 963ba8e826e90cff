package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.Pack;
import com.tarifario.core.money.Exact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what was in packs, what of it was consumed, and what is left. */
public final class PacksReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final ClientDirectory directory;

  /** A report to the terminal, with client names from the directory. */
  public PacksReport(Terminal terminal, ClientDirectory directory) {
    this.terminal = terminal;
    this.directory = directory;
  }

  /**
   * Writes the first of the packs; nothing if there are none.
   *
   * @param opening the packs as they were before
   * @param closing these, and maybe others, with what is left
   */
  public void write(List<Pack> opening, List<Pack> closing) {
    if (opening.isEmpty()) {
      return;
    }
    Map<String, Pack> after =
        closing.stream().collect(Collectors.toMap(Pack::id, Function.identity()));
    terminal.heading(terminal.text(CliMessage.HEADING_PACKS));
    Table table =
        Table.of(
            Table.left(terminal.text(CliMessage.COLUMN_PACK)),
            Table.left(terminal.text(CliMessage.COLUMN_CLIENT)),
            Table.right(terminal.text(CliMessage.COLUMN_OPENING)),
            Table.right(terminal.text(CliMessage.COLUMN_CONSUMED)),
            Table.right(terminal.text(CliMessage.COLUMN_LEFT)));
    for (Pack pack : opening.subList(0, Math.min(opening.size(), ValueSummary.MOST_SHOWN))) {
      BigDecimal left = after.getOrDefault(pack.id(), pack).units();
      table.row(
          pack.id() + " (" + pack.name() + ")",
          Words.client(pack.client(), directory),
          number(pack.units()),
          number(pack.units().subtract(left)),
          number(left));
    }
    terminal.table(table, INDENT);
    if (opening.size() > ValueSummary.MOST_SHOWN) {
      String more = terminal.numbers().count(opening.size() - ValueSummary.MOST_SHOWN);
      terminal.out().println(" ".repeat(INDENT) + terminal.text(CliMessage.AND_MORE, more));
    }
    terminal.out().flush();
  }

  private String number(BigDecimal units) {
    return terminal.numbers().number(Exact.settle(units));
  }
}
