package com.tarifario.rules;

import com.tarifario.core.offer.OfferRules;
import com.tarifario.core.text.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reading a folder of rules of offers found.
 *
 * @param rules the rules; nothing if there are errors
 * @param problems errors and warnings, in the order of files and lines
 * @param rulesByLayer how many rules each layer holds, lowest layer first
 * @param rowsByLayer how many rows of sheets each layer holds, lowest layer first
 */
public record OfferCheck(
    Optional<OfferRules> rules,
    List<Problem> problems,
    Map<String, Integer> rulesByLayer,
    Map<String, Integer> rowsByLayer) {

  public OfferCheck {
    problems = List.copyOf(problems);
    rulesByLayer = Collections.unmodifiableMap(new LinkedHashMap<>(rulesByLayer));
    rowsByLayer = Collections.unmodifiableMap(new LinkedHashMap<>(rowsByLayer));
  }

  /** Whether the rules can't be used. */
  public boolean hasErrors() {
    return rules.isEmpty();
  }
}
