package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line whose price depends on nothing but its own decision. If that is plain, the price is made
 * straight away; whatever else is asked (its proof, what a person may set) is found by {@link
 * LinePricer}, which comes to the same price, when somebody asks.
 *
 * @param line the line
 * @param facts what is known of it
 * @param decision which rules apply
 * @param pricer looks closely
 */
record LineAlone(ChargeLine line, Facts facts, Decision decision, LinePricer pricer)
    implements Supplier<List<Proof.Part>>, PricedEntry.Settable {

  /** Prices lines that stand alone. */
  static final class Pricer {

    private final PlainPricing plain;
    private final LineResults results;

    Pricer(Money zero, Rounding rounding) {
      this.plain = new PlainPricing(zero, rounding);
      this.results = new LineResults(zero, rounding);
    }

    /** The line with its price. */
    PricedLine price(LineAlone alone) {
      PricedPiece price = plainPrice(alone);
      return price == null
          ? alone.looked().line()
          : results.priced(alone.line, price, alone.decision.plainWinners(), Proof.of(alone));
    }

    private @Nullable PricedPiece plainPrice(LineAlone alone) {
      ChargeLine line = alone.line;
      Decision decision = alone.decision;
      return decision.plainFormula() == null
              || line.billing() != Billing.CHARGEABLE
              || line.override() != null
          ? null
          : plain.price(line, alone.facts, null, decision, line.chargeable());
    }
  }

  /** The line as a closer look finds it. */
  private PricedEntry looked() {
    UnitLine closely = UnitLine.asMeasured(LineCase.uncut(line, facts), List.of(decision), pricer);
    return closely.price(closely.coverage());
  }

  /** The parts of its proof. */
  @Override
  public List<Proof.Part> get() {
    return looked().line().proof().parts();
  }

  @Override
  public OverrideTerms terms() {
    return Objects.requireNonNull(looked().settable()).terms();
  }
}
