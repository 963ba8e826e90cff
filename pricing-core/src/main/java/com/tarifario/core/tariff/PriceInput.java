package com.tarifario.core.tariff;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a formula may look at.
 *
 * @param facts what is known of the line
 * @param unit the line's unit, which cost and list price are for
 * @param unitCost what one unit cost us; null if not known
 * @param listPrice the list price of one unit; null if there is none
 */
public record PriceInput(
    Facts facts, Unit unit, @Nullable Money unitCost, @Nullable Money listPrice) {}
