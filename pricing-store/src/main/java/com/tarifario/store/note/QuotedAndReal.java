package com.tarifario.store.note;

import com.tarifario.core.commercial.Comparison;
import com.tarifario.core.commercial.ComparisonBuilder;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.order.KeptOrderLine;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkBatch;
import com.tarifario.store.work.Works;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a client ordered, beside what the work for it really cost by its reports, and brought by its
 * delivery notes.
 */
public final class QuotedAndReal {

  private final Works works;
  private final WorkBatch batch;
  private final WorkLines lines;
  private final OrderLines orderLines;
  private final Deliveries deliveries;
  private final CorrectingDocuments correcting;
  private final RealCosts costs;
  private final BilledAmounts billed;

  /** Comparisons of the database. */
  public QuotedAndReal(Database database) {
    this.works = new Works(database);
    this.batch = new WorkBatch(database);
    this.lines = new WorkLines(database);
    this.orderLines = new OrderLines(database);
    this.deliveries = new Deliveries(database);
    this.correcting = new CorrectingDocuments(database);
    this.costs = new RealCosts(database);
    this.billed = new BilledAmounts(database, correcting);
  }

  /**
   * Compares an order, or the orders that came of a quote.
   *
   * @throws StoreException if there is none of that number, or nothing was ordered
   */
  public Comparison of(String number) {
    KeptWork kept = works.get(number);
    List<KeptWork> orders =
        kept.type() == WorkType.ORDER ? List.of(kept) : cameOf(List.of(kept), WorkType.ORDER);
    Map<Long, KeptOrderLine> ordered = new LinkedHashMap<>();
    orders.forEach(order -> orderLines.of(order).forEach(each -> ordered.put(each.id(), each)));
    if (ordered.isEmpty()) {
      throw new StoreException(NoteMessage.NO_ORDER, number, kept.type().word());
    }
    Currency currency = ordered.values().iterator().next().line().amount().currency();
    ComparisonBuilder gathering = new ComparisonBuilder(currency);
    ordered.values().forEach(each -> gathering.quoted(each.line()));

    List<KeptWork> sources = sources(kept, orders);
    List<KeptWork> workOrders = cameOf(sources, WorkType.WORK_ORDER);
    sources.addAll(workOrders);
    List<KeptLine> done = done(kept, sources, workOrders);
    costs.add(gathering, done, currency);

    List<KeptLine> notes = new ArrayList<>(lines.deliveringOrder(ordered.keySet()));
    notes.addAll(lines.delivering(done.stream().map(KeptLine::id).toList()));
    notes.addAll(lines.deliveringWork(workOrders.stream().map(KeptWork::id).toList()));
    billed.add(gathering, deliveries.live(notes), ordered, done, currency);
    return gathering.build();
  }

  /** What reports may name as what they were done for. */
  private List<KeptWork> sources(KeptWork kept, List<KeptWork> orders) {
    Map<String, KeptWork> sources = new LinkedHashMap<>();
    sources.put(kept.number(), kept);
    for (KeptWork each : orders) {
      sources.put(each.number(), each);
      String quote = each.work().links().quote();
      if (quote != null) {
        works.find(quote).ifPresent(found -> sources.put(quote, found));
      }
    }
    return new ArrayList<>(sources.values());
  }

  private List<KeptWork> cameOf(Collection<KeptWork> sources, WorkType type) {
    Map<String, KeptWork> found = new LinkedHashMap<>();
    for (KeptWork source : sources) {
      works.cameOf(source.number()).stream()
          .filter(each -> each.type() == type && !deliveries.isCancelled(each))
          .forEach(each -> found.put(each.number(), each));
    }
    return new ArrayList<>(found.values());
  }

  /** The lines of reports that were done for it; a corrected report counts as it should be. */
  private List<KeptLine> done(KeptWork kept, List<KeptWork> sources, List<KeptWork> workOrders) {
    Map<Long, KeptLine> all = new TreeMap<>();
    List<KeptWork> reports =
        cameOf(sources, WorkType.WORK_REPORT).stream().filter(this::counts).toList();
    lines
        .of(reports.stream().map(KeptWork::id).toList())
        .values()
        .forEach(each -> each.forEach(line -> all.put(line.id(), line)));
    List<KeptLine> named =
        lines.ofWorkOrders(
            kept.work().client(), workOrders.stream().map(KeptWork::number).toList());
    Set<Long> counted =
        batch.byId(named.stream().map(KeptLine::work).collect(Collectors.toSet())).values().stream()
            .filter(this::counts)
            .map(KeptWork::id)
            .collect(Collectors.toSet());
    named.stream()
        .filter(each -> counted.contains(each.work()))
        .forEach(each -> all.put(each.id(), each));
    return List.copyOf(all.values());
  }

  private boolean counts(KeptWork report) {
    return !deliveries.isCancelled(report) && correcting.correcting(report).isEmpty();
  }
}
