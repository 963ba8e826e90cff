package com.tarifario.rules;

import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reading a tariff folder found.
 *
 * @param tariff the tariff; nothing if there are errors
 * @param problems errors and warnings, in the order of files and lines
 * @param rulesByLayer how many rules each layer holds, lowest layer first
 * @param rowsByLayer how many rows of rate sheets each layer holds, lowest layer first
 */
public record TariffCheck(
    Optional<Tariff> tariff,
    List<Problem> problems,
    Map<String, Integer> rulesByLayer,
    Map<String, Integer> rowsByLayer) {

  public TariffCheck {
    problems = List.copyOf(problems);
    rulesByLayer = Collections.unmodifiableMap(new LinkedHashMap<>(rulesByLayer));
    rowsByLayer = Collections.unmodifiableMap(new LinkedHashMap<>(rowsByLayer));
  }

  /** Whether the tariff can't be used. */
  public boolean hasErrors() {
    return tariff.isEmpty();
  }
}
