package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedLineBuilder;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the lines of a valuation, one way for each thing that can become of a line. */
final class LineResults {

  private final Money zero;
  private final Rounding rounding;

  LineResults(Money zero, Rounding rounding) {
    this.zero = zero;
    this.rounding = rounding;
  }

  /** A line at the tariff's price. */
  PricedLine priced(ChargeLine line, TariffPrice price, Proof proof) {
    return tariffPrice(line, LineStatus.PRICED, price, proof).build();
  }

  /**
   * A line of which something is covered.
   *
   * @param price what is left to be charged
   * @param whole whether nothing is
   * @param beside what would be charged if nothing were covered; null if there is no price
   */
  PricedLine covered(
      ChargeLine line,
      TariffPrice price,
      boolean whole,
      @Nullable ComputedPrice beside,
      Proof proof) {
    LineStatus status = whole ? LineStatus.COVERED : LineStatus.PRICED;
    return tariffPrice(line, status, price, proof).computed(beside).build();
  }

  private PricedLineBuilder tariffPrice(
      ChargeLine line, LineStatus status, TariffPrice price, Proof proof) {
    return line(line, status, price.charged(), proof)
        .unitPrice(price.unitPrice())
        .amount(price.amount())
        .winners(price.winners())
        .pieces(price.pieces());
  }

  /**
   * A line at a price that a person set, or that was agreed.
   *
   * @param beside what the tariff alone says; null if it has no price
   */
  PricedLine set(
      ChargeLine line,
      Quantity charged,
      PriceOverride override,
      Money amount,
      @Nullable ComputedPrice beside,
      Proof proof) {
    LineStatus status = override.isByHand() ? LineStatus.OVERRIDDEN : LineStatus.AGREED;
    return line(line, status, charged, proof)
        .unitPrice(override.price())
        .amount(amount)
        .computed(beside)
        .build();
  }

  /** A line that is not charged to the client. */
  PricedLine notCharged(ChargeLine line, Proof proof) {
    Quantity nothing = line.quantity().withValue(BigDecimal.ZERO);
    return line(line, LineStatus.of(line.billing()), nothing, proof)
        .amount(rounding.amount(zero))
        .build();
  }

  /** What the tariff alone says of a line that is not charged, beside an override. */
  ComputedPrice nothing() {
    return new ComputedPrice(null, rounding.amount(zero), List.of());
  }

  /** A line that has no price. */
  PricedLine failed(ChargeLine line, LineFailure failure, Proof proof) {
    return line(line, failure.status(), line.chargeable(), proof)
        .problem(failure.sentence())
        .build();
  }

  private PricedLineBuilder line(
      ChargeLine line, LineStatus status, Quantity charged, Proof proof) {
    return PricedLine.builder(line, status, charged, proof).cost(cost(line));
  }

  /** What the line cost us; null if not known, or not in the tariff's currency. */
  @Nullable Money cost(ChargeLine line) {
    Money unitCost = line.unitCost();
    return unitCost == null || !unitCost.currency().equals(zero.currency())
        ? null
        : rounding.amount(unitCost, line.quantity().value());
  }
}
