package com.tarifario.cli.command;

import com.tarifario.cli.report.ConceptReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what was done with a budget concept: who, when, before and after. */
@Command(name = "history", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ConceptHistoryCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.code}", descriptionKey = "concept.code")
  private String code;

  ConceptHistoryCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    List<AuditEntry> entries = store.concepts().history(code);
    if (isJson()) {
      printJson(
          entries.stream()
              .map(
                  each ->
                      Tree.of()
                          .with("at", each.at())
                          .with("who", each.who())
                          .with("act", each.act())
                          .with("concept", each.label())
                          .with("before", each.before())
                          .with("after", each.after())
                          .map())
              .toList());
    } else {
      new ConceptReport(terminal()).history(entries, zone());
    }
    return ExitStatus.FINE;
  }
}
