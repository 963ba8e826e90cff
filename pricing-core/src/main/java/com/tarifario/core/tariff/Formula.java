package com.tarifario.core.tariff;

import com.tarifario.core.money.DiscountChain;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Outcome.Failed;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.tariff.Outcome.Reason;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the base price of one unit is found. A plain value, applied by pricing. */
public sealed interface Formula {

  /**
   * Finds the price.
   *
   * @param input the line
   * @param below what the candidates below this one answer; asked only by a formula that inherits
   */
  Outcome apply(PriceInput input, Supplier<Outcome> below);

  /** The formula in words: {@code cost + 35 %}. */
  Message describe();

  /**
   * Cost and a part of it: cost x (1 + p).
   *
   * @param rate p
   */
  record Markup(Percentage rate) implements Formula {
    public Markup {
      Objects.requireNonNull(rate, "rate");
    }

    @Override
    public Outcome apply(PriceInput input, Supplier<Outcome> below) {
      UnitCost cost = input.unitCost();
      if (cost == null) {
        return missingCost(describe());
      }
      return start(CoreMessage.STEP_COST, cost.money(), cost.unit())
          .then(describe(), on(cost.money()));
    }

    /** The price of what cost so much. */
    public Money on(Money cost) {
      return cost.withAmount(rate.onTopOf(cost.amount()));
    }

    @Override
    public Message describe() {
      return Message.of(CoreMessage.MARKUP, rate);
    }
  }

  /**
   * The price of which the margin is a part: cost / (1 - p).
   *
   * @param rate p, below 100 %
   */
  record MarginOnSale(Percentage rate) implements Formula {
    public MarginOnSale {
      requireBelowHundred(rate);
    }

    @Override
    public Outcome apply(PriceInput input, Supplier<Outcome> below) {
      UnitCost cost = input.unitCost();
      return cost == null
          ? missingCost(describe())
          : start(CoreMessage.STEP_COST, cost.money(), cost.unit())
              .then(describe(), priceForMargin(cost.money(), rate));
    }

    @Override
    public Message describe() {
      return Message.of(CoreMessage.MARGIN_ON_SALE, rate);
    }
  }

  /**
   * A fixed price.
   *
   * @param price for one unit
   * @param unit the unit; null if that of the line, whatever it is
   */
  record UnitPrice(Money price, @Nullable Unit unit) implements Formula {
    public UnitPrice {
      Objects.requireNonNull(price, "price");
    }

    @Override
    public Outcome apply(PriceInput input, Supplier<Outcome> below) {
      Unit priced = unit == null ? input.unit() : unit;
      return input.unit().convertsTo(priced)
          ? start(CoreMessage.STEP_UNIT_PRICE, price, priced)
          : new Failed(
              Reason.INVALID,
              Message.of(CoreMessage.UNIT_MISMATCH, describe(), priced, input.unit()));
    }

    @Override
    public Message describe() {
      return unit == null
          ? Message.of(CoreMessage.UNIT_PRICE, price)
          : Message.of(CoreMessage.UNIT_PRICE_PER, price, unit);
    }
  }

  /**
   * A price computed of fields.
   *
   * @param price for one unit; that of the line if it names none
   */
  record Calculated(Calculation price) implements Formula {
    public Calculated {
      Objects.requireNonNull(price, "price");
    }

    @Override
    public Outcome apply(PriceInput input, Supplier<Outcome> below) {
      return price.apply(input, input.unit(), describe());
    }

    @Override
    public Message describe() {
      return Message.of(CoreMessage.CALCULATED, price.describe());
    }
  }

  /**
   * A price that depends on how much is charged.
   *
   * @param scale the prices, and what is counted together
   */
  record Scaled(Scale scale) implements Formula {
    public Scaled {
      Objects.requireNonNull(scale, "scale");
    }

    @Override
    public Outcome apply(PriceInput input, Supplier<Outcome> below) {
      return scale.apply(input, describe());
    }

    @Override
    public Message describe() {
      return scale.describe();
    }
  }

  /**
   * The list price less discounts, one after the other.
   *
   * @param discounts the discounts; 0 % is the list price itself
   */
  record ListDiscount(DiscountChain discounts) implements Formula {
    public ListDiscount {
      Objects.requireNonNull(discounts, "discounts");
    }

    /** The list price less a part of it. */
    public ListDiscount(Percentage rate) {
      this(DiscountChain.of(rate));
    }

    @Override
    public Outcome apply(PriceInput input, Supplier<Outcome> below) {
      Money list = input.listPrice();
      if (list == null) {
        return new Failed(
            Reason.NO_LIST_PRICE, Message.of(CoreMessage.LIST_PRICE_MISSING, describe()));
      }
      Priced price = start(CoreMessage.STEP_LIST_PRICE, list, input.unit());
      if (!discounts.isNothing()) {
        for (Percentage rate : discounts.rates()) {
          price =
              price.then(
                  discounts.rates().size() == 1
                      ? describe()
                      : Message.of(CoreMessage.STEP_DISCOUNT, rate),
                  DiscountChain.less(price.price(), rate));
        }
      }
      return price;
    }

    @Override
    public Message describe() {
      return discounts.isNothing()
          ? Message.of(CoreMessage.LIST_PRICE)
          : Message.of(CoreMessage.LIST_DISCOUNT, discounts);
    }
  }

  /**
   * The price of the candidates below, changed by a part of it: "5 % under its rate group".
   *
   * @param change the part; below 0 it is a discount
   */
  record Inherited(Percentage change) implements Formula {
    public Inherited {
      Objects.requireNonNull(change, "change");
    }

    @Override
    public Outcome apply(PriceInput input, Supplier<Outcome> below) {
      Outcome inherited = below.get();
      return inherited instanceof Priced priced
          ? priced.then(
              describe(),
              priced.price().plus(priced.price().withAmount(change.of(priced.price().amount()))))
          : inherited;
    }

    @Override
    public Message describe() {
      return change.value().signum() < 0
          ? Message.of(CoreMessage.INHERITED_LESS, change.negated())
          : Message.of(CoreMessage.INHERITED, change);
    }
  }

  /**
   * The price of the candidates below, which follows an index.
   *
   * @param terms which index, from when, and when prices are updated
   */
  record Indexed(Indexation terms) implements Formula {
    public Indexed {
      Objects.requireNonNull(terms, "terms");
    }

    @Override
    public Outcome apply(PriceInput input, Supplier<Outcome> below) {
      Outcome inherited = below.get();
      return inherited instanceof Priced priced ? terms.apply(input.facts(), priced) : inherited;
    }

    @Override
    public Message describe() {
      return terms.describe();
    }
  }

  /**
   * The price that leaves a margin on sale: cost / (1 - margin).
   *
   * @param margin below 100 %
   */
  static Money priceForMargin(Money cost, Percentage margin) {
    return cost.dividedBy(BigDecimal.ONE.subtract(margin.fraction()));
  }

  /**
   * Refuses a margin that no price can have.
   *
   * @throws IllegalArgumentException if it is 100 % or more
   */
  static void requireBelowHundred(Percentage margin) {
    if (margin.value().compareTo(Exact.HUNDRED) >= 0) {
      throw new IllegalArgumentException(
          "A margin on the selling price must be below 100 %, but is " + margin + ".");
    }
  }

  private static Priced start(CoreMessage what, Money price, Unit unit) {
    return new Priced(
        price, unit, List.of(new Outcome.Arithmetic(Message.of(what, price, unit), price, price)));
  }

  private static Failed missingCost(Message formula) {
    return new Failed(Reason.NO_COST, Message.of(CoreMessage.COST_MISSING, formula));
  }
}
