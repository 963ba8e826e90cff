package com.tarifario.rules.cases;

import com.tarifario.core.client.Pack;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.valuation.PackValuation;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must be left in packs.
 *
 * @param where where it is written
 * @param expected what is left in all packs of a name together; packs of other names do not matter
 */
record PackExpectation(SourceLocation where, Map<String, BigDecimal> expected)
    implements Expectation {

  /** Under this key. */
  static final String WORD = "packs";

  PackExpectation {
    expected = Map.copyOf(expected);
  }

  @Override
  public List<Difference> check(PackValuation outcome) {
    Map<String, BigDecimal> left = new TreeMap<>();
    for (Pack pack : outcome.closing().packs()) {
      left.merge(pack.name(), pack.units(), BigDecimal::add);
    }
    List<Difference> differences = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> each : new TreeMap<>(expected).entrySet()) {
      BigDecimal got = left.get(each.getKey());
      if (got == null || got.compareTo(each.getValue()) != 0) {
        differences.add(
            new Difference(
                where,
                WORD + " " + each.getKey(),
                CaseValue.shown(each.getValue()),
                CaseValue.shown(got),
                line(outcome.valuations().get(0))));
      }
    }
    return differences;
  }

  private static @Nullable PricedLine line(Valuation valuation) {
    return valuation.lines().size() == 1 ? valuation.lines().get(0) : null;
  }
}
