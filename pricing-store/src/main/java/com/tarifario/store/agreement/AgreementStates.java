package com.tarifario.store.agreement;

import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import java.util.List;
import java.util.stream.Stream;

/** What the states of works mean to agreements. */
final class AgreementStates {

  private AgreementStates() {}

  /** The names of the states of what was given up; at least one, if only the empty name. */
  static List<String> cancelled(Lifecycle lifecycle) {
    return Stream.concat(Stream.of(""), lifecycle.statesIn(Phase.CANCELLED).stream()).toList();
  }
}
