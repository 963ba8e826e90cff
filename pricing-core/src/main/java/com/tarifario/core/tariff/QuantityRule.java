package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;

/**
 * Changes the quantity of a whole line before it is priced. One minimum and one increment win: the
 * minimum is charged in any case, and what lies beyond it is charged in whole increments.
 */
public sealed interface QuantityRule extends Proposal {

  /** How much: the minimum, or the size of a step. */
  Quantity quantity();

  /** Which piece of a split line gets what the rule adds. */
  TopUp topUp();

  @Override
  default Stage stage() {
    return Stage.LINE;
  }

  /** Which piece of a split line gets the quantity that a quantity rule adds. */
  enum TopUp {
    /** The first piece in time. */
    FIRST,
    /** The last piece in time. */
    LAST
  }

  /**
   * At least this much is charged for a line.
   *
   * @param quantity the least, above 0
   * @param topUp which piece of a split line gets what is added
   */
  record Minimum(Quantity quantity, TopUp topUp) implements QuantityRule {
    public Minimum {
      requirePositive(quantity);
      Objects.requireNonNull(topUp, "topUp");
    }

    @Override
    public Message describe() {
      return Message.of(CoreMessage.MINIMUM, quantity);
    }
  }

  /**
   * What lies beyond the minimum (beyond 0, if there is none) is charged in whole steps.
   *
   * @param quantity the size of a step, above 0
   * @param topUp which piece of a split line gets what is added
   */
  record Increment(Quantity quantity, TopUp topUp) implements QuantityRule {
    public Increment {
      requirePositive(quantity);
      Objects.requireNonNull(topUp, "topUp");
    }

    @Override
    public Message describe() {
      return Message.of(CoreMessage.INCREMENT, quantity);
    }
  }

  private static void requirePositive(Quantity quantity) {
    if (quantity.value().signum() <= 0) {
      throw new IllegalArgumentException("Expected a quantity above 0 but found " + quantity + ".");
    }
  }
}
