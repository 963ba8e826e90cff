package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
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
    return result(
        line,
        LineStatus.PRICED,
        price.charged(),
        price.unitPrice(),
        price.amount(),
        price.winners(),
        price.pieces(),
        null,
        null,
        proof);
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
    return result(
        line,
        whole ? LineStatus.COVERED : LineStatus.PRICED,
        price.charged(),
        price.unitPrice(),
        price.amount(),
        price.winners(),
        price.pieces(),
        beside,
        null,
        proof);
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
    return result(
        line,
        override.isAgreed() ? LineStatus.AGREED : LineStatus.OVERRIDDEN,
        charged,
        override.price(),
        amount,
        List.of(),
        List.of(),
        beside,
        null,
        proof);
  }

  /** A line that is not charged to the client. */
  PricedLine notCharged(ChargeLine line, Proof proof) {
    return result(
        line,
        LineStatus.of(line.billing()),
        line.quantity().withValue(BigDecimal.ZERO),
        null,
        rounding.amount(zero),
        List.of(),
        List.of(),
        null,
        null,
        proof);
  }

  /** What the tariff alone says of a line that is not charged, beside an override. */
  ComputedPrice nothing() {
    return new ComputedPrice(null, rounding.amount(zero), List.of());
  }

  /** A line that has no price. */
  PricedLine failed(ChargeLine line, LineFailure failure, Proof proof) {
    return result(
        line,
        failure.status(),
        line.chargeable(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        failure.sentence(),
        proof);
  }

  private PricedLine result(
      ChargeLine line,
      LineStatus status,
      Quantity charged,
      @Nullable Money unitPrice,
      @Nullable Money amount,
      List<RuleRef> winners,
      List<PricedPiece> pieces,
      @Nullable ComputedPrice computed,
      @Nullable Message problem,
      Proof proof) {
    return PricedLine.of(
        line.id(),
        line,
        null,
        line.subject().kind(),
        status,
        charged,
        unitPrice,
        amount,
        cost(line),
        winners,
        pieces,
        computed,
        problem,
        null,
        proof);
  }

  /** What the line cost us; null if not known, or not in the tariff's currency. */
  @Nullable Money cost(ChargeLine line) {
    Money unitCost = line.unitCost();
    return unitCost == null || !unitCost.currency().equals(zero.currency())
        ? null
        : rounding.amount(unitCost, line.quantity().value());
  }
}
