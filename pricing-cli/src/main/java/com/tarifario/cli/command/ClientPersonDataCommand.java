package com.tarifario.cli.command;

import com.tarifario.cli.report.PersonReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.store.Store;
import com.tarifario.store.person.PersonalData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells all that is kept on somebody (GDPR, article 15), as JSON. */
@Command(name = "person-data", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientPersonDataCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.client}", descriptionKey = "client")
  private String client;

  @Option(
      names = "--contact",
      paramLabel = "${bundle:label.person}",
      order = 10,
      descriptionKey = "person.contact")
  private @Nullable String contact;

  ClientPersonDataCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    String code = client(store, client).code();
    PersonalData data =
        contact == null ? store.people().of(code) : store.people().of(code, contact);
    printJson(PersonReport.tree(data));
    return ExitStatus.FINE;
  }
}
