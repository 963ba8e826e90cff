package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.Pack;
import com.tarifario.core.money.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    List<Pack> shown = opening.subList(0, Math.min(opening.size(), ValueSummary.MOST_SHOWN));
    boolean days = shown.stream().anyMatch(each -> each.from() != null || each.to() != null);
    Table table = Table.of(columns(days));
    for (Pack pack : shown) {
      table.row(row(pack, after.getOrDefault(pack.id(), pack).units(), days));
    }
    terminal.table(table, INDENT);
    if (opening.size() > ValueSummary.MOST_SHOWN) {
      String more = terminal.numbers().count(opening.size() - ValueSummary.MOST_SHOWN);
      terminal.out().println(" ".repeat(INDENT) + terminal.text(CliMessage.AND_MORE, more));
    }
    terminal.out().flush();
  }

  /** The columns of the table, those of days among them if there are any. */
  private Table.Column[] columns(boolean days) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.left(terminal.text(CliMessage.COLUMN_PACK)));
    columns.add(Table.left(terminal.text(CliMessage.COLUMN_CLIENT)));
    if (days) {
      columns.add(Table.left(terminal.text(RegisterMessage.COLUMN_FROM)));
      columns.add(Table.left(terminal.text(RegisterMessage.COLUMN_TO)));
    }
    columns.add(Table.right(terminal.text(CliMessage.COLUMN_OPENING)));
    columns.add(Table.right(terminal.text(CliMessage.COLUMN_CONSUMED)));
    columns.add(Table.right(terminal.text(CliMessage.COLUMN_LEFT)));
    return columns.toArray(Table.Column[]::new);
  }

  private String[] row(Pack pack, BigDecimal left, boolean days) {
    List<String> cells = new ArrayList<>();
    cells.add(pack.id() + " (" + pack.name() + ")");
    cells.add(Words.client(pack.client(), directory));
    if (days) {
      cells.add(Objects.toString(pack.from(), ""));
      cells.add(Objects.toString(pack.to(), ""));
    }
    cells.add(number(pack.units()));
    cells.add(number(pack.units().subtract(left)));
    cells.add(number(left));
    return cells.toArray(String[]::new);
  }

  private String number(BigDecimal units) {
    return terminal.numbers().number(Exact.settle(units));
  }
}
