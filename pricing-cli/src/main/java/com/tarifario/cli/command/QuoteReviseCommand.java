package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.SameOffer;
import com.tarifario.core.sheet.QuoteComparison;
import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.io.quote.WrittenQuote;
import com.tarifario.store.Store;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.store.quote.QuoteFault;
import com.tarifario.store.quote.QuoteRevision;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the next revision of a quote: of a file, or by what is changed in it. */
@Command(name = "revise", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class QuoteReviseCommand extends PricedCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "quote.number")
  private String number;

  @Option(
      names = "--from",
      paramLabel = "${bundle:label.file}",
      order = 11,
      descriptionKey = "quote.revise-from")
  private @Nullable Path from;

  @Option(
      names = "--on",
      paramLabel = "${bundle:label.day}",
      order = 12,
      descriptionKey = "quote.revise-on")
  private @Nullable String on;

  @Option(
      names = "--valid-until",
      paramLabel = "${bundle:label.day}",
      order = 13,
      descriptionKey = "quote.valid-until")
  private @Nullable String validUntil;

  @Mixin private QuoteEdits edits = new QuoteEdits();

  @Option(
      names = "--note",
      paramLabel = "${bundle:label.text}",
      order = 31,
      descriptionKey = "quote.note")
  private @Nullable String note;

  QuoteReviseCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store, Prices prices) throws IOException {
    KeptQuote before = store.quotes().get(number);
    Quote written = from == null ? kept(store, before, prices) : read(from, store, before, prices);
    Quote base = stated(store, before, written);
    LocalDate day = on == null ? base.date() : day(on);
    LocalDate until = validUntil == null ? base.validUntil() : dayOrNull(validUntil);
    requireInOrder(day, until);
    Quote dated = base.withDates(day, until);
    QuoteComposer composer =
        new QuoteComposer(
            prices.catalogue(),
            day,
            dated.client(),
            dated.workCentre(),
            prices.directory(),
            terminal());
    Quote after =
        edits.apply(
            dated,
            new QuoteEdits.Context(
                composer,
                prices.valuer(),
                prices.tariff().currency(),
                who(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                terminal().numbers()));
    if (!day.equals(before.work().work().on())) {
      new OldConcepts(prices.catalogue(), terminal()).tell(after);
    }
    QuoteValuation valuation = prices.valuer().value(stated(store, before, after));
    if (isSame(store, before, prices, valuation)) {
      return unchanged(store, before);
    }
    String why = note == null ? edits.reason() : note;
    KeptQuote kept =
        as(store)
            .make(
                change ->
                    store
                        .quotes()
                        .revise(change, before, after, prices.valuer(), why, terminal().locale()));
    String said =
        text(
            QuoteMessage.REVISED,
            kept.number(),
            String.valueOf(kept.revision()),
            kept.work().work().title());
    return report(store, kept, said, valuation.problems());
  }

  /**
   * Whether the newest revision says and comes to the same, so that there is nothing to revise. One
   * that came to its end is revised all the same: it is a draft again then, or that is refused.
   */
  private static boolean isSame(
      Store store, KeptQuote before, Prices prices, QuoteValuation valuation) {
    State state = store.lifecycles().of(WorkType.QUOTE).state(before.state());
    return state.isOpen()
        && !state.is(Trait.REJECTED)
        && !state.is(Trait.EXPIRED)
        && !state.is(Trait.ACCEPTED)
        && QuoteComparison.of(store.quotes().newest(before).sheet(), QuoteSheet.of(valuation))
            .isSame()
        && SameOffer.is(kept(store, before, prices), valuation.quote());
  }

  private int unchanged(Store store, KeptQuote kept) {
    if (isJson()) {
      QuoteSheet sheet = store.quotes().newest(kept).sheet();
      printJson(json(kept, sheet, agreement(store, kept, sheet)));
    } else {
      String revision = String.valueOf(kept.revision());
      terminal().out().println(text(QuoteMessage.UNCHANGED, kept.number(), revision));
    }
    return ExitStatus.FINE;
  }

  private static Quote kept(Store store, KeptQuote before, Prices prices) {
    QuoteRevision newest = store.quotes().newest(before);
    return store.quotes().content(before, newest, prices.reader());
  }

  /** The quote of the file, unless somebody revised it since the file was made of it. */
  private Quote read(Path file, Store store, KeptQuote before, Prices prices) throws IOException {
    WorkSource.requireFile(file);
    WrittenQuote written =
        used(prices.reader().in(terminal().locale()).of(number).readWritten(file));
    BigDecimal revision = written.revision();
    if (revision != null && revision.compareTo(BigDecimal.valueOf(before.revision())) != 0) {
      throw new StoreException(
          QuoteFault.REVISED_MEANWHILE,
          file,
          number,
          revision.toPlainString(),
          before.revision(),
          store.quotes().newest(before).who());
    }
    return written.quote();
  }
}
