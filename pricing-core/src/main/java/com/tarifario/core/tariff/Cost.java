package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Formula.ListDiscount;
import com.tarifario.core.tariff.Formula.UnitPrice;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;

/**
 * What one unit costs us, where the document does not say. Exactly one wins: highest layer, then
 * highest priority. All later stages see it as the line's unit cost.
 *
 * @param formula how it is found; it can't inherit
 * @param always whether it holds even if the document names a cost of its own
 */
public record Cost(Formula formula, boolean always) implements Proposal {

  public Cost {
    Objects.requireNonNull(formula, "formula");
    if (formula instanceof Formula.Inherited) {
      throw new IllegalArgumentException("A cost has no price below it to inherit.");
    }
  }

  @Override
  public Stage stage() {
    return Stage.COST;
  }

  @Override
  public Message describe() {
    return always ? Message.of(CoreMessage.COST_ALWAYS, plain()) : plain();
  }

  private Message plain() {
    if (formula instanceof UnitPrice fixed) {
      return Message.of(
          CoreMessage.COST_FIXED, fixed.price(), fixed.unit() == null ? "" : "/" + fixed.unit());
    }
    return Message.of(
        formula instanceof ListDiscount ? CoreMessage.PURCHASE : CoreMessage.COST,
        formula.describe());
  }
}
