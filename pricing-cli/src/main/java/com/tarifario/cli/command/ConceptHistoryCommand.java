package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what was done with a budget concept: who, when, before and after. */
@Command(name = "history", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ConceptHistoryCommand extends HistoryCommand {

  @Parameters(paramLabel = "${bundle:label.code}", descriptionKey = "concept.code")
  private String code;

  ConceptHistoryCommand(Terminal terminal) {
    super(terminal, "concept");
  }

  @Override
  List<AuditEntry> entries(Store store) {
    return store.concepts().history(code);
  }
}
