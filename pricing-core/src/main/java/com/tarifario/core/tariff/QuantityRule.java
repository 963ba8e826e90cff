package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;

/**
 * Changes how much is charged, before it is priced: of one line, or of all lines together of a
 * visit, a day or the document. Of each type and scope one wins for a line. They apply in this
 * order, those of a line before those of more: what is included is taken off, then what is beyond
 * the maximum; then at least the minimum is charged, and what lies beyond it in whole increments.
 */
public sealed interface QuantityRule extends Proposal {

  /** How much, above 0. */
  Quantity quantity();

  /** Of what together so much is included, charged at most or at least, or in steps. */
  Scope scope();

  @Override
  default Stage stage() {
    return Stage.LINE;
  }

  /** Which piece gets the quantity that a minimum or an increment adds. */
  enum TopUp {
    /** The first in time of which something is charged. */
    FIRST,
    /** The last in time of which something is charged. */
    LAST
  }

  /** Adds to what is charged. */
  sealed interface Raise extends QuantityRule {

    /** Which piece gets what is added. */
    TopUp topUp();
  }

  /**
   * The first so much is not charged.
   *
   * @param quantity how much, above 0
   * @param scope of what together
   */
  record Included(Quantity quantity, Scope scope) implements QuantityRule {
    public Included {
      require(quantity, scope);
    }

    @Override
    public Message describe() {
      return per(scope, Message.of(CoreMessage.INCLUDED, quantity));
    }
  }

  /**
   * At most this much is charged: the first so much.
   *
   * @param quantity the most, above 0
   * @param scope of what together
   */
  record Maximum(Quantity quantity, Scope scope) implements QuantityRule {
    public Maximum {
      require(quantity, scope);
    }

    @Override
    public Message describe() {
      return per(scope, Message.of(CoreMessage.MAXIMUM, quantity));
    }
  }

  /**
   * At least this much is charged, if anything is.
   *
   * @param quantity the least, above 0
   * @param topUp which piece gets what is added
   * @param scope of what together
   */
  record Minimum(Quantity quantity, TopUp topUp, Scope scope) implements Raise {
    public Minimum {
      require(quantity, scope);
      Objects.requireNonNull(topUp, "topUp");
    }

    /** For each line. */
    public Minimum(Quantity quantity, TopUp topUp) {
      this(quantity, topUp, Scope.LINE);
    }

    @Override
    public Message describe() {
      return per(scope, Message.of(CoreMessage.MINIMUM, quantity));
    }
  }

  /**
   * What lies beyond the minimum (beyond 0, if there is none) is charged in whole steps.
   *
   * @param quantity the size of a step, above 0
   * @param topUp which piece gets what is added
   * @param scope of what together
   */
  record Increment(Quantity quantity, TopUp topUp, Scope scope) implements Raise {
    public Increment {
      require(quantity, scope);
      Objects.requireNonNull(topUp, "topUp");
    }

    /** For each line. */
    public Increment(Quantity quantity, TopUp topUp) {
      this(quantity, topUp, Scope.LINE);
    }

    @Override
    public Message describe() {
      return per(scope, Message.of(CoreMessage.INCREMENT, quantity));
    }
  }

  private static Message per(Scope scope, Message what) {
    return scope == Scope.LINE ? what : Message.of(CoreMessage.PER_SCOPE, what, scope.word());
  }

  private static void require(Quantity quantity, Scope scope) {
    Objects.requireNonNull(scope, "scope");
    if (quantity.value().signum() <= 0) {
      throw new IllegalArgumentException("Expected a quantity above 0 but found " + quantity + ".");
    }
  }
}
