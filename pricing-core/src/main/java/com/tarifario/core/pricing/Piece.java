package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.UnitCost;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * A part of a line in one time band, before it is priced.
 *
 * @param facts what is known of it
 * @param quantity its share of what is charged, before quantity rules, in the line's unit
 * @param time from when to when; null if the line does not say
 * @param band its time band; null if in none
 * @param cost what one unit cost, as a rule names it; null if none does
 */
record Piece(
    Facts facts,
    Quantity quantity,
    @Nullable TimeSpan time,
    @Nullable String band,
    @Nullable UnitCost cost) {

  /** A piece whose cost no rule names. */
  Piece(Facts facts, Quantity quantity, @Nullable TimeSpan time, @Nullable String band) {
    this(facts, quantity, time, band, null);
  }

  /** A line that is not cut, in the band that its document names. */
  static Piece whole(ChargeLine line, Facts facts) {
    return new Piece(facts, line.chargeable(), line.time(), line.band());
  }

  /** The same with other facts and a cost that a rule names. */
  Piece with(Facts newFacts, @Nullable UnitCost newCost) {
    return new Piece(newFacts, quantity, time, band, newCost);
  }
}
