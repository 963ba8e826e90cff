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
    LinePricer pricer) {}
