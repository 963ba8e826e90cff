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
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
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

  TaxPricer(Decider decider, Rounding rounding, Money zero) {
    this.decider = decider;
    this.rounding = rounding;
    this.zero = zero;
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
        if (line.kind() == Kind.MATERIAL && line.status().isCharged() && materials != null) {
          Money cost = line.cost();
          materials = cost == null ? null : materials.plus(cost);
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
   * @param problem why there is none; null if there is one
   * @param proof what was decided
   */
  record Result(@Nullable LineTax tax, @Nullable Message problem, Supplier<Proof.Part> proof) {}

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
      return new Result(null, decision.failure().message(), proof);
    }
    try {
      Candidate winner = Contest.single(decision.ranked(), Trace.OFF);
      return winner == null
          ? new Result(null, Message.of(CoreMessage.NO_TAX_RULE), proof)
          : new Result(new LineTax(((Tax) winner.proposal()).rate(), winner.rule()), null, proof);
    } catch (LineFailure tie) {
      return new Result(null, tie.sentence(), proof);
    }
  }

  /** What is taxed at one rate. */
  record TaxedAmount(Percentage rate, Money amount) {}

  /** The tax at each rate, lowest rate first, on the sum of the amounts (net first). */
  List<TaxTotal> totals(Collection<TaxedAmount> amounts) {
    Map<Percentage, Money> bases = new TreeMap<>();
    for (TaxedAmount each : amounts) {
      bases.merge(each.rate(), each.amount(), Money::plus);
    }
    List<TaxTotal> totals = new ArrayList<>();
    bases.forEach(
        (rate, base) ->
            totals.add(
                new TaxTotal(
                    rate, base, rounding.amount(zero.withAmount(rate.of(base.amount()))))));
    return totals;
  }
}
