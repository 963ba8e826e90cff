package com.tarifario.cli.command;

import com.tarifario.cli.report.ClientReport;
import com.tarifario.cli.report.OverdrawnPacks;
import com.tarifario.cli.report.PacksReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Pack;
import com.tarifario.core.commercial.TimelineEntry;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.io.json.ClientJson;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.client.StatedAgreement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows all that is known of a client, on about one page. */
@Command(name = "show", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientShowCommand extends StoreCommand {

  private static final int LATEST = 5;

  @Parameters(paramLabel = "${bundle:label.client}", descriptionKey = "client")
  private String client;

  ClientShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptClient kept = client(store, client);
    List<StatedAgreement> stated = store.agreements().withStates(kept.code());
    List<Agreement> agreements = stated.stream().map(StatedAgreement::agreement).toList();
    Map<String, String> states = states(stated);
    List<TimelineEntry> latest = store.timeline(zone()).of(kept.code(), LATEST);
    if (isJson()) {
      Map<String, Object> tree = ClientJson.card(kept.card());
      if (!agreements.isEmpty()) {
        tree.put("agreements", agreements.stream().map(each -> tree(each, states)).toList());
      }
      List<Pack> left = store.packBalances().of(kept.code());
      if (!left.isEmpty()) {
        tree.put("packs", left.stream().map(ClientShowCommand::pack).toList());
      }
      tree.put("latest", latest.stream().map(ClientJson::entry).toList());
      printJson(tree);
    } else {
      new ClientReport(terminal()).write(kept.card(), agreements, states, latest, labels(store));
      new PacksReport(terminal(), store.directory(Vocabulary.standard()))
          .write(store.packs().of(kept.code()), store.packBalances().of(kept.code()));
      terminal().out().flush();
      OverdrawnPacks.tell(store, kept.code(), terminal());
    }
    return ExitStatus.FINE;
  }

  /** The states of agreements by their numbers; one that was imported has none. */
  private static Map<String, String> states(List<StatedAgreement> agreements) {
    Map<String, String> states = new HashMap<>();
    for (StatedAgreement each : agreements) {
      String state = each.state();
      if (state != null) {
        states.put(each.agreement().number(), state);
      }
    }
    return states;
  }

  private static Map<String, Object> tree(Agreement agreement, Map<String, String> states) {
    Map<String, Object> tree = ClientJson.agreement(agreement);
    String state = states.get(agreement.number());
    if (state != null) {
      tree.put("state", state);
    }
    return tree;
  }

  private static Map<String, Object> pack(Pack pack) {
    return Tree.of()
        .with("pack", pack.id())
        .with("name", pack.name())
        .with("from", pack.from())
        .with("to", pack.to())
        .with("left", pack.units())
        .map();
  }
}
