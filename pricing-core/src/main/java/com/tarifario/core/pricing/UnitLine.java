package com.tarifario.core.pricing;

import com.tarifario.core.tariff.Decision;
import java.util.List;

/**
 * A line before it is priced: what was found out and decided.
 *
 * @param costed the line
 * @param decisions those for its pieces
 * @param charged what is charged of it
 * @param coverage what is covered of it without packs
 * @param pricer what prices it, as its version of the tariff says
 */
record UnitLine(
    CostedLine costed,
    List<Decision> decisions,
    ChargedLine charged,
    Coverage coverage,
    LinePricer pricer) {

  /** A line that stays as it is, and of which no rule changes how much is charged. */
  static UnitLine asMeasured(LineCase lineCase, List<Decision> decisions, LinePricer pricer) {
    return new UnitLine(
        CostedLine.asDocumented(lineCase),
        decisions,
        ChargedLine.asMeasured(lineCase),
        CoverPricing.coverage(lineCase, decisions),
        pricer);
  }

  /**
   * The line with its price.
   *
   * @param paid what is covered of it, packs counted in
   */
  PricedEntry price(Coverage paid) {
    LineCase lineCase = costed.lineCase();
    return new PricedEntry(
        costed.on(pricer.price(lineCase, decisions, charged, paid)),
        lineCase.facts(),
        () -> pricer.terms(lineCase, decisions, charged, paid));
  }
}
