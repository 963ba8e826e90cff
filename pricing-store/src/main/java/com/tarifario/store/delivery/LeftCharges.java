package com.tarifario.store.delivery;

import com.tarifario.store.database.Batches;
import com.tarifario.store.database.Database;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    List<ValuedLine> valued = valuations.newest(report).map(valuations::lines).orElseGet(List::of);
    return of(Map.of(report.id(), all), Map.of(report.id(), valued))
        .getOrDefault(report.id(), List.of());
  }

  /**
   * The same of several reports, by their identities; one without such charges is not in the
   * answer.
   *
   * @param all the lines of the reports
   * @param valued what became of them in the valuations that hold
   */
  Map<Long, List<ValuedLine>> of(
      Map<Long, List<KeptLine>> all, Map<Long, List<ValuedLine>> valued) {
    Map<String, KeptLine> causes = new HashMap<>();
    all.values()
        .forEach(lines -> lines.forEach(each -> causes.put(key(each.work(), each.number()), each)));
    Map<Long, List<ValuedLine>> charges = new LinkedHashMap<>();
    Set<Long> caused = new TreeSet<>();
    valued.forEach(
        (report, lines) -> {
          for (ValuedLine each : lines) {
            KeptLine cause = each.isCharge() ? causes.get(key(report, each.parent())) : null;
            if (cause != null && !cause.isPricedAnew()) {
              caused.add(cause.id());
              charges.computeIfAbsent(report, key -> new ArrayList<>()).add(each);
            }
          }
        });
    Set<String> billed = billed(List.copyOf(caused));
    charges.forEach(
        (report, of) ->
            of.removeIf(
                each -> {
                  KeptLine cause = causes.get(key(report, each.parent()));
                  return cause != null && billed.contains(key(cause.id(), each.charge()));
                }));
    charges.values().removeIf(List::isEmpty);
    return charges;
  }

  /**
   * The charges that are on delivery notes.
   *
   * @param causes the identities of the lines that caused them
   */
  private Set<String> billed(List<Long> causes) {
    List<KeptLine> delivering = new ArrayList<>();
    for (List<Long> part : Batches.of(causes)) {
      lines.delivering(part).stream()
          .filter(each -> each.source().charge() != null)
          .forEach(delivering::add);
    }
    return deliveries.live(delivering).stream()
        .map(each -> each.source().line() + "/" + each.source().charge())
        .collect(Collectors.toSet());
  }

  private static String key(long of, @Nullable String name) {
    return of + "/" + name;
  }
}
