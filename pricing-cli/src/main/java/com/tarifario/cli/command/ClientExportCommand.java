package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.io.json.ClientJson;
import com.tarifario.io.json.JsonText;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import com.tarifario.store.exchange.RegisterExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the register into files, which can be imported again. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ClientExportCommand extends StoreCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "${bundle:label.file-or-dir}",
      descriptionKey = "export.path")
  private @Nullable Path path;

  ClientExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) throws IOException {
    Path target = path;
    if (target == null) {
      if (!isJson()) {
        throw new CannotRunException(RegisterMessage.EXPORT_WHERE);
      }
      // A line for each client, however many they are.
      store
          .clients()
          .forEach(each -> terminal().out().println(JsonText.line(ClientJson.card(each.card()))));
      return ExitStatus.FINE;
    }
    RegisterExport export = new RegisterExport(store);
    long count;
    if (target.toString().endsWith(".csv")) {
      Outputs.requireParent(target);
      count = export.clients(target);
    } else {
      Files.createDirectories(target);
      count = export.folder(target);
    }
    if (isJson()) {
      printJson(Tree.of().with("clients", count).with("to", target).map());
    } else {
      terminal()
          .out()
          .println(text(RegisterMessage.EXPORTED, terminal().numbers().count(count), target));
    }
    return ExitStatus.FINE;
  }
}
