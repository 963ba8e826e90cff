package com.tarifario.cli.command;

import com.tarifario.cli.report.DuplicatesReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import com.tarifario.store.client.Duplicate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells which clients may be one and the same. */
@Command(name = "duplicates", mixinStandardHelpOptions = true)
final class ClientDuplicatesCommand extends StoreCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "${bundle:label.client}",
      descriptionKey = "duplicates.client")
  private @Nullable String client;

  ClientDuplicatesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    List<Duplicate> found =
        client == null
            ? store.duplicates().all()
            : store.duplicates().of(client(store, client).card());
    if (isJson()) {
      printJson(found.stream().map(ClientDuplicatesCommand::tree).toList());
    } else {
      new DuplicatesReport(terminal()).write(found);
    }
    return ExitStatus.FINE;
  }

  private static Map<String, Object> tree(Duplicate pair) {
    return Tree.of()
        .with("client", pair.code())
        .with("may_be", pair.other())
        .with("name", pair.otherName())
        .with("likeness", pair.score())
        .with("reason", pair.reason())
        .map();
  }
}
