package com.tarifario.cli.command;

import com.tarifario.cli.report.ShownNote;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.NoteWord;
import com.tarifario.store.Store;
import com.tarifario.store.work.KeptWork;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins the correction of a frozen delivery note or work report. */
@Command(name = "correct", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NoteCorrectCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "note.frozen")
  private String number;

  @Option(
      names = "--on",
      paramLabel = "${bundle:label.day}",
      order = 10,
      descriptionKey = "note.on")
  private @Nullable String on;

  NoteCorrectCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    LocalDate day = day(on);
    KeptWork correcting = as(store).make(change -> store.correcting().make(change, number, day));
    if (isJson()) {
      printJson(ShownNote.of(store, correcting).tree());
    } else {
      terminal().out().println(text(NoteWord.CORRECTING, correcting.number(), number));
      terminal().out().flush();
    }
    return ExitStatus.FINE;
  }
}
