package com.tarifario.cli.command;

import com.tarifario.cli.report.HappeningsReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
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
    int wanted = Math.min(atLeastOne(most, "--most"), Integer.MAX_VALUE - 1);
    List<TimelineEntry> found = store.timeline(zone()).of(client(store, client).code(), wanted + 1);
    boolean more = found.size() > wanted;
    List<TimelineEntry> shown = more ? found.subList(0, wanted) : found;
    if (isJson()) {
      printJson(shown.stream().map(ClientJson::entry).toList());
    } else {
      new HappeningsReport(terminal()).timeline(shown, labels(store));
    }
    if (more) {
      terminal().say(RegisterMessage.MORE_THERE, terminal().numbers().count(wanted));
    }
    return ExitStatus.FINE;
  }
}
