package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Money;
import com.tarifario.core.pricing.TaxPricer.DocumentSums;
import com.tarifario.core.pricing.TaxPricer.Taxable;
import com.tarifario.core.pricing.TaxPricer.TaxedAmount;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.valuation.ValuedComponent;
import com.tarifario.core.valuation.ValuedItem;
import com.tarifario.core.work.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the tax rate of each item and charge of a complete quote, and sums the tax. */
final class QuoteTaxes {

  private final TaxPricer taxes;

  QuoteTaxes(TaxPricer taxes) {
    this.taxes = taxes;
  }

  /**
   * The valuation with its taxes.
   *
   * @param cases its items in their order, with their facts
   * @param charges its charges in their order, those on sums last, with their facts
   */
  QuoteValuation taxed(QuoteValuation untaxed, List<ItemCase> cases, List<PricedEntry> charges) {
    List<ValuedItem> items = untaxed.items();
    List<Taxable> taxables = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      taxables.add(taxable(cases.get(index).facts(), items.get(index).amount()));
    }
    for (PricedEntry charge : charges) {
      taxables.add(taxable(charge.facts(), charge.line().amount()));
    }
    DocumentSums sums =
        taxes.isTakenOut()
            ? DocumentSums.UNKNOWN
            : new DocumentSums(
                untaxed.total().net(), untaxed.subtotal().net(), materialsCost(untaxed, items));
    List<TaxPricer.Result> results = taxes.rates(taxables, sums);

    List<TaxedAmount> amounts = new ArrayList<>();
    int next = 0;
    List<ValuedChapter> chapters = new ArrayList<>();
    for (ValuedChapter chapter : untaxed.chapters()) {
      List<ValuedItem> taxed = new ArrayList<>();
      for (ValuedItem item : chapter.items()) {
        Money amount = taxables.get(next).amount();
        ValuedItem result = taxes.taxed(item, amount, results.get(next++));
        add(result.tax(), result.amount(), amounts);
        taxed.add(result);
      }
      chapters.add(chapter.withNetItems(taxed));
    }
    List<PricedLine> taxedCharges = new ArrayList<>();
    for (PricedLine charge : untaxed.allCharges()) {
      Money amount = taxables.get(next).amount();
      PricedLine result = taxes.taxed(charge, amount, results.get(next++));
      add(result.tax(), result.amount(), amounts);
      taxedCharges.add(result);
    }
    int onSums = untaxed.charges().size();
    return new QuoteValuation(
        untaxed.quote(),
        untaxed.tariff(),
        untaxed.currency(),
        chapters,
        taxedCharges.subList(0, onSums),
        taxedCharges.subList(onSums, taxedCharges.size()),
        taxes.totals(amounts));
  }

  private static void add(
      @Nullable LineTax tax, @Nullable Money amount, List<TaxedAmount> amounts) {
    if (tax != null && amount != null) {
      amounts.add(new TaxedAmount(tax, amount));
    }
  }

  /** A complete quote's items and charges have facts and amounts. */
  private static Taxable taxable(@Nullable Facts facts, @Nullable Money amount) {
    return new Taxable(
        Objects.requireNonNull(facts, "facts"), Objects.requireNonNull(amount, "amount"));
  }

  /** The cost of the materials; null if one is not known. */
  private static @Nullable Money materialsCost(QuoteValuation quote, List<ValuedItem> items) {
    Money sum = Money.zero(quote.currency());
    for (ValuedItem item : items) {
      for (ValuedComponent component : item.components()) {
        if (component.line().kind() == Kind.MATERIAL) {
          Money cost = component.line().cost();
          if (cost == null) {
            return null;
          }
          sum = sum.plus(cost);
        }
      }
    }
    return sum;
  }
}
