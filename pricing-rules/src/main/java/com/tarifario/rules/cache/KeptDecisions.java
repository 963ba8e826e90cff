package com.tarifario.rules.cache;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.tariff.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of one stage, made once for facts that have all in common that they depend on. Where
 * hardly any is asked again, it steps aside and has each made.
 */
final class KeptDecisions {

  private final Answers answers;
  private final DecisionCache decisions;
  private final Repetition repetition;
  private final Maker maker;

  /** Makes decisions. */
  @FunctionalInterface
  interface Maker {
    /** One for each of the facts, in their order. */
    List<Decision> decide(List<Facts> unit);
  }

  /**
   * Nothing is kept yet.
   *
   * @param answers all that decisions depend on
   * @param size how many are kept at most, above 0
   * @param worth one of so many must be found again, or looking is not worth it
   * @param maker makes those that are not there
   */
  KeptDecisions(Answers answers, int size, int worth, Maker maker) {
    this.answers = answers;
    this.repetition = new Repetition(worth);
    this.decisions = new DecisionCache(size);
    this.maker = maker;
  }

  /** One decision for each of the facts, in their order. */
  List<Decision> decide(List<Facts> unit) {
    if (!repetition.isExpected(unit.size())) {
      return maker.decide(unit);
    }
    Numbers[] numbers = answers.of(unit);
    Decision[] decided = new Decision[numbers.length];
    int absent = 0;
    for (int index = 0; index < decided.length; index++) {
      Decision found = decisions.find(numbers[index]);
      decided[index] = found;
      absent += found == null ? 1 : 0;
    }
    repetition.note(decided.length, absent);
    if (absent > 0) {
      make(unit, numbers, decided);
    }
    return Arrays.asList(decided);
  }

  /** Makes the decisions that are not there, and keeps them. */
  private void make(List<Facts> unit, Numbers[] numbers, @Nullable Decision[] decided) {
    List<Facts> open = new ArrayList<>();
    for (int index = 0; index < decided.length; index++) {
      if (decided[index] == null) {
        open.add(unit.get(index));
      }
    }
    Iterator<Decision> made = maker.decide(open).iterator();
    for (int index = 0; index < decided.length; index++) {
      if (decided[index] == null) {
        Decision decision = made.next();
        decided[index] = decision;
        decisions.keep(numbers[index], decision);
      }
    }
  }
}
