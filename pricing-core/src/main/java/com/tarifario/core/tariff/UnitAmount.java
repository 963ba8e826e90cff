package com.tarifario.core.tariff;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Outcome.Arithmetic;
import com.tarifario.core.tariff.Outcome.Failed;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.tariff.Outcome.Reason;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Money for one unit, fixed or computed of fields; never below 0. */
public sealed interface UnitAmount permits UnitAmount.Fixed, Calculation {

  /**
   * How much it is.
   *
   * @param unnamed the unit that it is for if it names none
   * @param proposal what it is a part of, in words
   * @return the amount with one step that says how it came about, or why there is none
   */
  Outcome apply(PriceInput input, Unit unnamed, Message proposal);

  /** The unit that it is for; null if it names none. */
  @Nullable Unit unit();

  /** The amount in words: {@code 20.00 EUR/h}, {@code unitCost * 1.12 per h}. */
  Message describe();

  /**
   * A fixed amount.
   *
   * @param amount money for one unit, 0 or more
   * @param unit the unit; null if any
   */
  record Fixed(Money amount, @Nullable Unit unit) implements UnitAmount {
    public Fixed {
      Objects.requireNonNull(amount, "amount");
      if (amount.isNegative()) {
        throw new IllegalArgumentException("Expected 0 or more but found " + amount + ".");
      }
    }

    @Override
    public Outcome apply(PriceInput input, Unit unnamed, Message proposal) {
      Unit priced = unit == null ? unnamed : unit;
      return priced.convertsTo(unnamed)
          ? new Priced(amount, priced, List.of(new Arithmetic(proposal, amount, amount)))
          : new Failed(
              Reason.INVALID, Message.of(CoreMessage.UNIT_MISMATCH, proposal, priced, unnamed));
    }

    @Override
    public Message describe() {
      return unit == null
          ? Message.of(CoreMessage.FIXED_AMOUNT, amount)
          : Message.of(CoreMessage.FIXED_AMOUNT_PER, amount, unit);
    }
  }
}
