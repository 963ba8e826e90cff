package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Progress;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import com.tarifario.store.exchange.WorkExport;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes work reports and delivery notes into a work file. */
@Command(name = "export", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkExportCommand extends StoreCommand {

  @Parameters(index = "0", paramLabel = "${bundle:label.file}", descriptionKey = "w.export-file")
  private Path file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "${bundle:label.client}",
      descriptionKey = "period.client")
  private @Nullable String client;

  @Mixin private DraftOptions options = new DraftOptions();

  WorkExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) throws IOException {
    Outputs.requireParent(file);
    String code = client == null ? null : client(store, client).code();
    long count;
    try (Progress progress = new Progress(terminal())) {
      count =
          new WorkExport(
                  store,
                  done ->
                      progress.show(
                          () -> text(LineMessage.EXPORTING, terminal().numbers().count(done))))
              .file(file, options.selection(code));
    }
    if (isJson()) {
      printJson(Tree.of().with("file", file.toString()).with("documents", count).map());
    } else {
      terminal().out().println(text(LineMessage.EXPORTED, terminal().numbers().count(count), file));
    }
    return ExitStatus.FINE;
  }
}
