package com.tarifario.benchmarks;

import com.tarifario.core.money.Money;
import com.tarifario.core.work.ChargeLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rule that was found says, and the arithmetic that every side but ours does with it.
 *
 * @param rule the name of the rule
 * @param layer the name of its layer
 * @param markup the markup on cost in percent; null if it names a price
 * @param price the price of a unit in euros; null if it names a markup
 */
public record Proposal(
    String rule, String layer, @Nullable BigDecimal markup, @Nullable BigDecimal price) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The line with the price that this proposes; without one if nothing is proposed. */
  public static SimplePrice price(ChargeLine line, @Nullable Proposal proposal) {
    if (proposal == null) {
      return new SimplePrice(line, null, null, null, null);
    }
    Money cost = line.unitCost();
    BigDecimal unitPrice = proposal.unitPrice(cost == null ? null : cost.amount());
    BigDecimal amount =
        unitPrice.multiply(line.quantity().value()).setScale(2, RoundingMode.HALF_UP);
    return new SimplePrice(line, unitPrice, amount, proposal.rule, proposal.layer);
  }

  /** The price of a unit in euros, rounded, of what costs so much. */
  BigDecimal unitPrice(@Nullable BigDecimal cost) {
    BigDecimal found = price;
    if (found == null) {
      BigDecimal factor = HUNDRED.add(Objects.requireNonNull(markup));
      found = Objects.requireNonNull(cost).multiply(factor).movePointLeft(2);
    }
    return found.setScale(2, RoundingMode.HALF_UP);
  }
}
