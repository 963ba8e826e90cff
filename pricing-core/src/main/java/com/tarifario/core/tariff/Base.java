package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;

/**
 * The price to start from. Exactly one wins: highest layer, then highest priority.
 *
 * @param formula how the unit price is found
 * @param closed whether adjustments and limits of lower layers stay away from this price
 */
public record Base(Formula formula, boolean closed) implements Proposal {

  public Base {
    Objects.requireNonNull(formula, "formula");
  }

  @Override
  public Stage stage() {
    return Stage.LINE;
  }

  @Override
  public Message describe() {
    return closed ? Message.of(CoreMessage.CLOSED, formula.describe()) : formula.describe();
  }
}
