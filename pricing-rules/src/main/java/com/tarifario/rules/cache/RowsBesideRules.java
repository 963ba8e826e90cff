package com.tarifario.rules.cache;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Decision;
import com.tarifario.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What rules propose at a stage and what rows of rate sheets do, apart and together. No rule sees
 * what another proposes, so one decision of rules serves all lines that differ in their rows only,
 * as lines of many articles do; and rows are found without rules.
 */
final class RowsBesideRules {

  private final Stage stage;
  private final List<Sheet> sheets;
  private final Set<String> paths = new HashSet<>();

  /**
   * Rows beside rules.
   *
   * @param sheets those that propose something at the stage
   */
  RowsBesideRules(Stage stage, List<Sheet> sheets) {
    this.stage = stage;
    this.sheets = sheets;
    sheets.forEach(sheet -> paths.add(sheet.path()));
  }

  /** Decisions without what rows propose. */
  List<Decision> without(List<Decision> decisions) {
    return decisions.stream().map(this::without).toList();
  }

  private Decision without(Decision decision) {
    List<Candidate> ofRules =
        decision.ranked().stream()
            .filter(each -> !paths.contains(each.rule().location().file()))
            .toList();
    return ofRules.size() == decision.ranked().size() ? decision : Decision.of(ofRules);
  }

  /**
   * Decisions with what rows propose.
   *
   * @param unit what is decided
   * @param ofRules what rules alone propose for it
   */
  List<Decision> with(List<Facts> unit, List<Decision> ofRules) {
    List<Decision> together = new ArrayList<>(unit.size());
    for (int index = 0; index < unit.size(); index++) {
      together.add(with(unit.get(index), ofRules.get(index)));
    }
    return together;
  }

  private Decision with(Facts facts, Decision ofRules) {
    List<Candidate> candidates = new ArrayList<>(4);
    for (Sheet sheet : sheets) {
      sheet.propose(stage, facts, candidates);
    }
    if (candidates.isEmpty()) {
      return ofRules;
    }
    candidates.addAll(ofRules.ranked());
    return Decision.of(candidates);
  }
}
