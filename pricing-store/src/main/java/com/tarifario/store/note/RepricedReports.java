package com.tarifario.store.note;

import com.tarifario.core.money.Money;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.store.database.Database;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the reports that come to something else on a delivery note than they were approved at, if
 * they were priced anew on it: rules may tell reports and notes apart.
 */
public final class RepricedReports {

  private final WorkBatch works;
  private final WorkLines lines;
  private final Valuations valuations;

  /** Those of the database. */
  public RepricedReports(Database database) {
    this.works = new WorkBatch(database);
    this.lines = new WorkLines(database);
    this.valuations = new Valuations(database);
  }

  /**
   * The reports of a note that come to something else there.
   *
   * @param note a delivery note that was valued
   * @return in the order of their numbers; none if one of both was not valued, or a line has no
   *     price
   */
  public List<RepricedReport> of(KeptWork note) {
    Map<Long, String> onNote = new HashMap<>();
    for (KeptLine each : lines.of(note)) {
      Long source = each.source().line();
      if (source != null && isPricedAnew(each)) {
        onNote.put(source, each.number());
      }
    }
    Map<Long, Map<String, String>> byReport = new TreeMap<>();
    lines
        .byId(onNote.keySet())
        .forEach(
            (id, line) ->
                byReport
                    .computeIfAbsent(line.work(), report -> new TreeMap<>())
                    .put(line.number(), Objects.requireNonNull(onNote.get(id))));
    Map<Long, KeptWork> reports = works.byId(byReport.keySet());
    List<ValuedLine> notePrices = valued(note);
    List<RepricedReport> repriced = new ArrayList<>();
    byReport.forEach(
        (id, taken) -> {
          KeptWork report = Objects.requireNonNull(reports.get(id));
          Money approved = sum(valued(report), taken.keySet());
          Money billed = sum(notePrices, Set.copyOf(taken.values()));
          if (approved != null && billed != null && !approved.equals(billed)) {
            repriced.add(new RepricedReport(report.number(), approved, billed));
          }
        });
    repriced.sort(Comparator.comparing(RepricedReport::report));
    return repriced;
  }

  private static boolean isPricedAnew(KeptLine line) {
    PriceOverride override = line.line().override();
    return line.source().charge() == null && (override == null || !override.isAgreed());
  }

  private List<ValuedLine> valued(KeptWork document) {
    return valuations.newest(document).map(valuations::lines).orElseGet(List::of);
  }

  /** What lines and their charges came to; null if that is not known of all of them. */
  private static @Nullable Money sum(List<ValuedLine> valued, Set<String> numbers) {
    Money sum = null;
    for (ValuedLine each : valued) {
      if (numbers.contains(each.isCharge() ? Objects.toString(each.parent()) : each.line())) {
        Money amount = each.amount();
        if (amount == null || sum != null && !amount.currency().equals(sum.currency())) {
          return null;
        }
        sum = sum == null ? amount : sum.plus(amount);
      }
    }
    return sum;
  }
}
