package com.tarifario.cli.command;

import com.tarifario.cli.report.HistoryReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import java.util.List;

/** What commands have in common that show who changed something, when, before and after. */
abstract class HistoryCommand extends StoreCommand {

  private final String what;

  /**
   * A command.
   *
   * @param what how programs call the thing: {@code concept}
   */
  HistoryCommand(Terminal terminal, String what) {
    super(terminal);
    this.what = what;
  }

  /** The changes, the last first. */
  abstract List<AuditEntry> entries(Store store);

  @Override
  final int run(Store store) {
    List<AuditEntry> entries = entries(store);
    if (isJson()) {
      printJson(entries.stream().map(each -> HistoryReport.tree(each, what)).toList());
    } else {
      new HistoryReport(terminal()).write(entries, zone());
    }
    return ExitStatus.FINE;
  }
}
