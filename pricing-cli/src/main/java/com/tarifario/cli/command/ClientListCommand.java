package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists clients in the order of their codes. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ClientListCommand extends StoreCommand {

  @Mixin private ClientListOptions options = new ClientListOptions();

  ClientListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    return options.list(this, store, "");
  }
}
