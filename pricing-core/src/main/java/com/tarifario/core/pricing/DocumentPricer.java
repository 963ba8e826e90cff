package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Money;
import com.tarifario.core.pricing.TaxPricer.DocumentSums;
import com.tarifario.core.pricing.TaxPricer.Taxable;
import com.tarifario.core.pricing.TaxPricer.TaxedAmount;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.LineId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a valuation of a document's priced lines: charges on its sums, then tax. */
final class DocumentPricer {

  private final Tariff tariff;
  private final Money zero;
  private final TotalPricer totals;
  private final TaxPricer taxes;
  private final boolean isOfLinesOnly;

  DocumentPricer(Tariff tariff) {
    this.tariff = tariff;
    this.zero = Money.zero(tariff.currency());
    this.totals = new TotalPricer(tariff);
    this.taxes = new TaxPricer(tariff);
    this.isOfLinesOnly = !totals.isAsked() && !taxes.isAsked() && tariff.versions().isNone();
  }

  /**
   * The valuation.
   *
   * @param unit the lines of the document in their order, then the charges that they caused
   * @param whole whether these are all lines of the document
   */
  Valuation price(Document document, PricedUnit unit, boolean whole) {
    if (isOfLinesOnly) {
      return valuation(document, unit.pricedLines(), List.of(), Map.of());
    }
    List<PricedEntry> ordinary = unit.entries();
    List<PricedEntry> entries = totals.isAsked() ? totals.withCharges(ordinary, whole) : ordinary;
    List<PricedLine> lines = PricedEntry.lines(entries);
    List<TaxTotal> taxTotals = List.of();
    if (taxes.isAsked()) {
      int onSums = entries.size() - ordinary.size();
      boolean known = whole && !taxes.isTakenOut();
      lines = taxed(entries, known ? DocumentSums.of(lines, onSums, zero) : DocumentSums.UNKNOWN);
      taxTotals = taxes.totals(taxedAmounts(lines));
    }
    return valuation(document, lines, taxTotals, versions(entries));
  }

  private Valuation valuation(
      Document document,
      List<PricedLine> lines,
      List<TaxTotal> taxTotals,
      Map<LineId, TariffId> versions) {
    return new Valuation(
        document.id(),
        document.type(),
        together(versions),
        tariff.currency(),
        lines,
        taxTotals,
        areSeveral(versions) ? versions : Map.of(),
        List.of());
  }

  private Map<LineId, TariffId> versions(List<PricedEntry> entries) {
    if (tariff.versions().isNone()) {
      return Map.of();
    }
    Map<LineId, TariffId> versions = new HashMap<>();
    for (PricedEntry entry : entries) {
      Facts facts = entry.facts();
      if (facts != null) {
        tariff
            .versions()
            .of(facts)
            .ifPresent(version -> versions.put(entry.line().id(), version.tariff().id()));
      }
    }
    return versions;
  }

  private static boolean areSeveral(Map<LineId, TariffId> versions) {
    return !versions.isEmpty() && versions.values().stream().distinct().count() > 1;
  }

  /** The versions that priced something, in the order of time; the tariff, if there are none. */
  private TariffId together(Map<LineId, TariffId> versions) {
    if (versions.isEmpty()) {
      return tariff.id();
    }
    List<TariffId> used =
        tariff.versions().inOrder().stream()
            .map(version -> version.tariff().id())
            .filter(versions::containsValue)
            .toList();
    return used.isEmpty() ? tariff.id() : TariffId.together(used);
  }

  private List<PricedLine> taxed(List<PricedEntry> entries, DocumentSums sums) {
    List<PricedLine> lines = new ArrayList<>(PricedEntry.lines(entries));
    List<Integer> indexes = new ArrayList<>();
    List<Taxable> taxables = new ArrayList<>();
    for (int index = 0; index < entries.size(); index++) {
      Facts facts = entries.get(index).facts();
      Money amount = lines.get(index).amount();
      if (facts != null && amount != null && lines.get(index).status().isCharged()) {
        indexes.add(index);
        taxables.add(new Taxable(ScopeFacts.of(facts, amount, lines.get(index)), amount));
      }
    }
    List<TaxPricer.Result> results = taxes.rates(taxables, sums);
    for (int each = 0; each < results.size(); each++) {
      int index = indexes.get(each);
      Money amount = taxables.get(each).amount();
      lines.set(index, taxes.taxed(lines.get(index), amount, results.get(each)));
    }
    return lines;
  }

  private static List<TaxedAmount> taxedAmounts(List<PricedLine> lines) {
    List<TaxedAmount> amounts = new ArrayList<>();
    for (PricedLine line : lines) {
      LineTax tax = line.tax();
      Money amount = line.amount();
      if (tax != null && amount != null) {
        amounts.add(new TaxedAmount(tax, amount));
      }
    }
    return amounts;
  }
}
