package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.WishedTotal;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.LineId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A quote with its prices: a value, which changes no more.
 *
 * @param quote the quote
 * @param tariff which tariff priced it
 * @param currency the currency of all its amounts
 * @param chapters its chapters, in their order
 * @param charges the charges that its components caused, such as travel
 * @param totalCharges the charges on sums, such as general expenses, in the order in which they
 *     were made
 * @param taxes the tax at each rate, lowest rate first; empty if the tariff has no tax rules, or if
 *     the quote is not complete, since a rate may depend on the whole
 * @param options its items outside the total, in their order, each at the price that it would have
 *     if the client took it alone, with its tax rate
 */
public record QuoteValuation(
    Quote quote,
    TariffId tariff,
    Currency currency,
    List<ValuedChapter> chapters,
    List<PricedLine> charges,
    List<PricedLine> totalCharges,
    List<TaxTotal> taxes,
    List<ValuedItem> options) {

  public QuoteValuation {
    Objects.requireNonNull(quote, "quote");
    Objects.requireNonNull(tariff, "tariff");
    Objects.requireNonNull(currency, "currency");
    chapters = List.copyOf(chapters);
    charges = List.copyOf(charges);
    totalCharges = List.copyOf(totalCharges);
    taxes = List.copyOf(taxes);
    options = List.copyOf(options);
  }

  /** A quote with nothing outside the total. */
  public QuoteValuation(
      Quote quote,
      TariffId tariff,
      Currency currency,
      List<ValuedChapter> chapters,
      List<PricedLine> charges,
      List<PricedLine> totalCharges,
      List<TaxTotal> taxes) {
    this(quote, tariff, currency, chapters, charges, totalCharges, taxes, List.of());
  }

  /** The same quote with what is outside its total. */
  public QuoteValuation withOptions(List<ValuedItem> newOptions) {
    return new QuoteValuation(
        quote, tariff, currency, chapters, charges, totalCharges, taxes, newOptions);
  }

  /** All items inside the total, chapter by chapter. */
  public List<ValuedItem> items() {
    return chapters.stream().flatMap(chapter -> chapter.items().stream()).toList();
  }

  /** The charges that its components caused, then those on sums. */
  public List<PricedLine> allCharges() {
    return Stream.concat(charges.stream(), totalCharges.stream()).toList();
  }

  /** Whether every chapter, item and charge has a price; only then is it fit to be offered. */
  public boolean isComplete() {
    return chapters.stream().allMatch(chapter -> chapter.amount() != null)
        && allCharges().stream().allMatch(charge -> charge.amount() != null);
  }

  /**
   * What has no price or no tax rate, prices set by hand that a rule does not allow, and a wished
   * total that the prices do not come to, each with why.
   */
  public List<QuoteProblem> problems() {
    List<QuoteProblem> problems = problems(true);
    WishedTotal wished = quote.wished();
    if (wished != null) {
      (wished.withTax() ? gross() : net())
          .filter(total -> !total.equals(wished.amount()))
          .ifPresent(total -> problems.add(missed(wished, total)));
    }
    return problems;
  }

  private QuoteProblem missed(WishedTotal wished, Money total) {
    CoreMessage message =
        wished.withTax() ? CoreMessage.TOTAL_MISSED_WITH_TAX : CoreMessage.TOTAL_MISSED;
    return new QuoteProblem(
        new LineId(quote.id(), "total"),
        Message.of(message, wished.amount(), wished.author(), wished.reason(), total));
  }

  private List<QuoteProblem> problems(boolean withFlags) {
    List<QuoteProblem> problems = new ArrayList<>();
    for (ValuedChapter chapter : chapters) {
      Message ofChapter = chapter.problem();
      if (ofChapter != null && (withFlags || chapter.amount() == null)) {
        problems.add(new QuoteProblem(chapter.id(), ofChapter));
      }
      for (ValuedItem item : chapter.items()) {
        item.problems().forEach(each -> problems.add(new QuoteProblem(item.id(), each)));
        if (withFlags) {
          item.flags().forEach(each -> problems.add(new QuoteProblem(item.id(), each)));
        }
      }
    }
    for (PricedLine charge : allCharges()) {
      Message problem = charge.problem();
      if (problem != null) {
        problems.add(new QuoteProblem(charge.id(), problem));
      }
    }
    for (ValuedItem option : withFlags ? options : List.<ValuedItem>of()) {
      option.problems().forEach(each -> problems.add(new QuoteProblem(option.id(), each)));
      option.flags().forEach(each -> problems.add(new QuoteProblem(option.id(), each)));
    }
    return problems;
  }

  /**
   * The sum of the items and of the charges that they caused, as far as they have a price: what
   * charges on sums are charged on.
   */
  public Subtotal subtotal() {
    Subtotal sum = zero();
    for (ValuedChapter chapter : chapters) {
      sum = sum.plus(sum(chapter));
    }
    for (PricedLine charge : charges) {
      sum = sum.plus(charge);
    }
    return sum;
  }

  /** The sum of the items and charges that have a price; the total only if it is complete. */
  public Subtotal total() {
    Subtotal sum = subtotal();
    for (PricedLine charge : totalCharges) {
      sum = sum.plus(charge);
    }
    return sum;
  }

  /** The total before tax: chapters and charges; empty if it is not complete. */
  public Optional<Money> net() {
    return isComplete() ? Optional.of(total().net()) : Optional.empty();
  }

  /** What all of it costs us; empty if a cost is not known. */
  public Optional<Money> cost() {
    Money sum = Money.zero(currency);
    for (ValuedChapter chapter : chapters) {
      Money cost = chapter.cost();
      if (cost == null) {
        return Optional.empty();
      }
      sum = sum.plus(cost);
    }
    for (PricedLine charge : allCharges()) {
      Money cost = charge.cost();
      if (cost == null) {
        return Optional.empty();
      }
      sum = sum.plus(cost);
    }
    return Optional.of(sum);
  }

  /** Net less cost; empty if either is not known. */
  public Optional<Money> margin() {
    return net().flatMap(net -> cost().map(net::minus));
  }

  /** The tax at all rates. */
  public Money tax() {
    return taxes.stream().map(TaxTotal::tax).reduce(Money.zero(currency), Money::plus);
  }

  /** The total with tax; empty if it is not complete, or if an item has no tax rate. */
  public Optional<Money> gross() {
    return problems(false).isEmpty() ? net().map(net -> net.plus(tax())) : Optional.empty();
  }

  /** The sums of the chapters' items, by the chapters' codes; charges are in none. */
  public Map<String, Subtotal> byChapter() {
    Map<String, Subtotal> sums = new LinkedHashMap<>();
    chapters.forEach(chapter -> sums.put(chapter.source().code(), sum(chapter)));
    return sums;
  }

  /**
   * The sums of components and charges by kind, in the order in which the kinds first stand. They
   * sum to the total: a component counts with its part of its item's amount.
   */
  public Map<String, Subtotal> byKind() {
    Map<String, Subtotal> sums = new LinkedHashMap<>();
    for (ValuedItem item : items()) {
      for (ValuedComponent component : item.components()) {
        sums.merge(
            component.line().kind().name(),
            zero().plus(component.amount(), component.cost()),
            Subtotal::plus);
      }
    }
    for (PricedLine charge : allCharges()) {
      sums.merge(charge.kind().name(), zero().plus(charge), Subtotal::plus);
    }
    return sums;
  }

  private Subtotal sum(ValuedChapter chapter) {
    Subtotal sum = zero();
    for (ValuedItem item : chapter.items()) {
      sum = sum.plus(item.amount(), item.cost());
    }
    return sum;
  }

  private Subtotal zero() {
    return Subtotal.zero(currency);
  }
}
