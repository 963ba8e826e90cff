package com.tarifario.cli.command;

import com.tarifario.cli.report.ClientsReport;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.text.Message;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import com.tarifario.store.client.ClientFilter;
import com.tarifario.store.client.ClientLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which clients are listed, and how. */
final class ClientListOptions {

  @Option(
      names = "--status",
      paramLabel = "client|prospect",
      completionCandidates = FixedWords.OfStatuses.class,
      order = 10,
      descriptionKey = "l.status")
  private @Nullable String status;

  @Option(
      names = "--rate-group",
      paramLabel = "${bundle:label.text}",
      order = 11,
      descriptionKey = "l.group")
  private @Nullable String rateGroup;

  @Option(
      names = "--activity",
      paramLabel = "${bundle:label.text}",
      order = 12,
      descriptionKey = "l.activity")
  private @Nullable String activity;

  @Option(
      names = "--after",
      paramLabel = "${bundle:label.code}",
      order = 13,
      descriptionKey = "l.after")
  private @Nullable String after;

  @Mixin private MostOption most = new MostOption();

  int list(StoreCommand command, Store store, String words) {
    ClientFilter filter =
        new ClientFilter(
            words,
            status == null ? null : ClientFields.status(status),
            rateGroup,
            activity,
            after,
            most.asked(command));
    List<ClientLine> found = store.clients().list(filter);
    return most.list(
        command,
        found,
        ClientListOptions::tree,
        new ClientsReport(command.terminal())::write,
        shown -> Message.of(RegisterMessage.MORE_AFTER, shown.get(shown.size() - 1).code()));
  }

  private static Map<String, Object> tree(ClientLine line) {
    return Tree.of()
        .with("client", line.code())
        .with("name", line.name())
        .with("status", line.status())
        .with("tax_id", line.taxId())
        .with("rate_group", line.rateGroup())
        .with("activity", line.activity())
        .with("town", line.town())
        .map();
  }
}
