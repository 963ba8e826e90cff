package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what was done with a piece of work and its lines: who, when, before and after. */
@Command(name = "history", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkHistoryCommand extends HistoryCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "work.number")
  private String number;

  WorkHistoryCommand(Terminal terminal) {
    super(terminal, "number");
  }

  @Override
  List<AuditEntry> entries(Store store) {
    return store.works().changes(store.works().get(number));
  }
}
