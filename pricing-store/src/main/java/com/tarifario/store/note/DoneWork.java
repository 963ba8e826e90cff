package com.tarifario.store.note;

import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.Billing;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkBatch;
import com.tarifario.store.work.Works;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was done for pieces of work, by the reports that name them. */
final class DoneWork {

  private final Works works;
  private final WorkBatch batch;
  private final WorkLines lines;
  private final Deliveries deliveries;
  private final CorrectingDocuments correcting;

  DoneWork(Database database, CorrectingDocuments correcting) {
    this.works = new Works(database);
    this.batch = new WorkBatch(database);
    this.lines = new WorkLines(database);
    this.deliveries = new Deliveries(database);
    this.correcting = correcting;
  }

  /** Whether a piece of work was cancelled, or left out. */
  boolean isCancelled(KeptWork work) {
    return deliveries.isCancelled(work);
  }

  /** What came of pieces of work, and was not cancelled. */
  List<KeptWork> cameOf(Collection<KeptWork> sources, WorkType type) {
    Map<String, KeptWork> found = new LinkedHashMap<>();
    for (KeptWork source : sources) {
      works.cameOf(source.number()).stream()
          .filter(each -> each.type() == type && !deliveries.isCancelled(each))
          .forEach(each -> found.put(each.number(), each));
    }
    return new ArrayList<>(found.values());
  }

  /**
   * The lines of reports that were done for it; a corrected report counts as it should be.
   *
   * @param client the code of the client
   * @param sources what reports may name as what they were done for
   * @param workOrders what lines may name as what they were done for
   */
  List<KeptLine> lines(String client, List<KeptWork> sources, List<KeptWork> workOrders) {
    Map<Long, KeptLine> all = new TreeMap<>();
    List<KeptWork> reports =
        cameOf(sources, WorkType.WORK_REPORT).stream().filter(this::counts).toList();
    lines
        .of(reports.stream().map(KeptWork::id).toList())
        .values()
        .forEach(each -> each.forEach(line -> all.put(line.id(), line)));
    List<KeptLine> named =
        lines.ofWorkOrders(client, workOrders.stream().map(KeptWork::number).toList());
    counted(named).forEach(each -> all.put(each.id(), each));
    return List.copyOf(all.values());
  }

  /**
   * Of lines of reports, those about which it decides what was agreed for an order or a work order:
   * a line's work order does, or the order that this comes from; of a line without one, the order
   * of its report, else the work order.
   */
  List<KeptLine> under(KeptWork order, List<KeptLine> done) {
    Map<Long, KeptWork> reports =
        batch.byId(done.stream().map(KeptLine::work).collect(Collectors.toSet()));
    Map<String, KeptWork> workOrders =
        batch.byNumber(
            done.stream()
                .flatMap(each -> Stream.ofNullable(each.line().assignment().workOrder()))
                .collect(Collectors.toSet()));
    return done.stream()
        .filter(
            each -> {
              String number = each.line().assignment().workOrder();
              KeptWork from = number == null ? reports.get(each.work()) : workOrders.get(number);
              return from != null && order.number().equals(agreedFor(from));
            })
        .toList();
  }

  private static @Nullable String agreedFor(KeptWork from) {
    WorkLinks links = from.work().links();
    String own = from.type() == WorkType.WORK_ORDER ? from.number() : links.workOrder();
    return links.order() == null ? own : links.order();
  }

  /** The lines of reports that the fee of an agreement pays for. */
  List<KeptLine> paidBy(KeptWork agreement) {
    String client = agreement.work().client();
    String number = agreement.number();
    List<KeptWork> visits =
        works.cameOf(number).stream().filter(each -> each.type() == WorkType.WORK_ORDER).toList();
    Map<Long, KeptLine> all = new TreeMap<>();
    lines(client, visits, visits).stream()
        .filter(each -> each.line().assignment().agreement() == null)
        .forEach(each -> all.put(each.id(), each));
    counted(lines.ofAgreement(client, number)).forEach(each -> all.put(each.id(), each));
    return all.values().stream()
        .filter(each -> each.line().billing() == Billing.AGREEMENT)
        .toList();
  }

  private List<KeptLine> counted(List<KeptLine> named) {
    Set<Long> counted =
        batch.byId(named.stream().map(KeptLine::work).collect(Collectors.toSet())).values().stream()
            .filter(this::counts)
            .map(KeptWork::id)
            .collect(Collectors.toSet());
    return named.stream().filter(each -> counted.contains(each.work())).toList();
  }

  /** Whether what it says was done: a report that is not cancelled, and that none corrects. */
  boolean counts(KeptWork report) {
    return !deliveries.isCancelled(report) && correcting.correcting(report).isEmpty();
  }
}
