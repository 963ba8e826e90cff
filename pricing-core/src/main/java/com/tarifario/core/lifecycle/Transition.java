package com.tarifario.core.lifecycle;

import com.tarifario.core.catalogue.Codes;
import java.util.Set;

/**
 * What leads from one state to another.
 *
 * @param action what is done: {@code accept}
 * @param from the states in which it can be done, at least one
 * @param to the state to which it leads
 */
public record Transition(String action, Set<String> from, String to) {

  public Transition {
    Codes.require("Action", action);
    from = Set.copyOf(from);
    if (from.isEmpty()) {
      throw new IllegalArgumentException("Action " + action + " begins in no state.");
    }
    Codes.require("State", to);
  }

  /** What leads from one state to another. */
  public static Transition of(String action, String from, String to) {
    return new Transition(action, Set.of(from), to);
  }
}
