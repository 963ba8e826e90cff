package com.tarifario.store.note;

import com.tarifario.core.commercial.ComparisonBuilder;
import com.tarifario.core.money.Money;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.store.database.Database;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.valuation.ValuedLine;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What lines of reports cost us: by their valuation, which knows costs that the lines don't, else
 * by their own unit cost.
 */
final class RealCosts {

  private final Valuations valuations;

  RealCosts(Database database) {
    this.valuations = new Valuations(database);
  }

  /**
   * Adds what the lines, and the charges that they caused, cost, by the concepts that they name.
   */
  void add(ComparisonBuilder gathering, List<KeptLine> done, Currency currency) {
    add(gathering, done, each -> each.line().assignment().concept(), currency);
  }

  /**
   * Adds what the lines, and the charges that they caused, cost.
   *
   * @param concept what a line was done for; null if that is not known
   */
  void add(
      ComparisonBuilder gathering,
      List<KeptLine> done,
      Function<KeptLine, @Nullable String> concept,
      Currency currency) {
    Map<Long, KeptValuation> newest =
        valuations.newest(done.stream().map(KeptLine::work).distinct().toList());
    Map<Long, List<ValuedLine>> valued = valuations.lines(newest.values());
    Map<String, KeptLine> byId = new HashMap<>();
    for (KeptLine each : done) {
      byId.put(key(each.work(), each.number()), each);
    }
    Map<Long, Money> known = new HashMap<>();
    newest.forEach(
        (work, valuation) -> {
          for (ValuedLine each : valued.getOrDefault(valuation.id(), List.of())) {
            String number = each.isCharge() ? Objects.toString(each.parent()) : each.line();
            KeptLine line = byId.get(key(work, number));
            Money cost = each.cost();
            if (line != null && cost != null && each.isCharge()) {
              add(gathering, concept.apply(line), each.kind(), cost, currency);
            } else if (line != null && cost != null) {
              known.put(line.id(), cost);
            }
          }
        });
    for (KeptLine each : done) {
      Money cost = known.containsKey(each.id()) ? known.get(each.id()) : own(each.line());
      if (cost != null) {
        add(gathering, concept.apply(each), each.line().subject().kind(), cost, currency);
      }
    }
  }

  private static void add(
      ComparisonBuilder gathering,
      @Nullable String concept,
      Kind kind,
      Money cost,
      Currency currency) {
    if (cost.currency().equals(currency)) {
      gathering.cost(concept, kind, cost);
    }
  }

  private static String key(long work, String line) {
    return work + "/" + line;
  }

  private static @Nullable Money own(ChargeLine line) {
    Money unit = line.unitCost();
    if (unit == null) {
      return null;
    }
    Money cost = unit.times(line.quantity().value());
    return cost.withAmount(
        cost.amount().setScale(cost.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP));
  }
}
