package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.client.ClientCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Changes what is known of a client; a prospect becomes a client. */
@Command(name = "edit", mixinStandardHelpOptions = true)
final class ClientEditCommand extends CardCommand {

  @Mixin private ClientFields fields = new ClientFields();

  ClientEditCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ClientCard changed(ClientCard card) {
    if (!fields.any()) {
      throw new CannotRunException(RegisterMessage.NOTHING_TO_CHANGE);
    }
    refuseBlank("--name", fields.name());
    return fields.onto(card, today());
  }
}
