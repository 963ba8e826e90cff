package com.tarifario.rules.cache;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.ForwardingDecider;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Has each decision made once by another decider. Its answers are those of the other, whatever is
 * in the cache. Where hardly anything is asked again, it steps aside and lets the other decide.
 */
public final class CachedDecider extends ForwardingDecider {

  /** How many decisions of each stage are kept, if nothing else is said. */
  public static final int USUAL_SIZE = 1 << 17;

  private final Map<Stage, StageCache> caches = new EnumMap<>(Stage.class);

  /**
   * A decider that remembers.
   *
   * @param decider decides by the rules and sheets, and by nothing else
   * @param rules all rules
   * @param sheets all rate sheets
   * @param size how many decisions of each stage are kept at most, above 0
   */
  public CachedDecider(Decider decider, List<TariffRule> rules, List<Sheet> sheets, int size) {
    super(decider);
    for (Stage stage : Stage.values()) {
      if (decider.hasRules(stage)) {
        Answers answers = Answers.of(rules, sheets, stage);
        caches.put(stage, new StageCache(answers, new DecisionCache(size)));
      }
    }
  }

  /** What is kept of a stage. */
  private record StageCache(Answers answers, DecisionCache decisions, Repetition repetition) {
    StageCache(Answers answers, DecisionCache decisions) {
      this(answers, decisions, new Repetition());
    }
  }

  /** Facts that are still to be decided, and the numbers that their decision depends on. */
  private record Open(int index, Numbers.Fixed numbers) {}

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    StageCache cache = caches.get(stage);
    if (cache == null || !cache.repetition.isExpected(unit.size())) {
      return decider.decide(stage, unit);
    }
    Decision[] decisions = new Decision[unit.size()];
    List<Open> open = new ArrayList<>(0);
    KnownClasses known = cache.answers.known();
    Numbers numbers = new Numbers();
    for (int index = 0; index < decisions.length; index++) {
      cache.answers.write(unit.get(index), known, numbers);
      Decision found = cache.decisions.find(numbers);
      if (found == null) {
        open.add(new Open(index, numbers.fixed()));
      } else {
        decisions[index] = found;
      }
    }
    cache.repetition.note(decisions.length, open.size());
    if (!open.isEmpty()) {
      List<Decision> made =
          decider.decide(stage, open.stream().map(each -> unit.get(each.index)).toList());
      for (int each = 0; each < made.size(); each++) {
        decisions[open.get(each).index] = made.get(each);
        cache.decisions.keep(open.get(each).numbers, made.get(each));
      }
    }
    return Arrays.asList(decisions);
  }
}
