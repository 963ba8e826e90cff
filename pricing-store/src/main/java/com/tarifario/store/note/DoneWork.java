package com.tarifario.store.note;

import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.Billing;
import com.tarifario.store.agreed.DoneUnder;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkBatch;
import com.tarifario.store.work.Works;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * The lines of reports for which the price of an order or a work order pays, if it pays for any;
   * those under work orders that were given up, too.
   */
  List<KeptLine> pricedBy(KeptWork order) {
    List<KeptWork> workOrders = new ArrayList<>();
    if (order.type() == WorkType.WORK_ORDER) {
      workOrders.add(order);
    } else {
      cameOf(order.number()).forEach(workOrders::add);
    }
    List<KeptWork> sources = new ArrayList<>(workOrders);
    sources.add(order);
    return under(lines(order.work().client(), sources, workOrders), under -> under.isPaidBy(order));
  }

  /** The lines of a report, if it counts. */
  List<KeptLine> of(KeptWork report) {
    return counts(report) ? lines.of(report) : List.of();
  }

  /** The lines of reports that were done under a work order. */
  List<KeptLine> doneUnder(KeptWork workOrder) {
    DoneUnder wanted = DoneUnder.of(workOrder);
    return under(
        lines(workOrder.work().client(), List.of(workOrder), List.of(workOrder)),
        wanted::isSameWorkOrder);
  }

  private List<KeptLine> under(List<KeptLine> done, Predicate<DoneUnder> wanted) {
    Map<Long, DoneUnder> under = under(done);
    return done.stream()
        .filter(each -> wanted.test(Objects.requireNonNull(under.get(each.id()))))
        .toList();
  }

  /** Under what lines of reports were done, by the identities of the lines. */
  Map<Long, DoneUnder> under(Collection<KeptLine> done) {
    Map<Long, KeptWork> reports =
        batch.byId(done.stream().map(KeptLine::work).collect(Collectors.toSet()));
    Map<Long, WorkLinks> links = new HashMap<>();
    reports.forEach((id, report) -> links.put(id, report.work().links()));
    Map<String, KeptWork> workOrders =
        batch.byNumber(
            done.stream()
                .flatMap(each -> DoneUnder.workOrder(each.line(), of(links, each)).stream())
                .collect(Collectors.toSet()));
    Map<Long, DoneUnder> under = new HashMap<>();
    done.forEach(
        each -> under.put(each.id(), DoneUnder.of(each.line(), of(links, each), workOrders::get)));
    return under;
  }

  private static WorkLinks of(Map<Long, WorkLinks> links, KeptLine line) {
    return Objects.requireNonNull(links.get(line.work()));
  }

  /** The lines of reports that the fee of an agreement pays for. */
  List<KeptLine> paidBy(KeptWork agreement) {
    String client = agreement.work().client();
    String number = agreement.number();
    List<KeptWork> visits = cameOf(number).toList();
    Map<Long, KeptLine> all = new TreeMap<>();
    lines(client, visits, visits).stream()
        .filter(each -> each.line().assignment().agreement() == null)
        .forEach(each -> all.put(each.id(), each));
    counted(lines.ofAgreement(client, number)).forEach(each -> all.put(each.id(), each));
    return all.values().stream()
        .filter(each -> each.line().billing() == Billing.AGREEMENT)
        .toList();
  }

  /** The lines of reports that were done under work orders of an agreement. */
  List<KeptLine> doneFor(KeptWork agreement) {
    List<KeptWork> visits = cameOf(agreement.number()).toList();
    return lines(agreement.work().client(), visits, visits);
  }

  /** The work orders that came of a piece of work, those that were given up, too. */
  private Stream<KeptWork> cameOf(String number) {
    return works.cameOf(number).stream().filter(each -> each.type() == WorkType.WORK_ORDER);
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
