package com.tarifario.store.delivery;

import com.tarifario.store.database.Database;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The charges that lines of a report caused, and that are still to be billed. */
final class LeftCharges {

  private final WorkLines lines;
  private final Valuations valuations;
  private final Deliveries deliveries;

  /** Those of a database. */
  LeftCharges(Database database, Deliveries deliveries) {
    this.lines = new WorkLines(database);
    this.valuations = new Valuations(database);
    this.deliveries = deliveries;
  }

  /**
   * Those that are on no delivery note; a line that was priced anew on one has its charges there.
   *
   * @param all the lines of the report
   */
  List<ValuedLine> of(KeptWork report, List<KeptLine> all) {
    Map<String, KeptLine> causes = new HashMap<>();
    all.forEach(each -> causes.put(each.number(), each));
    List<ValuedLine> charges =
        valuations.newest(report).map(valuations::lines).orElseGet(List::of).stream()
            .filter(ValuedLine::isCharge)
            .toList();
    if (charges.isEmpty()) {
      return charges;
    }
    Set<String> billed =
        deliveries.live(lines.delivering(all.stream().map(KeptLine::id).toList())).stream()
            .filter(each -> each.source().charge() != null)
            .map(each -> each.source().line() + " " + each.source().charge())
            .collect(Collectors.toSet());
    return charges.stream()
        .filter(each -> isLeft(each, causes.get(each.parent()), billed))
        .toList();
  }

  private static boolean isLeft(ValuedLine charge, @Nullable KeptLine cause, Set<String> billed) {
    return cause != null
        && !cause.isPricedAnew()
        && !billed.contains(cause.id() + " " + charge.charge());
  }
}
