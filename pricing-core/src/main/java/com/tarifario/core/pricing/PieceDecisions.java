package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import java.util.ArrayList;
import java.util.List;

/** Has the pieces of lines decided. */
final class PieceDecisions {

  private PieceDecisions() {}

  /**
   * The decisions for the pieces of each line; all of them are asked for at once.
   *
   * @param pieces the facts of the pieces of each line
   */
  static List<List<Decision>> of(Decider decider, Stage stage, List<List<Facts>> pieces) {
    List<Facts> all = new ArrayList<>(pieces.size());
    pieces.forEach(all::addAll);
    List<Decision> decisions = decider.decide(stage, all);
    List<List<Decision>> byLine = new ArrayList<>(pieces.size());
    int from = 0;
    for (List<Facts> ofLine : pieces) {
      int to = from + ofLine.size();
      byLine.add(decisions.subList(from, to));
      from = to;
    }
    return byLine;
  }
}
