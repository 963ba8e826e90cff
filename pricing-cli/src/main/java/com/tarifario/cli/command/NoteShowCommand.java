package com.tarifario.cli.command;

import com.tarifario.cli.report.NoteReport;
import com.tarifario.cli.report.ShownNote;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a delivery note, what it delivers and what it corrects. */
@Command(name = "show", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NoteShowCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "note.number")
  private String number;

  NoteShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    ShownNote shown = ShownNote.of(store, store.documents().get(number));
    if (isJson()) {
      printJson(shown.tree());
    } else {
      NoteReport report = new NoteReport(terminal(), labels(store));
      report.write(shown);
      report.sayToValue(shown);
    }
    return ExitStatus.FINE;
  }
}
