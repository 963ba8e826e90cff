package com.tarifario.rules.reference;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks another decider about so many lines at a time.
 *
 * @param decider whose rules look at one line only
 * @param size how many at most
 */
record InBatches(Decider decider, int size) implements Decider {

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    List<Decision> decisions = new ArrayList<>();
    for (int from = 0; from < unit.size(); from += size) {
      decisions.addAll(
          decider.decide(stage, unit.subList(from, Math.min(unit.size(), from + size))));
    }
    return decisions;
  }

  @Override
  public boolean hasRules(Stage stage) {
    return decider.hasRules(stage);
  }

  @Override
  public boolean mayConsume() {
    return decider.mayConsume();
  }
}
