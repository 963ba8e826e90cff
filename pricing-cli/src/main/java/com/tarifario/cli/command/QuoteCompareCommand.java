package com.tarifario.cli.command;

import com.tarifario.cli.report.ComparisonReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.sheet.QuoteComparison;
import com.tarifario.core.sheet.QuoteComparison.HeadField;
import com.tarifario.io.json.SheetJson;
import com.tarifario.store.Store;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.store.quote.QuoteRevision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two revisions of a quote, or two quotes. */
@Command(name = "compare", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class QuoteCompareCommand extends StoreCommand {

  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.work-number}",
      descriptionKey = "quote.number")
  private String number;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "${bundle:label.work-number}",
      descriptionKey = "quote.other")
  private @Nullable String other;

  @Option(
      names = "--revisions",
      split = ",",
      paramLabel = "${bundle:label.number}",
      order = 10,
      descriptionKey = "quote.revisions")
  private List<Integer> revisions = new ArrayList<>();

  QuoteCompareCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptQuote first = store.quotes().get(number);
    KeptQuote second = other == null ? first : store.quotes().get(other);
    if (!revisions.isEmpty() && revisions.size() != 2) {
      throw new CannotRunException(QuoteMessage.TWO_REVISIONS);
    }
    int newest = second.revision();
    int before =
        !revisions.isEmpty()
            ? revisions.get(0)
            : other == null ? Math.max(1, newest - 1) : first.revision();
    QuoteRevision one = store.quotes().revision(first, before);
    QuoteRevision two =
        store.quotes().revision(second, revisions.isEmpty() ? newest : revisions.get(1));
    QuoteComparison comparison =
        QuoteComparison.of(one.sheet(), two.sheet())
            .withHead(HeadField.TITLE, first.work().work().title(), second.work().work().title())
            .withHead(HeadField.AGREEMENT_TERMS, first.agreementTerms(), second.agreementTerms());
    if (isJson()) {
      printJson(SheetJson.comparison(comparison));
    } else {
      new ComparisonReport(terminal()).write(comparison, named(first, one), named(second, two));
    }
    return ExitStatus.FINE;
  }

  private String named(KeptQuote quote, QuoteRevision revision) {
    return text(
        QuoteMessage.REVISION_OF,
        quote.number(),
        String.valueOf(revision.number()),
        LocalDate.ofInstant(revision.at(), zone()).toString());
  }
}
