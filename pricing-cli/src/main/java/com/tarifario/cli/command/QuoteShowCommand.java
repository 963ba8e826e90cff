package com.tarifario.cli.command;

import com.tarifario.cli.report.KeptProblems;
import com.tarifario.cli.report.OfferedAgreement;
import com.tarifario.cli.report.QuoteReport;
import com.tarifario.cli.report.RevisionsReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.store.quote.QuoteRevision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a quote says, and its revisions. */
@Command(name = "show", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class QuoteShowCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "quote.number")
  private String number;

  @Option(
      names = "--revision",
      paramLabel = "${bundle:label.number}",
      order = 10,
      descriptionKey = "quote.revision")
  private @Nullable Integer revision;

  QuoteShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptQuote kept = store.quotes().get(number);
    QuoteRevision shown =
        store.quotes().revision(kept, revision == null ? kept.revision() : revision);
    List<QuoteRevision> history = store.quotes().history(kept);
    KeptProblems problems = KeptProblems.of(store, kept, shown);
    OfferedAgreement agreement = PricedCommand.agreement(store, kept, shown.sheet());
    if (isJson()) {
      Map<String, Object> tree = PricedCommand.json(kept, shown.sheet(), agreement);
      tree.put("problems", problems.trees());
      tree.put("revisions", history.stream().map(QuoteShowCommand::json).toList());
      printJson(tree);
    } else {
      new QuoteReport(terminal(), store.directory(Vocabulary.standard()))
          .write(shown.sheet(), shown.sheet().tariff().toString());
      if (agreement != null) {
        terminal().out().println();
        agreement.write(terminal());
      }
      problems.write(terminal());
      new RevisionsReport(terminal(), labels(store)).write(kept, history, zone());
    }
    return ExitStatus.FINE;
  }

  private static Map<String, Object> json(QuoteRevision revision) {
    var totals = revision.sheet().totals();
    return Tree.of()
        .with("revision", revision.number())
        .with("at", revision.at())
        .with("who", revision.who())
        .with("note", revision.note())
        .with("tariff", revision.sheet().tariff().toString())
        .with("net", totals.net() == null ? null : totals.net().amount())
        .with("gross", totals.gross() == null ? null : totals.gross().amount())
        .map();
  }
}
