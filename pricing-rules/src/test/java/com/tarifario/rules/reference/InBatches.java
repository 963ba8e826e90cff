package com.tarifario.rules.reference;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.ForwardingDecider;
import java.util.ArrayList;
import java.util.List;

/** Asks another decider, whose rules look at one line only, about so many lines at a time. */
final class InBatches extends ForwardingDecider {

  private final int size;

  InBatches(Decider decider, int size) {
    super(decider);
    this.size = size;
  }

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    List<Decision> decisions = new ArrayList<>();
    for (int from = 0; from < unit.size(); from += size) {
      decisions.addAll(
          decider.decide(stage, unit.subList(from, Math.min(unit.size(), from + size))));
    }
    return decisions;
  }
}
