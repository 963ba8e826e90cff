package com.tarifario.cli.command;

import com.tarifario.cli.report.StatesReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.io.json.WorkJson;
import com.tarifario.io.lifecycle.LifecyclesFile;
import com.tarifario.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the states of each kind of work, or sets the company's own. */
@Command(name = "states", mixinStandardHelpOptions = true)
final class WorkStatesCommand extends StoreCommand {

  @Option(
      names = "--set",
      paramLabel = "${bundle:label.file}",
      order = 10,
      descriptionKey = "work.states-set")
  private @Nullable Path file;

  @Option(names = "--yaml", order = 11, descriptionKey = "work.states-yaml")
  private boolean yaml;

  /** The text of the file, once it is prepared. */
  private String text = "";

  WorkStatesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  boolean begins() {
    return file != null;
  }

  /** Before there is a database, the states are those that every one begins with. */
  @Override
  Store open() throws IOException {
    return file == null ? storeOptions().openOrBlank() : super.open();
  }

  @Override
  void prepare() throws IOException {
    if (file != null) {
      text = Files.readString(file);
      used(LifecyclesFile.read(file.toString(), text));
    }
  }

  @Override
  int run(Store store) {
    if (file != null) {
      Path given = file;
      boolean other =
          as(store).make(change -> store.lifecycles().set(change, given.toString(), text));
      terminal()
          .out()
          .println(text(other ? WorkMessage.STATES_SET : WorkMessage.STATES_SAME, file));
    } else if (yaml) {
      terminal().out().print(store.lifecycles().text());
    } else if (isJson()) {
      printJson(WorkJson.lifecycles(store.lifecycles().all()));
    } else {
      new StatesReport(terminal()).write(store.lifecycles().all());
    }
    terminal().out().flush();
    return ExitStatus.FINE;
  }
}
