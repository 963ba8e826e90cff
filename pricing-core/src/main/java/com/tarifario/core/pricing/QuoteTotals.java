package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.pricing.TotalClaims.Counted;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.valuation.ValuedComponent;
import com.tarifario.core.valuation.ValuedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes the charges on sums of a quote. What they count are its components, each with its part of
 * its item's amount, and the charges that they caused.
 */
final class QuoteTotals {

  private final TotalPricer totals;

  QuoteTotals(TotalPricer totals) {
    this.totals = totals;
  }

  /**
   * A quote with its charges on sums.
   *
   * @param valuation the quote
   * @param charges the charges on sums, with their facts
   */
  record Result(QuoteValuation valuation, List<PricedEntry> charges) {}

  /**
   * The quote with its charges on sums.
   *
   * @param entries its components, then its charges, with their facts
   */
  Result withCharges(QuoteValuation quote, List<PricedEntry> entries) {
    if (!totals.isAsked()) {
      return new Result(quote, List.of());
    }
    List<ValuedComponent> components =
        quote.items().stream().flatMap(item -> item.components().stream()).toList();
    List<Counted> counted = new ArrayList<>();
    for (int index = 0; index < entries.size(); index++) {
      Facts facts = entries.get(index).facts();
      if (facts != null) {
        PricedLine line = entries.get(index).line();
        boolean component = index < components.size();
        counted.add(
            new Counted(line, facts, component ? components.get(index).amount() : line.amount()));
      }
    }
    TotalPricer.Result result = totals.price(counted, counted.size() == entries.size());
    QuoteValuation proved =
        counted.size() == entries.size() ? proving(quote, counted, result.decisions()) : quote;
    List<PricedLine> charges = result.charges().stream().map(PricedEntry::line).toList();
    return new Result(
        new QuoteValuation(
            proved.quote(),
            proved.tariff(),
            proved.currency(),
            proved.chapters(),
            proved.charges(),
            charges,
            proved.taxes()),
        result.charges());
  }

  /** The quote in which each component and charge says what counts it. */
  private static QuoteValuation proving(
      QuoteValuation quote, List<Counted> counted, List<Decision> decisions) {
    List<PricedLine> lines = new ArrayList<>();
    for (int index = 0; index < counted.size(); index++) {
      lines.add(proving(counted.get(index), decisions.get(index)));
    }
    int next = 0;
    List<ValuedChapter> chapters = new ArrayList<>();
    for (ValuedChapter chapter : quote.chapters()) {
      List<ValuedItem> items = new ArrayList<>();
      for (ValuedItem item : chapter.items()) {
        List<ValuedComponent> components = new ArrayList<>();
        for (ValuedComponent each : item.components()) {
          components.add(
              new ValuedComponent(each.source(), lines.get(next++), each.amount(), each.cost()));
        }
        items.add(item.withComponents(components));
      }
      chapters.add(chapter.withItems(items));
    }
    return new QuoteValuation(
        quote.quote(),
        quote.tariff(),
        quote.currency(),
        chapters,
        lines.subList(next, lines.size()),
        quote.totalCharges(),
        quote.taxes());
  }

  private static PricedLine proving(Counted counted, Decision decision) {
    PricedLine line = counted.line();
    PricedLine noted =
        decision.failure() == null
            ? line
            : line.withProblem(Objects.requireNonNull(decision.failure()).message());
    return noted.withProof(noted.proof().and(() -> TotalClaims.prove(counted, decision)));
  }
}
