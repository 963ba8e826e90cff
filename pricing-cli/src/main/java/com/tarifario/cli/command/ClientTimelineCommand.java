package com.tarifario.cli.command;

import com.tarifario.cli.report.HappeningsReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.commercial.TimelineEntry;
import com.tarifario.core.text.Message;
import com.tarifario.io.json.ClientJson;
import com.tarifario.store.Store;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what happened with a client, the last first. */
@Command(name = "timeline", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientTimelineCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.client}", descriptionKey = "client")
  private String client;

  @Mixin private MostOption most = new MostOption();

  ClientTimelineCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    List<TimelineEntry> found =
        store.timeline(zone()).of(client(store, client).code(), most.asked(this));
    return most.list(
        this,
        found,
        ClientJson::entry,
        shown -> new HappeningsReport(terminal()).timeline(shown, labels(store)),
        shown -> Message.of(RegisterMessage.MORE_THERE, terminal().numbers().count(shown.size())));
  }
}
