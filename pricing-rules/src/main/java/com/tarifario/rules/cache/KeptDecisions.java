package com.tarifario.rules.cache;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.tariff.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /** Facts that are still to be decided, and the numbers that their decision depends on. */
  private record Open(int index, Numbers.Fixed numbers) {}

  /** One decision for each of the facts, in their order. */
  List<Decision> decide(List<Facts> unit) {
    if (!repetition.isExpected(unit.size())) {
      return maker.decide(unit);
    }
    Decision[] decided = new Decision[unit.size()];
    List<Open> open = new ArrayList<>(0);
    KnownClasses known = answers.known();
    Numbers numbers = new Numbers();
    for (int index = 0; index < decided.length; index++) {
      answers.write(unit.get(index), known, numbers);
      Decision found = decisions.find(numbers);
      if (found == null) {
        open.add(new Open(index, numbers.fixed()));
      } else {
        decided[index] = found;
      }
    }
    repetition.note(decided.length, open.size());
    if (!open.isEmpty()) {
      List<Decision> made = maker.decide(open.stream().map(each -> unit.get(each.index)).toList());
      for (int each = 0; each < made.size(); each++) {
        decided[open.get(each).index] = made.get(each);
        decisions.keep(open.get(each).numbers, made.get(each));
      }
    }
    return Arrays.asList(decided);
  }
}
