package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.io.json.Tree;
import com.tarifario.store.audit.AuditEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was done with something, as the audit trail tells: who, when, before and after. */
public final class HistoryReport {

  private final Terminal terminal;

  /** A report to the terminal. */
  public HistoryReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Writes what was done: of each change, what was there before and what after.
   *
   * @param zone the zone whose days are shown
   */
  public void write(List<AuditEntry> entries, ZoneId zone) {
    Table table =
        Table.of(
            left(terminal.text(RegisterMessage.COLUMN_DATE)),
            left(terminal.text(CliMessage.COLUMN_CODE)),
            left(terminal.text(RegisterMessage.COLUMN_WHO)),
            left(terminal.text(QuoteMessage.COLUMN_CHANGE)));
    boolean erased = entries.stream().anyMatch(each -> each.act() == AuditEntry.Act.ERASE);
    for (AuditEntry each : entries) {
      String day = LocalDate.ofInstant(each.at(), zone).toString();
      List<String> changes = changes(each, erased);
      table.row(day, each.label(), each.who(), changes.isEmpty() ? "" : changes.get(0));
      changes.stream().skip(1).forEach(line -> table.row("", "", "", line));
    }
    terminal.table(table, 0);
    terminal.out().flush();
  }

  /**
   * A change as programs read it.
   *
   * @param what how its thing is called: {@code concept}
   */
  public static Map<String, Object> tree(AuditEntry entry, String what) {
    return Tree.of()
        .with("at", entry.at())
        .with("who", entry.who())
        .with("act", entry.act())
        .with(what, entry.label())
        .with("before", entry.before())
        .with("after", entry.after())
        .map();
  }

  /**
   * What was changed, line by line.
   *
   * @param erased whether something was erased of the thing, and of what is said here of it
   */
  private List<String> changes(AuditEntry entry, boolean erased) {
    if (entry.act() == AuditEntry.Act.ADD) {
      return List.of(terminal.text(QuoteMessage.CHANGE_ADDED));
    }
    boolean isEmpty = entry.before().isEmpty() && entry.after().isEmpty();
    if (entry.act() == AuditEntry.Act.ERASE || erased && isEmpty) {
      return List.of(terminal.text(RegisterMessage.WHAT_ERASED));
    }
    List<String> before = entry.before().lines().toList();
    List<String> after = entry.after().lines().toList();
    return Stream.concat(
            before.stream().filter(line -> !after.contains(line)).map(line -> "- " + line.strip()),
            after.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line.strip()))
        .toList();
  }
}
