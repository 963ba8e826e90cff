package com.tarifario.store.agreement;

import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;

/** What the states of visits and delivery notes mean to agreements. */
final class AgreementStates {

  private AgreementStates() {}

  /** Whether work in that state was given up. */
  static boolean isCancelled(Lifecycle lifecycle, String state) {
    return lifecycle.state(state).phase() == Phase.CANCELLED;
  }
}
