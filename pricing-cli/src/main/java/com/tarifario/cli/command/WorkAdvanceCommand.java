package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.store.Store;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does what leads a piece of work, or several, to another state. */
@Command(name = "advance", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkAdvanceCommand extends AdvancingCommand {

  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.work-numbers}",
      descriptionKey = "work.numbers")
  private String number;

  /** The other numbers, and what is done. */
  @Parameters(
      index = "1..*",
      arity = "1",
      hideParamSyntax = true,
      paramLabel = "${bundle:label.action}",
      descriptionKey = "work.action")
  private List<String> more;

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
    List<String> numbers = new ArrayList<>(List.of(number));
    numbers.addAll(more.subList(0, more.size() - 1));
    String action = more.get(more.size() - 1);
    if (store.works().find(action).isPresent()) {
      throw new CannotRunException(WorkMessage.ACTION_MISSING, action);
    }
    advance(store, numbers, action, note);
    return ExitStatus.FINE;
  }
}
