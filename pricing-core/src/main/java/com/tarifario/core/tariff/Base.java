package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;

/**
 * The price to start from. Exactly one wins: highest layer, then highest priority; if that one asks
 * to be compared, the lowest price of all that do.
 *
 * @param formula how the unit price is found
 * @param closed whether adjustments and limits of lower layers stay away from this price
 * @param best whether it is compared with all others that say so
 */
public record Base(Formula formula, boolean closed, boolean best) implements Proposal {

  public Base {
    Objects.requireNonNull(formula, "formula");
  }

  /** A base that is not compared. */
  public Base(Formula formula, boolean closed) {
    this(formula, closed, false);
  }

  @Override
  public Stage stage() {
    return Stage.LINE;
  }

  @Override
  public Message describe() {
    Message plain = best ? Message.of(CoreMessage.BEST, formula.describe()) : formula.describe();
    return closed ? Message.of(CoreMessage.CLOSED, plain) : plain;
  }
}
