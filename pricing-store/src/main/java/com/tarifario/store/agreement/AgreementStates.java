package com.tarifario.store.agreement;

import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import java.util.List;
import java.util.stream.Stream;

/** What the states of works mean to agreements. */
final class AgreementStates {

  private AgreementStates() {}

  /** Whether work in that state was given up. */
  static boolean isCancelled(Lifecycle lifecycle, String state) {
    return lifecycle.state(state).phase() == Phase.CANCELLED;
  }

  /** The names of the states of what was given up; at least one, if only the empty name. */
  static List<String> cancelled(Lifecycle lifecycle) {
    return Stream.concat(Stream.of(""), lifecycle.statesIn(Phase.CANCELLED).stream()).toList();
  }
}
