package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what was done with what is registered of a client: who, when, before and after. */
@Command(name = "history", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientHistoryCommand extends HistoryCommand {

  @Parameters(paramLabel = "${bundle:label.client}", descriptionKey = "client")
  private String client;

  ClientHistoryCommand(Terminal terminal) {
    super(terminal, "client");
  }

  @Override
  List<AuditEntry> entries(Store store) {
    return store.clients().changes(client);
  }
}
