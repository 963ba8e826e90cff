package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.pricing.OverrideTerms.Asked;
import com.tarifario.core.pricing.OverrideTerms.Rule;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Permission;
import com.tarifario.core.tariff.Permission.DownToPart;
import com.tarifario.core.tariff.Permission.DownToPrice;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices a line at the price that a person set, and finds what rules allow there. */
final class OverridePricing {

  private final Money zero;
  private final Rounding rounding;
  private final Trace trace;

  OverridePricing(Money zero, Rounding rounding, Trace trace) {
    this.zero = zero;
    this.rounding = rounding;
    this.trace = trace;
  }

  /**
   * The line at the price that a person set, with a problem if rules ask for more.
   *
   * @param charged how much is charged of its pieces
   * @param beside what the tariff says; null if it has no price
   */
  PricedLine price(
      ChargeLine line,
      PriceOverride override,
      OverrideTerms terms,
      List<Quantity> charged,
      @Nullable ComputedPrice beside,
      Proof proof) {
    Money exact = exact(override, ChargedLine.exactTotal(charged), beside);
    Money amount = new AmountPricing(zero, rounding, trace).rounded(exact);
    PricedLine priced =
        new LineResults(zero, rounding)
            .set(line, ChargedLine.total(charged), override, amount, beside, proof);
    Message flag = terms.flag(override, exact, rounding);
    return flag == null ? priced : priced.withProblem(flag);
  }

  /**
   * The line at the price that was agreed with the client: for as much as the document charges,
   * whatever rules make of the quantity.
   *
   * @param beside what the tariff says; null if it has no price
   */
  PricedLine agreed(
      ChargeLine line, PriceOverride override, @Nullable ComputedPrice beside, Proof proof) {
    Quantity charged = line.chargeable();
    Money exact = exact(override, charged, beside);
    Money amount = new AmountPricing(zero, rounding, trace).rounded(exact);
    return new LineResults(zero, rounding).set(line, charged, override, amount, beside, proof);
  }

  private Money exact(PriceOverride override, Quantity charged, @Nullable ComputedPrice beside) {
    trace.begin(null);
    Money before = beside == null ? null : beside.unitPrice();
    trace.unitPrice(
        OverrideTerms.step(override), null, before == null ? zero : before, override.price());
    return new AmountPricing(zero, rounding, trace).times(override.price(), charged, zero);
  }

  /**
   * What rules allow a person to set as the price of the line.
   *
   * @param price what the tariff says; null if it has no price
   * @throws LineFailure if two rules can't be told apart, or one's unit does not convert
   */
  OverrideTerms terms(
      LineCase lineCase,
      List<Decision> decisions,
      ChargedLine charged,
      @Nullable TariffPrice price) {
    Candidate winner = permission(decisions, price);
    OverrideTerms limited = limited(lineCase, decisions, charged);
    if (winner == null) {
      return limited;
    }
    Permission permission = (Permission) winner.proposal();
    Rule rule = Rule.of(winner.rule(), permission);
    Money least = least(permission, charged, price);
    return least.compareTo(limited.least()) > 0
        ? new OverrideTerms(
            List.of(rule), least, List.of(new Asked(rule.ref(), rule.asks(), least, 1)))
        : new OverrideTerms(List.of(rule), limited.least(), limited.asked());
  }

  /** Notes that no price was set by hand, so that no permission has a say. */
  void noteUnused(List<Decision> decisions) {
    if (trace.isOn()) {
      for (Candidate each : Candidates.ofAny(decisions, Permission.class)) {
        trace.lost(each, CoreMessage.LOST_NO_OVERRIDE);
      }
    }
  }

  private @Nullable Candidate permission(List<Decision> decisions, @Nullable TariffPrice price) {
    List<String> layers =
        price == null ? List.of() : price.winners().stream().map(RuleRef::layer).toList();
    List<Candidate> open = new ArrayList<>();
    for (Candidate each : Candidates.ofAny(decisions, Permission.class)) {
      String layer = ((Permission) each.proposal()).layer();
      if (layer == null || layers.contains(layer)) {
        open.add(each);
      } else {
        trace.lost(each, CoreMessage.LOST_OTHER_LAYER, layer);
      }
    }
    return Contest.single(open, trace);
  }

  private Money least(Permission permission, ChargedLine charged, @Nullable TariffPrice price) {
    if (permission.term() instanceof DownToPart part) {
      return price == null ? zero : zero.withAmount(part.rate().of(price.exact().amount()));
    }
    if (permission.term() instanceof DownToPrice down) {
      Quantity quantity = ChargedLine.exactTotal(charged.pieces());
      Unit unit = down.unit() == null ? quantity.unit() : down.unit();
      if (!unit.convertsTo(quantity.unit())) {
        throw LineFailure.of(
            LineStatus.FAILED,
            CoreMessage.UNIT_MISMATCH,
            permission.describe(),
            unit,
            quantity.unit());
      }
      return UnitPrices.convert(down.price(), unit, quantity.unit()).times(quantity.value());
    }
    return zero;
  }

  /** The least that limits leave. */
  private OverrideTerms limited(LineCase lineCase, List<Decision> decisions, ChargedLine charged) {
    Money least = zero;
    List<Asked> asked = new ArrayList<>();
    Unit unit = lineCase.line().quantity().unit();
    PiecePricing pricing = new PiecePricing(zero.currency(), rounding, Trace.OFF);
    for (int index = 0; index < lineCase.pieces().size(); index++) {
      Part part = charged.part(index);
      PiecePricing.Least ofPiece =
          pricing.least(
              lineCase.line(), lineCase.pieces().get(index), decisions.get(index).ranked(), part);
      if (ofPiece != null) {
        Money ofPart = ofPiece.price().times(part.charged().in(unit).value());
        least = least.plus(ofPart);
        asked.add(new Asked(ofPiece.rule(), ofPiece.asks(), ofPart, 1));
      }
    }
    return new OverrideTerms(List.of(), least, asked);
  }
}
