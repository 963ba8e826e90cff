package com.tarifario.cli.command;

import com.tarifario.cli.report.OfferedAgreement;
import com.tarifario.cli.report.QuoteProblems;
import com.tarifario.cli.report.QuoteReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.pricing.QuoteValuer;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.request.AgreementOffer;
import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.QuoteProblem;
import com.tarifario.io.json.SheetJson;
import com.tarifario.io.json.WorkJson;
import com.tarifario.io.quote.ConceptsReader;
import com.tarifario.io.quote.QuoteRequestReader;
import com.tarifario.store.Store;
import com.tarifario.store.quote.KeptQuote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands have in common that price a quote which is kept in the database. */
abstract class PricedCommand extends StoreCommand {

  @Mixin private TariffOptions tariffOptions = new TariffOptions();

  @Option(
      names = {"-c", "--concepts"},
      paramLabel = "${bundle:label.file}",
      order = 3,
      descriptionKey = "quote.concepts")
  private @Nullable Path concepts;

  PricedCommand(Terminal terminal) {
    super(terminal);
  }

  /**
   * What a quote is priced by.
   *
   * @param tariff the tariff
   * @param catalogue the budget concepts
   * @param directory the clients, as the tariff sees them
   */
  record Prices(Tariff tariff, Catalogue catalogue, ClientDirectory directory) {

    QuoteValuer valuer() {
      return new QuoteValuer(tariff, directory);
    }

    QuoteRequestReader reader() {
      return new QuoteRequestReader(tariff, catalogue, directory);
    }
  }

  @Override
  int run(Store store) throws IOException {
    Tariff tariff = tariffOptions.load();
    return run(
        store, new Prices(tariff, catalogue(store, tariff), store.directory(tariff.vocabulary())));
  }

  /** Does the work, and answers with the exit status. */
  abstract int run(Store store, Prices prices) throws IOException;

  /** The concepts of the file that is named, else those of the database. */
  private Catalogue catalogue(Store store, Tariff tariff) throws IOException {
    if (concepts == null) {
      return store.concepts().catalogue(tariff.currency(), tariff.vocabulary());
    }
    WorkSource.requireFile(concepts);
    return used(ConceptsReader.of(tariff).read(concepts));
  }

  /**
   * Refuses a quote that would stand until a day before its own.
   *
   * @param until the last day on which it stands; null if it does not say
   * @throws CannotRunException if so
   */
  static void requireInOrder(LocalDate day, @Nullable LocalDate until) {
    if (until != null && until.isBefore(day)) {
      throw new CannotRunException(QuoteMessage.VALID_BEFORE_DATE, day, until);
    }
  }

  /** Writes a quote that was priced just now, and tells what is to be mended. */
  int report(Store store, KeptQuote kept, String said, List<QuoteProblem> problems) {
    QuoteSheet sheet = store.quotes().newest(kept).sheet();
    OfferedAgreement agreement = agreement(store, kept, sheet);
    if (isJson()) {
      printJson(json(kept, sheet, agreement));
    } else {
      terminal().out().println(said);
      terminal().out().println();
      new QuoteReport(terminal(), store.directory(Vocabulary.standard()))
          .write(sheet, sheet.tariff() + " (" + tariffOptions.folder() + ")");
      if (agreement != null) {
        terminal().out().println();
        agreement.write(terminal());
      }
    }
    QuoteProblems.tell(terminal(), problems);
    return problems.isEmpty() ? ExitStatus.FINE : ExitStatus.PROBLEMS;
  }

  /**
   * What is to be said of the maintenance agreement that a quote offers; null if it offers none.
   */
  static @Nullable OfferedAgreement agreement(Store store, KeptQuote kept, QuoteSheet sheet) {
    AgreementOffer offer = store.quotes().offer(kept);
    return offer == null ? null : new OfferedAgreement(offer, sheet);
  }

  /** The quote as it is kept: with the fee of its agreement, if that has one. */
  Quote stated(Store store, KeptQuote kept, Quote quote) {
    AgreementOffer offer = store.quotes().offer(kept);
    return offer == null
        ? quote
        : offer.stated(
            quote, who(), Instant.now().truncatedTo(ChronoUnit.SECONDS), terminal().locale());
  }

  static Map<String, Object> json(
      KeptQuote kept, QuoteSheet sheet, @Nullable OfferedAgreement agreement) {
    Map<String, Object> tree = WorkJson.work(kept.work().work());
    tree.put("revision", kept.revision());
    tree.put("sheet", SheetJson.sheet(sheet));
    if (agreement != null) {
      tree.put("agreement", agreement.tree());
    }
    return tree;
  }

  /** What is to be mended of a quote. */
  static List<QuoteProblem> problems(Prices prices, Quote quote) {
    return prices.valuer().value(quote).problems();
  }
}
