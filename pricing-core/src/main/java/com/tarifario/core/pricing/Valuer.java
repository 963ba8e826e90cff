package com.tarifario.core.pricing;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Money;
import com.tarifario.core.pricing.TaxPricer.DocumentSums;
import com.tarifario.core.pricing.TaxPricer.Taxable;
import com.tarifario.core.pricing.TaxPricer.TaxedAmount;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.LineId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values documents by a tariff. One valuer serves any number of threads; the same document and
 * tariff always give the same valuation.
 *
 * <pre>{@code
 * Valuer valuer = new Valuer(tariff, clients);
 * Valuation valuation = valuer.value(workReport);
 * valuation.lines().forEach(line -> System.out.println(line.id() + " " + line.amount()));
 * }</pre>
 */
public final class Valuer {

  private final Tariff tariff;
  private final Money zero;
  private final UnitPricer units;
  private final TotalPricer totals;
  private final TaxPricer taxes;

  /**
   * A valuer.
   *
   * @param tariff the tariff
   * @param directory where clients, work centres and agreements are found
   */
  public Valuer(Tariff tariff, ClientDirectory directory) {
    this.tariff = tariff;
    this.zero = Money.zero(tariff.currency());
    this.units = new UnitPricer(tariff, directory, tariff.rounding());
    this.totals = new TotalPricer(tariff);
    this.taxes = new TaxPricer(tariff);
  }

  /**
   * The document with its prices. A line that can't be priced has a status that says so and the
   * reason; the others are priced all the same.
   */
  public Valuation value(Document document) {
    return value(document, true);
  }

  /**
   * What can be valued of a document of which some lines are missing, because they could not be
   * read. Nothing is known of what is summed over its lines ({@code visitHours}, {@code
   * materialsShare}, ...), so no rule that asks for such a sum applies, and a reduced tax rate is
   * not given by mistake.
   */
  public Valuation valueIncomplete(Document document) {
    return value(document, false);
  }

  /**
   * What rules can ask about a line of the document before it has a price; nothing if the document
   * has no such line, or if its client, work centre, ... are not known.
   */
  public Optional<Facts> facts(Document document, LineId line) {
    return units.facts(document, line);
  }

  private Valuation value(Document document, boolean whole) {
    List<PricedEntry> ordinary = units.price(document.type(), document.lines(), whole);
    List<PricedEntry> entries = totals.isAsked() ? totals.withCharges(ordinary, whole) : ordinary;
    List<PricedLine> lines = entries.stream().map(PricedEntry::line).toList();
    List<TaxTotal> taxTotals = List.of();
    if (taxes.isAsked()) {
      int onSums = entries.size() - ordinary.size();
      boolean known = whole && !taxes.isTakenOut();
      lines = taxed(entries, known ? DocumentSums.of(lines, onSums, zero) : DocumentSums.UNKNOWN);
      taxTotals = taxes.totals(taxedAmounts(lines));
    }
    return new Valuation(
        document.id(), document.type(), tariff.id(), tariff.currency(), lines, taxTotals);
  }

  private List<PricedLine> taxed(List<PricedEntry> entries, DocumentSums sums) {
    List<PricedLine> lines = new ArrayList<>(entries.stream().map(PricedEntry::line).toList());
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
