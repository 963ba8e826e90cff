package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Warns of documents whose lines name several clients. Their lines are priced, each by its own
 * client's rules, but what is charged or counted once a document is so for all of them together.
 */
final class MixedClients {

  private @Nullable String first;
  private List<String> clientsOfFirst = List.of();
  private int count;

  /** Takes note of a document. */
  void add(Valuation valuation) {
    List<PricedLine> lines = valuation.lines();
    String client = lines.isEmpty() ? "" : lines.get(0).source().assignment().client();
    for (PricedLine line : lines) {
      String other = line.source().assignment().client();
      if (!other.equals(client)) {
        count++;
        if (first == null) {
          first = line.id().document();
          clientsOfFirst = List.of(client, other);
        }
        return;
      }
    }
  }

  /** Tells of them, once for all. */
  void report(Terminal terminal) {
    if (first != null) {
      terminal.report(
          Problem.warning(
              null,
              CliMessage.SEVERAL_CLIENTS,
              first,
              clientsOfFirst.get(0),
              clientsOfFirst.get(1),
              terminal.numbers().count(count)));
    }
  }
}
