package com.tarifario.rules.cases;

import com.tarifario.core.money.Money;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.valuation.PackValuation;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What must come out for the whole document.
 *
 * @param where where it is written
 * @param property what is looked at
 * @param expected the amount of each part (a tax rate, a charge), and no others; of a property that
 *     has no parts, one amount under the empty name
 */
record TotalExpectation(
    SourceLocation where, TotalProperty property, Map<String, BigDecimal> expected)
    implements Expectation {

  TotalExpectation {
    expected = Map.copyOf(expected);
  }

  @Override
  public List<Difference> check(PackValuation outcome) {
    Valuation valuation = outcome.valuations().get(0);
    Map<String, Money> got = property.valuesOf(valuation);
    List<Object> unsettled =
        property.isSum()
            ? valuation.unsettled().stream().<Object>map(line -> line.id().line()).toList()
            : List.of();
    Set<String> names = new TreeSet<>(expected.keySet());
    names.addAll(got.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String name : names) {
      BigDecimal amount = expected.get(name);
      Money found = got.get(name);
      if (!same(amount, found) || !unsettled.isEmpty()) {
        Message shown = CaseValue.shown(found);
        differences.add(
            new Difference(
                where,
                (property.word() + " " + name).strip(),
                CaseValue.shown(amount),
                unsettled.isEmpty() ? shown : Message.of(CaseMessage.SUM_WITHOUT, shown, unsettled),
                line(valuation)));
      }
    }
    return differences;
  }

  /** A sum of one line is proved by that line. */
  private static @Nullable PricedLine line(Valuation valuation) {
    List<PricedLine> unsettled = valuation.unsettled();
    if (!unsettled.isEmpty()) {
      return unsettled.get(0);
    }
    return valuation.lines().size() == 1 ? valuation.lines().get(0) : null;
  }

  private static boolean same(@Nullable BigDecimal amount, @Nullable Money found) {
    return amount != null && found != null && amount.compareTo(found.amount()) == 0;
  }
}
