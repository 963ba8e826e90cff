package com.tarifario.core.pricing;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Options;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.Version;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.valuation.ValuedItem;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.LineId;
import java.util.ArrayList;
import java.util.List;

/**
 * Values quotes by a tariff. Rules price the components, each for the whole quantity of its item,
 * and nothing is rounded there; an item's unit price is the sum of its components' amounts for one
 * unit, rounded; chapters sum items. A price that a person set for a component, an item or a
 * chapter replaces what is computed, which stays beside it. What rules charge for the components (a
 * journey) is a charge of the quote. What is outside the total is priced as if the client took it,
 * each for itself.
 *
 * <p>One valuer serves any number of threads; the same quote and tariff always give the same
 * valuation.
 *
 * <pre>{@code
 * QuoteValuation valuation = new QuoteValuer(tariff, clients).value(quote);
 * valuation.problems().forEach(each -> System.out.println(each.where() + ": " + each.message()));
 * valuation.gross().ifPresent(System.out::println);
 * }</pre>
 */
public final class QuoteValuer {

  private final Tariff tariff;
  private final ClientDirectory directory;
  private final UnitPricer units;
  private final ItemPricer itemPricer;
  private final ChapterPricer chapterPricer;
  private final QuoteTotals totals;
  private final TaxPricer taxes;

  /**
   * A valuer.
   *
   * @param tariff the tariff
   * @param directory where clients and work centres are found
   */
  public QuoteValuer(Tariff tariff, ClientDirectory directory) {
    this.tariff = tariff;
    this.directory = directory;
    this.units = new UnitPricer(tariff, directory, Rounding.NONE);
    this.itemPricer = new ItemPricer(tariff.currency(), tariff.rounding());
    this.chapterPricer = new ChapterPricer(tariff.currency(), tariff.rounding());
    this.totals = new QuoteTotals(new TotalPricer(tariff));
    this.taxes = new TaxPricer(tariff);
  }

  /**
   * The quote with its prices. A component that can't be priced leaves its item without a price,
   * unless a person set one, and the quote incomplete; the others are priced all the same. Of a
   * tariff with versions, the one in force on the quote's date prices all of it.
   */
  public QuoteValuation value(Quote quote) {
    return tariff
        .versions()
        .on(quote.date())
        .map(version -> new QuoteValuer(version.tariff(), directory).valueByOne(quote))
        .orElseGet(() -> valueByOne(quote));
  }

  /** The same, without what is outside the total. */
  QuoteValuation valueIncluded(Quote quote) {
    return tariff
        .versions()
        .on(quote.date())
        .map(version -> new QuoteValuer(version.tariff(), directory).includedByOne(quote))
        .orElseGet(() -> includedByOne(quote));
  }

  /** The tariff that prices a quote: of several versions, the one in force on its date. */
  Tariff tariffOf(Quote quote) {
    return tariff.versions().on(quote.date()).map(Version::tariff).orElse(tariff);
  }

  private QuoteValuation valueByOne(Quote quote) {
    List<ValuedItem> options = quote.options().stream().map(each -> option(quote, each)).toList();
    return includedByOne(quote).withOptions(options);
  }

  /** An item outside the total as if it were inside, whatever amount is set for its chapter. */
  private ValuedItem option(Quote quote, QuotePath path) {
    Quote taken = Options.taken(quote, path).withOverrideLiftedAt(QuotePath.of(path.chapter()));
    LineId id = QuoteLines.id(quote, path);
    return includedByOne(taken).items().stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private QuoteValuation includedByOne(Quote quote) {
    List<ChargeLine> lines = QuoteLines.of(quote);
    List<PricedEntry> entries =
        lines.isEmpty() ? List.of() : units.price(DocumentType.QUOTE, lines, true).entries();
    List<PricedEntry> charges = entries.subList(lines.size(), entries.size());
    List<ItemCase> cases = new ArrayList<>();
    List<ValuedChapter> chapters = new ArrayList<>();
    int from = 0;
    for (Chapter chapter : quote.chapters()) {
      List<ItemCase> ofChapter = new ArrayList<>();
      for (Item item : chapter.included()) {
        LineId id = QuoteLines.id(quote, QuotePath.of(chapter.code(), item.code()));
        int to = from + item.components().size();
        ofChapter.add(itemPricer.price(id, item, entries.subList(from, to)));
        from = to;
      }
      cases.addAll(ofChapter);
      LineId id = QuoteLines.id(quote, QuotePath.of(chapter.code()));
      chapters.add(chapterPricer.price(id, chapter, ofChapter));
    }
    List<PricedLine> chargeLines = charges.stream().map(PricedEntry::line).toList();
    QuoteValuation subtotal =
        new QuoteValuation(
            quote, tariff.id(), tariff.currency(), chapters, chargeLines, List.of(), List.of());
    QuoteTotals.Result result = totals.withCharges(subtotal, entries);
    QuoteValuation untaxed = result.valuation();
    if (!taxes.isAsked() || !untaxed.isComplete()) {
      return untaxed;
    }
    List<PricedEntry> allCharges = new ArrayList<>(charges);
    allCharges.addAll(result.charges());
    return new QuoteTaxes(taxes).taxed(untaxed, cases, allCharges);
  }
}
