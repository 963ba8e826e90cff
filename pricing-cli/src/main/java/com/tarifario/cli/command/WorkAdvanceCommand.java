package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.ServiceRequestMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.Store;
import com.tarifario.store.work.KeptWork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does what leads a piece of work to another state. */
@Command(name = "advance", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkAdvanceCommand extends AdvancingCommand {

  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.work-number}",
      descriptionKey = "work.number")
  private String number;

  @Parameters(index = "1", paramLabel = "${bundle:label.action}", descriptionKey = "work.action")
  private String action;

  @Option(
      names = "--note",
      paramLabel = "${bundle:label.text}",
      order = 10,
      descriptionKey = "work.note")
  private @Nullable String note;

  WorkAdvanceCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptWork before = store.works().get(number);
    if (before.type() == WorkType.REQUEST) {
      throw new CannotRunException(ServiceRequestMessage.USE_REQUEST_ADVANCE, number, action);
    }
    advance(store, before, action, note);
    return ExitStatus.FINE;
  }
}
