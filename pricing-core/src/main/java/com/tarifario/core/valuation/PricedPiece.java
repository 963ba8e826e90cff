package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.work.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * A part of a line that was priced alone, because it falls in a time band of its own. A line that
 * was not split has one.
 *
 * @param band the time band; null if the line is in none
 * @param time from when to when; null if the line does not say
 * @param charged how much is charged
 * @param unitPrice for one unit of {@code charged}, rounded
 * @param amount the piece's share of the line's amount, rounded; what rules add once a line is in
 *     no piece
 * @param winner the rule whose base price it is; null if a person set the price
 */
public record PricedPiece(
    @Nullable String band,
    @Nullable TimeSpan time,
    Quantity charged,
    Money unitPrice,
    Money amount,
    @Nullable RuleRef winner) {}
