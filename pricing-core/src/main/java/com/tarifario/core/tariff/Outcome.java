package com.tarifario.core.tariff;

import com.tarifario.core.expression.Evaluation.AbsentField;
import com.tarifario.core.expression.Evaluation.Missing;
import com.tarifario.core.expression.Evaluation.ZeroDivisor;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a formula answers: a price, "not mine, ask the next candidate", or why it can't. */
public sealed interface Outcome {

  /**
   * A price was found.
   *
   * @param price for one unit, not rounded
   * @param unit the unit that the price is for
   * @param steps how it came about, one sentence each, with the price after it
   * @param extent for how much the price holds, from where it was asked for, in the base unit of
   *     the dimension; null if for all
   */
  record Priced(Money price, Unit unit, List<Arithmetic> steps, @Nullable BigDecimal extent)
      implements Outcome {
    public Priced {
      steps = List.copyOf(steps);
    }

    /** A price that holds for all. */
    public Priced(Money price, Unit unit, List<Arithmetic> steps) {
      this(price, unit, steps, null);
    }

    /** The same after one more step. */
    public Priced then(Message what, Money newPrice) {
      List<Arithmetic> longer = new ArrayList<>(steps);
      longer.add(new Arithmetic(what, price, newPrice));
      return new Priced(newPrice, unit, longer, extent);
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
  record Failed(Reason reason, Message message) implements Outcome {

    /**
     * An expression came to no number.
     *
     * @param missing why
     * @param proposal what the expression was computed for, in words
     */
    public static Failed of(Missing missing, Message proposal) {
      if (missing instanceof ZeroDivisor zero) {
        return new Failed(
            Reason.INVALID,
            Message.of(CoreMessage.DIVISION_BY_ZERO, proposal, zero.divisor().describe()));
      }
      String field = ((AbsentField) missing).field().name();
      if (field.equals(StandardField.UNIT_COST.field().name())) {
        return new Failed(Reason.NO_COST, Message.of(CoreMessage.COST_MISSING, proposal));
      }
      if (field.equals(StandardField.LIST_PRICE.field().name())) {
        return new Failed(
            Reason.NO_LIST_PRICE, Message.of(CoreMessage.LIST_PRICE_MISSING, proposal));
      }
      return new Failed(Reason.INVALID, Message.of(CoreMessage.FIELD_MISSING, proposal, field));
    }
  }

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
    INVALID,
    /** It depends on parts of the document that are not known. */
    INCOMPLETE
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
