package com.tarifario.core.pricing;

import com.tarifario.core.money.Allocation;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.ValuedItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The tax of a line that is rounded on the line, and not on the sum of its rate: what the client
 * pays comes first, the amount before tax is what is left of it, and the tax is the difference.
 */
final class TaxedByLine {

  /** More decimals of a quantity in its base unit than any file has. */
  private static final int QUANTITY_DECIMALS = 12;

  private final Rounding rounding;
  private final boolean grossPrices;

  /**
   * A calculator.
   *
   * @param grossPrices whether prices have the tax in them already
   */
  TaxedByLine(Rounding rounding, boolean grossPrices) {
    this.rounding = rounding;
    this.grossPrices = grossPrices;
  }

  /** An amount with its tax and without. */
  private record Split(Money gross, Money net) {}

  /** The line with its tax; its amount becomes that before tax. */
  PricedLine tax(PricedLine line, Money amount, LineTax tax, Supplier<Proof.Part> proof) {
    Split split = split(amount, tax.rate(), exactGross(line, amount, tax.rate()));
    ComputedPrice computed = line.computed();
    return line.withNet(
            split.net(),
            shared(line.pieces(), amount, split.net()),
            computed == null || !grossPrices ? computed : net(computed, tax.rate()))
        .withTax(with(tax, split), null, proving(proof, amount, tax.rate(), split));
  }

  /** The same for an item of a quote. */
  ValuedItem tax(ValuedItem item, Money amount, LineTax tax, Supplier<Proof.Part> proof) {
    Money unitPrice = item.unitPrice();
    Money exact =
        unitPrice == null || item.discount() != null
            ? withTax(amount, tax.rate())
            : rounding
                .unitPrice(withTax(unitPrice, tax.rate()))
                .times(item.source().quantity().value());
    Split split = split(amount, tax.rate(), exact);
    ComputedPrice computed = item.computed();
    return item.withNet(
            split.net(),
            ItemPricer.sharing(split.net(), item.components(), rounding),
            computed == null || !grossPrices ? computed : net(computed, tax.rate()))
        .withTax(with(tax, split), null, proving(proof, amount, tax.rate(), split));
  }

  private static LineTax with(LineTax tax, Split split) {
    return new LineTax(tax.rate(), tax.rule(), split.gross());
  }

  private Split split(Money amount, Percentage rate, Money exactGross) {
    Money gross = grossPrices ? amount : rounding.amount(exactGross);
    return new Split(gross, rounding.amount(withoutTax(gross, rate)));
  }

  private ComputedPrice net(ComputedPrice computed, Percentage rate) {
    return new ComputedPrice(
        computed.unitPrice(),
        rounding.amount(withoutTax(computed.amount(), rate)),
        computed.winners());
  }

  /** Each unit price with tax, rounded, times its quantity; and what is added once a line. */
  private Money exactGross(PricedLine line, Money amount, Percentage rate) {
    Money unitPrice = line.unitPrice();
    if (line.pieces().isEmpty()) {
      return unitPrice == null
          ? withTax(amount, rate)
          : times(rounding.unitPrice(withTax(unitPrice, rate)), line.charged());
    }
    Money once = amount;
    Money sum = amount.minus(amount);
    for (PricedPiece piece : line.pieces()) {
      once = once.minus(piece.amount());
      sum = sum.plus(times(rounding.unitPrice(withTax(piece.unitPrice(), rate)), piece.charged()));
    }
    return sum.plus(withTax(once, rate));
  }

  /** Unit price x quantity; in the base unit, so that a third of an hour is 20 minutes again. */
  private static Money times(Money unitPrice, Quantity quantity) {
    BigDecimal factor = quantity.unit().factor();
    BigDecimal value = quantity.value();
    if (value.scale() <= QUANTITY_DECIMALS) {
      return unitPrice.times(value);
    }
    BigDecimal inBaseUnit =
        Exact.round(value.multiply(factor), QUANTITY_DECIMALS, RoundingMode.HALF_EVEN);
    return unitPrice.times(inBaseUnit).dividedBy(factor);
  }

  /** The pieces with their shares of another amount; none of it falls on one that is covered. */
  private List<PricedPiece> shared(List<PricedPiece> pieces, Money amount, Money net) {
    if (pieces.isEmpty() || amount.equals(net)) {
      return pieces;
    }
    List<BigDecimal> exact = new ArrayList<>();
    BigDecimal once = amount.amount();
    for (PricedPiece piece : pieces) {
      if (piece.cover() == null) {
        exact.add(scaled(piece.amount().amount(), amount, net));
        once = once.subtract(piece.amount().amount());
      }
    }
    exact.add(scaled(once, amount, net));
    Iterator<BigDecimal> shares =
        Allocation.byRemainder(net.amount(), exact, rounding.amountDecimals()).iterator();
    return pieces.stream()
        .map(
            piece ->
                piece.cover() == null ? piece.withAmount(net.withAmount(shares.next())) : piece)
        .toList();
  }

  private static BigDecimal scaled(BigDecimal part, Money amount, Money net) {
    return amount.isZero()
        ? BigDecimal.ZERO
        : Exact.divide(part.multiply(net.amount()), amount.amount());
  }

  private static Money withTax(Money net, Percentage rate) {
    return net.plus(net.withAmount(rate.of(net.amount())));
  }

  private static Money withoutTax(Money gross, Percentage rate) {
    return gross.dividedBy(BigDecimal.ONE.add(rate.fraction()));
  }

  private Supplier<Proof.Part> proving(
      Supplier<Proof.Part> proof, Money amount, Percentage rate, Split split) {
    return () -> {
      Proof.Part part = proof.get();
      Trace trace = Trace.recording();
      if (!grossPrices) {
        trace.amount(Message.of(CoreMessage.STEP_WITH_TAX, rate), null, amount, split.gross());
      }
      trace.amount(
          Message.of(CoreMessage.STEP_WITHOUT_TAX, rate), null, split.gross(), split.net());
      return new Proof.Part(part.title(), part.verdicts(), trace.parts().get(0).steps());
    };
  }
}
