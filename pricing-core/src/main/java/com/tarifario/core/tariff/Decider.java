package com.tarifario.core.tariff;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import java.util.List;

/**
 * Finds the rules that apply: the only thing that pricing knows of rules. Used by several threads
 * at once.
 */
public interface Decider {

  /** Decides nothing at any stage. */
  Decider NONE = (stage, unit) -> unit.stream().map(facts -> Decision.NONE).toList();

  /**
   * The decision for each of the facts, in their order.
   *
   * @param stage which rules are asked
   * @param unit the facts of all lines of one valuation unit, since a rule of a trusted layer may
   *     look at all of them
   * @return as many decisions as there are facts
   */
  List<Decision> decide(Stage stage, List<Facts> unit);

  /** Whether any rule could propose something at the stage; if not, it need not be asked. */
  default boolean hasRules(Stage stage) {
    return true;
  }

  /**
   * Whether any rule could say that work consumes packs; if not, documents can be valued one by
   * one.
   */
  default boolean mayConsume() {
    return true;
  }
}
