package com.tarifario.benchmarks;

import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.ChargeLine;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every side makes of a line.
 *
 * @param line the line
 * @param unitPrice for one unit, in euros, rounded; null if it has no price
 * @param amount in euros, rounded; null if it has no price
 * @param rule the name of the rule; null if it has no price
 * @param layer the name of its layer; null if it has no price
 */
public record SimplePrice(
    ChargeLine line,
    @Nullable BigDecimal unitPrice,
    @Nullable BigDecimal amount,
    @Nullable String rule,
    @Nullable String layer) {

  /** What we made of it. */
  static SimplePrice of(PricedLine line) {
    RuleRef winner = line.winners().isEmpty() ? null : line.winners().get(0);
    Money unitPrice = line.unitPrice();
    Money amount = line.amount();
    return new SimplePrice(
        line.source(),
        unitPrice == null ? null : unitPrice.amount(),
        amount == null ? null : amount.amount(),
        winner == null ? null : winner.name(),
        winner == null ? null : winner.layer());
  }

  /** A number that is the same for the same price, and nearly never for another. */
  long checksum() {
    long sum = line.id().hashCode();
    sum = sum * 31 + (unitPrice == null ? 0 : unitPrice.movePointRight(2).longValueExact());
    sum = sum * 31 + (amount == null ? 0 : amount.movePointRight(2).longValueExact());
    sum = sum * 31 + Objects.hashCode(rule);
    return sum * 31 + Objects.hashCode(layer);
  }
}
