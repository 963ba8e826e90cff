package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Outcome;
import com.tarifario.core.tariff.Outcome.NoRow;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.tariff.UnitCost;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The price of a line of which only one base price decides, as most do: the same as {@link
 * PiecePricing} and {@link AmountPricing} come to, without asking for what is not there.
 */
final class PlainPricing {

  /** A base that inherits does not hold alone. */
  private static final Supplier<Outcome> NOTHING_BELOW = NoRow::new;

  private final Money zero;
  private final Rounding rounding;
  private final PiecePricing pieces;
  private final LinePricer closely;

  /**
   * A pricing.
   *
   * @param closely what looks closely at lines when somebody asks for more than their price
   */
  PlainPricing(Money zero, Rounding rounding, LinePricer closely) {
    this.zero = zero;
    this.rounding = rounding;
    this.pieces = new PiecePricing(zero.currency(), rounding, Trace.OFF);
    this.closely = closely;
  }

  /** The price of the line; null if it takes a closer look. */
  @Nullable TariffPrice price(
      LineCase lineCase, List<Decision> decisions, ChargedLine charged, Coverage coverage) {
    if (decisions.size() != 1
        || lineCase.failure() != null
        || coverage.failure() != null
        || coverage.isAny()
        || !charged.scales().get(0).isEmpty()) {
      return null;
    }
    Decision decision = decisions.get(0);
    Piece piece = lineCase.pieces().get(0);
    Quantity quantity = charged.pieces().get(0);
    PlainLine priced = price(lineCase.line(), piece.facts(), piece.cost(), decision, quantity);
    return priced == null
        ? null
        : new TariffPrice(
            priced.charged(),
            exact(priced.unitPrice(), quantity.in(priced.charged().unit())),
            priced.amount(),
            List.of(priced.piece().in(piece.band(), piece.time())),
            decision.plainWinners());
  }

  /** A line that is charged as it stands; null if it takes a closer look. */
  @Nullable PlainLine price(ChargeLine line, Facts facts, Decision decision) {
    return line.billing() != Billing.CHARGEABLE || line.override() != null
        ? null
        : price(line, facts, null, decision, line.chargeable());
  }

  /**
   * A line of one piece with its price; null if it takes a closer look.
   *
   * @param cost what one unit cost, as a rule names it; null if none does
   * @param decision the decision for it
   * @param charged how much is charged, in the line's unit
   */
  private @Nullable PlainLine price(
      ChargeLine line, Facts facts, @Nullable UnitCost cost, Decision decision, Quantity charged) {
    Formula formula = decision.plainFormula();
    if (formula == null) {
      return null;
    }
    Unit unit = charged.unit();
    if (formula instanceof Formula.UnitPrice fixed) {
      Unit per = fixed.unit() == null ? unit : fixed.unit();
      return unit.convertsTo(per)
          ? price(line, facts, decision, fixed.price(), charged.in(per))
          : null;
    }
    if (formula instanceof Formula.Markup markup) {
      UnitCost found = pieces.unitCost(unit, facts, cost);
      return found == null
          ? null
          : price(line, facts, decision, markup.on(found.money()), charged.in(found.unit()));
    }
    Outcome outcome = formula.apply(pieces.input(unit, facts, cost), NOTHING_BELOW);
    return outcome instanceof Priced priced
        ? price(line, facts, decision, priced.price(), charged.in(priced.unit()))
        : null;
  }

  private @Nullable PlainLine price(
      ChargeLine line, Facts facts, Decision decision, Money basePrice, Quantity quantity) {
    if (!basePrice.currency().equals(zero.currency())) {
      return null;
    }
    Money unitPrice = rounding.unitPrice(basePrice);
    Money amount =
        rounding.isNone()
            ? exact(unitPrice, quantity)
            : rounding.amount(unitPrice, quantity.value());
    return new PlainLine(
        line, facts, decision, closely, quantity.settled(), unitPrice, basePrice, amount);
  }

  private Money exact(Money unitPrice, Quantity quantity) {
    return zero.plus(unitPrice.times(quantity.value()));
  }
}
