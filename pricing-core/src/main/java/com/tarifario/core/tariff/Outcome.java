package com.tarifario.core.tariff;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Message;
import java.util.ArrayList;
import java.util.List;

/** What a formula answers: a price, "not mine, ask the next candidate", or why it can't. */
public sealed interface Outcome {

  /**
   * A price was found.
   *
   * @param price for one unit, not rounded
   * @param unit the unit that the price is for
   * @param steps how it came about, one sentence each, with the price after it
   */
  record Priced(Money price, Unit unit, List<Arithmetic> steps) implements Outcome {
    public Priced {
      steps = List.copyOf(steps);
    }

    /** The same after one more step. */
    public Priced then(Message what, Money newPrice) {
      List<Arithmetic> longer = new ArrayList<>(steps);
      longer.add(new Arithmetic(what, price, newPrice));
      return new Priced(newPrice, unit, longer);
    }
  }

  /** The formula has no price for this line; the next candidate is asked. */
  record NoRow() implements Outcome {}

  /**
   * No price can be found, and no other candidate may be asked instead.
   *
   * @param reason which kind of failure
   * @param message what is missing or wrong
   */
  record Failed(Reason reason, Message message) implements Outcome {}

  /** Why there is no price. */
  enum Reason {
    /** No rule proposed a price. */
    UNPRICED,
    /** A formula needs the cost, and the line has none. */
    NO_COST,
    /** A formula needs the list price, and the line has none. */
    NO_LIST_PRICE,
    /** Two rules can't be told apart. */
    TIED,
    /** The line can't be priced as it is: units or currencies that do not convert. */
    INVALID
  }

  /**
   * One step from a number to the next.
   *
   * @param what what was done
   * @param before the unit price before it
   * @param after the unit price after it
   */
  record Arithmetic(Message what, Money before, Money after) {}
}
