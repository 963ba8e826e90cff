package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.store.Store;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds clients by words. */
@Command(name = "find", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientFindCommand extends StoreCommand {

  @Parameters(arity = "1..*", paramLabel = "${bundle:label.words}", descriptionKey = "words")
  private List<String> words;

  @Mixin private ClientListOptions options = new ClientListOptions();

  ClientFindCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    return options.list(this, store, String.join(" ", words));
  }
}
