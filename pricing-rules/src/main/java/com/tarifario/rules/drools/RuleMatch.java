package com.tarifario.rules.drools;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fact that Drools sees: the facts of one line, and what rules propose for them. */
final class RuleMatch {

  private final Facts facts;
  private final List<Candidate> candidates = new ArrayList<>();
  private Map<Sheet, List<Candidate>> found = Map.of();

  RuleMatch(Facts facts) {
    this.facts = facts.remembering();
  }

  Facts facts() {
    return facts;
  }

  /** A rule matched and proposes these. */
  void propose(List<Candidate> proposed) {
    for (Candidate each : proposed) {
      candidates.add(each);
    }
  }

  /** Whether rows of the sheet match, which are then looked up once. */
  boolean finds(Sheet sheet, Stage stage) {
    if (found.isEmpty()) {
      found = new HashMap<>(2);
    }
    return !found.computeIfAbsent(sheet, each -> each.candidates(stage, facts)).isEmpty();
  }

  /** A sheet matched, and its rows propose what was found. */
  void proposeFound(Sheet sheet) {
    candidates.addAll(found.getOrDefault(sheet, List.of()));
  }

  List<Candidate> candidates() {
    return candidates;
  }
}
