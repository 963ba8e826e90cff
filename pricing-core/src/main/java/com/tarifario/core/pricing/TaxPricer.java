package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.tariff.Taxation;
import com.tarifario.core.tariff.Taxation.Order;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.ValuedItem;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the tax rate of each line of a document, and sums the tax at each rate. */
final class TaxPricer {

  private static final int SHOWN_DECIMALS = 2;

  private final Decider decider;
  private final Rounding rounding;
  private final Money zero;
  private final Taxation taxation;
  private final TaxedByLine byLine;

  TaxPricer(Tariff tariff) {
    this.decider = tariff.decider();
    this.rounding = tariff.rounding();
    this.taxation = tariff.taxation();
    this.zero = Money.zero(tariff.currency());
    this.byLine = new TaxedByLine(rounding, taxation.grossPrices());
  }

  /** Whether prices have the tax in them, so that without a rate there is no price before tax. */
  boolean isTakenOut() {
    return taxation.grossPrices();
  }

  /** The line with its tax, or with the reason why it has none. */
  PricedLine taxed(PricedLine line, Money amount, Result result) {
    LineTax tax = result.tax();
    if (tax != null && isByLine(result)) {
      return byLine.tax(line, amount, tax, result.proof());
    }
    PricedLine taxed = line.withTax(tax, result.problem(), result.proof());
    return tax == null && isTakenOut() ? taxed.withoutNet() : taxed;
  }

  /** The item with its tax, or with the reason why it has none. */
  ValuedItem taxed(ValuedItem item, Money amount, Result result) {
    LineTax tax = result.tax();
    if (tax != null && isByLine(result)) {
      return byLine.tax(item, amount, tax, result.proof());
    }
    ValuedItem taxed = item.withTax(tax, result.problem(), result.proof());
    return tax == null && isTakenOut() ? taxed.withoutNet() : taxed;
  }

  private boolean isByLine(Result result) {
    Order asked = isTakenOut() || result.order() == null ? taxation.order() : result.order();
    return asked == Order.GROSS_FIRST;
  }

  /**
   * Something that is taxed.
   *
   * @param facts what is known of it
   * @param amount what it costs the client, before tax
   */
  record Taxable(Facts facts, Money amount) {}

  /**
   * Sums over the document that tax rules may ask about.
   *
   * @param net its amount before tax; null if a line that is charged has no price yet
   * @param subtotal the same without the charges on sums
   * @param materialsCost the cost of the materials supplied; null if one is not known
   */
  record DocumentSums(
      @Nullable Money net, @Nullable Money subtotal, @Nullable Money materialsCost) {

    /** Nothing is known. */
    static final DocumentSums UNKNOWN = new DocumentSums(null, null, null);

    /**
     * The sums over these lines of one document.
     *
     * <p>An agreed price may hold anything: if its cost is not known, nor is what materials it
     * holds.
     *
     * @param totals how many of them, at the end, are charges on sums
     */
    static DocumentSums of(List<PricedLine> lines, int totals, Money zero) {
      Money net = zero;
      Money subtotal = zero;
      Money materials = zero;
      for (int index = 0; index < lines.size(); index++) {
        PricedLine line = lines.get(index);
        Money amount = line.amount();
        net = net == null || amount == null ? null : net.plus(amount);
        subtotal = index < lines.size() - totals ? net : subtotal;
        Money cost = line.cost();
        boolean isMaterial = line.kind() == Kind.MATERIAL && line.status().isCharged();
        if (cost == null && (isMaterial || line.isAgreed())) {
          materials = null;
        } else if (cost != null && isMaterial && materials != null) {
          materials = materials.plus(cost);
        }
      }
      return new DocumentSums(net, subtotal, materials);
    }

    /** The cost of materials as a part of the net amount; null if it can't be told. */
    @Nullable BigDecimal materialsShare() {
      return materialsCost == null || net == null || net.isZero()
          ? null
          : Exact.divide(materialsCost.amount(), net.amount());
    }
  }

  /**
   * The tax of one line.
   *
   * @param tax the rate; null if there is none
   * @param order where its rule says that it is rounded; null if it does not
   * @param problem why there is none; null if there is one
   * @param proof what was decided
   */
  record Result(
      @Nullable LineTax tax,
      @Nullable Order order,
      @Nullable Message problem,
      Supplier<Proof.Part> proof) {}

  /** Whether the tariff says anything of tax. */
  boolean isAsked() {
    return decider.hasRules(Stage.TAX);
  }

  /** The tax of each, in their order. */
  List<Result> rates(List<Taxable> taxables, DocumentSums sums) {
    BigDecimal share = sums.materialsShare();
    List<Facts> facts = new ArrayList<>();
    for (Taxable each : taxables) {
      facts.add(
          each.facts()
              .with(StandardField.AMOUNT, each.amount().amount())
              .with(StandardField.SUBTOTAL, amount(sums.subtotal()))
              .with(StandardField.DOCUMENT_NET, amount(sums.net()))
              .with(StandardField.MATERIALS_SHARE, share));
    }
    Message title = title(share);
    return decider.decide(Stage.TAX, facts).stream()
        .map(decision -> rate(decision, title))
        .toList();
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : Exact.settle(money.amount());
  }

  /** What tax rules saw of the whole document, since that decides between two rates. */
  private static Message title(@Nullable BigDecimal materialsShare) {
    return materialsShare == null
        ? Message.of(CoreMessage.PART_TAX_NO_SHARE)
        : Message.of(
            CoreMessage.PART_TAX,
            new Percentage(
                Exact.round(
                    materialsShare.multiply(Exact.HUNDRED), SHOWN_DECIMALS, RoundingMode.HALF_UP)));
  }

  private static Result rate(Decision decision, Message title) {
    Supplier<Proof.Part> proof =
        () -> {
          Trace trace = Trace.recording();
          trace.begin(title);
          try {
            Contest.single(decision.ranked(), trace);
          } catch (LineFailure tie) {
            // The trace holds the tie; the result names it.
          }
          return trace.parts().get(1);
        };
    if (decision.failure() != null) {
      return new Result(null, null, decision.failure().message(), proof);
    }
    try {
      Candidate winner = Contest.single(decision.ranked(), Trace.OFF);
      if (winner == null) {
        return new Result(null, null, Message.of(CoreMessage.NO_TAX_RULE), proof);
      }
      Tax tax = (Tax) winner.proposal();
      return new Result(new LineTax(tax.rate(), winner.rule()), tax.order(), null, proof);
    } catch (LineFailure tie) {
      return new Result(null, null, tie.sentence(), proof);
    }
  }

  /**
   * What is taxed.
   *
   * @param tax its rate
   * @param amount what it costs the client, before tax
   */
  record TaxedAmount(LineTax tax, Money amount) {}

  /**
   * The tax at each rate, lowest rate first: on the sum of the amounts, but for those that have
   * their own.
   */
  List<TaxTotal> totals(Collection<TaxedAmount> amounts) {
    Map<Percentage, Money> bases = new TreeMap<>();
    Map<Percentage, Money> onSums = new HashMap<>();
    Map<Percentage, Money> ofLines = new HashMap<>();
    for (TaxedAmount each : amounts) {
      Percentage rate = each.tax().rate();
      bases.merge(rate, each.amount(), Money::plus);
      Money gross = each.tax().gross();
      if (gross == null) {
        onSums.merge(rate, each.amount(), Money::plus);
      } else {
        ofLines.merge(rate, gross.minus(each.amount()), Money::plus);
      }
    }
    List<TaxTotal> totals = new ArrayList<>();
    bases.forEach(
        (rate, base) -> {
          Money onSum = onSums.getOrDefault(rate, zero);
          Money tax = rounding.amount(zero.withAmount(rate.of(onSum.amount())));
          totals.add(new TaxTotal(rate, base, tax.plus(ofLines.getOrDefault(rate, zero))));
        });
    return totals;
  }
}
