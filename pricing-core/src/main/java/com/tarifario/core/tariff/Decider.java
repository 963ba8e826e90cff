package com.tarifario.core.tariff;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /**
   * Which rules nearly propose a base price for the facts, and what would have to be otherwise: a
   * few sentences, the nearest first. It looks at all rules and costs far more than deciding, so it
   * is asked only about lines without a price that somebody looks at.
   *
   * @param facts those of a piece of a line, at the stage {@link Stage#LINE}
   * @return empty if nothing is near, or if the rules can't be looked at
   */
  default List<Message> nearMisses(Facts facts) {
    return List.of();
  }

  /**
   * The values of a text that rules ask for.
   *
   * @param field its name
   * @return empty if rules ask for it otherwise too (by a regular expression, in code), so that
   *     other values may mean something to them
   */
  default Optional<Set<String>> askedValues(String field) {
    return Optional.empty();
  }
}
