package com.tarifario.cli.command;

import com.tarifario.cli.report.HappeningsReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.commercial.TimelineEntry;
import com.tarifario.io.json.ClientJson;
import com.tarifario.store.Store;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what happened with a client, the last first. */
@Command(name = "timeline", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientTimelineCommand extends StoreCommand {

  private static final int MOST = 50;

  @Parameters(paramLabel = "${bundle:label.client}", descriptionKey = "client")
  private String client;

  @Option(
      names = "--most",
      paramLabel = "${bundle:label.number}",
      order = 14,
      descriptionKey = "l.most")
  private int most = MOST;

  ClientTimelineCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    List<TimelineEntry> entries =
        store.timeline(zone()).of(client(store, client).code(), atLeastOne(most, "--most"));
    if (isJson()) {
      printJson(entries.stream().map(ClientJson::entry).toList());
    } else {
      new HappeningsReport(terminal()).timeline(entries, labels(store));
    }
    return ExitStatus.FINE;
  }
}
