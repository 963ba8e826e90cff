package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.work.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * A part of a line that was priced alone: it falls in a time band or in a tier of a graduated scale
 * of its own, or is covered while others are not. A line that was not split has one.
 *
 * @param band the time band; null if the line is in none
 * @param time from when to when; that of the band's whole part if it is parted further; null if the
 *     line does not say
 * @param charged how much is charged, or would be if it were not covered
 * @param unitPrice for one unit of {@code charged}, rounded
 * @param basePrice for one such unit by the winner alone, before adjustments, limits and rounding
 * @param amount the piece's share of the line's amount, rounded; what rules add once a line is in
 *     no piece
 * @param winner the rule whose base price it is, or that covers it; null if a person set the price
 * @param cover what pays for it, so that its price is 0; null if it is charged
 */
public record PricedPiece(
    @Nullable String band,
    @Nullable TimeSpan time,
    Quantity charged,
    Money unitPrice,
    Money basePrice,
    Money amount,
    @Nullable RuleRef winner,
    @Nullable String cover) {

  /** This piece in another band and time. */
  public PricedPiece in(@Nullable String newBand, @Nullable TimeSpan newTime) {
    return new PricedPiece(newBand, newTime, charged, unitPrice, basePrice, amount, winner, cover);
  }

  /** This piece with another share. */
  public PricedPiece withAmount(Money newAmount) {
    return new PricedPiece(band, time, charged, unitPrice, basePrice, newAmount, winner, cover);
  }
}
