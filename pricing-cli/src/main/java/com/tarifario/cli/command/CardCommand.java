package com.tarifario.cli.command;

import com.tarifario.cli.report.DuplicatesReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.json.ClientJson;
import com.tarifario.store.Store;
import com.tarifario.store.client.KeptClient;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Parameters;

/** A command that changes a client's card. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
abstract class CardCommand extends StoreCommand {

  @Parameters(index = "0", paramLabel = "${bundle:label.client}", descriptionKey = "client")
  private String client;

  CardCommand(Terminal terminal) {
    super(terminal);
  }

  /** The card as it is to be. */
  abstract ClientCard changed(ClientCard card);

  /** The error that there is none of that name among those of the client. */
  static CannotRunException nothingToRemove(String name, ClientCard card, List<String> known) {
    return new CannotRunException(
        RegisterMessage.NOTHING_TO_REMOVE,
        card.code(),
        name,
        Suggestion.hint(name, known),
        known.isEmpty() ? "–" : known);
  }

  @Override
  int run(Store store) {
    KeptClient kept = client(store, client);
    ClientCard after = changed(kept.card());
    boolean other = as(store).make(change -> store.clients().save(change, kept, after));
    if (isJson()) {
      printJson(ClientJson.card(after));
    } else {
      sayChanged(other, kept.code());
    }
    if (!Objects.equals(kept.card().taxId(), after.taxId())) {
      new DuplicatesReport(terminal()).warn(after.code(), store.duplicates().of(after));
    }
    return ExitStatus.FINE;
  }
}
