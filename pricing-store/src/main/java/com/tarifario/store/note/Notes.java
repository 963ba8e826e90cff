package com.tarifario.store.note;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.document.WorkDocuments;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.note.NoteRequest.LinePart;
import com.tarifario.store.note.NoteRequest.OrderPart;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Need;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.store.work.Works;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Delivery notes. What one gathers of reports and orders is billed by it, and by no other until it
 * is cancelled; parts never come to more than the whole, and all of them come to it.
 *
 * <pre>{@code
 * KeptWork note =
 *     store.as("Ana").make(change -> store.notes().make(
 *         change, NoteRequest.of("C-014", today).withReports(List.of("PT-2026-0001"))));
 * }</pre>
 */
public final class Notes {

  private final Works works;
  private final WorkDocuments documents;
  private final Lifecycles lifecycles;
  private final Deliveries deliveries;
  private final CorrectingDocuments correcting;
  private final Database database;

  /** The delivery notes of the database. */
  public Notes(Database database) {
    this.works = new Works(database);
    this.documents = new WorkDocuments(database);
    this.lifecycles = new Lifecycles(database);
    this.deliveries = new Deliveries(database);
    this.correcting = new CorrectingDocuments(database);
    this.database = database;
  }

  /**
   * Makes a delivery note. Whoever else bills something of the same reports and orders waits until
   * the change ends.
   *
   * @return the note, which is still to be valued
   * @throws StoreException if something of it can't be billed, or there is nothing to bill
   */
  public KeptWork make(Change change, NoteRequest request) {
    Map<String, List<LinePart>> lines = new LinkedHashMap<>();
    request.lines().forEach(each -> part(lines, each.report(), each));
    Map<String, List<OrderPart>> orders = new LinkedHashMap<>();
    request.orders().forEach(each -> part(orders, each.order(), each));
    requireOnce(request, lines.keySet());
    Set<String> reports = new LinkedHashSet<>(request.reports());
    unbilled(request).stream().filter(each -> !lines.containsKey(each)).forEach(reports::add);

    List<String> all = new ArrayList<>(reports);
    all.addAll(lines.keySet());
    all.addAll(orders.keySet());
    all.addAll(request.workOrders());
    works.hold(change, all.stream().map(each -> works.get(each).id()).distinct().toList());

    NoteLines gathered = new NoteLines(change, request);
    ReportParts ofReports = new ReportParts(database, change, gathered);
    OrderParts ofOrders = new OrderParts(database, change, gathered);
    reports.stream()
        .map(each -> report(request, each))
        .filter(each -> each.toBill() || request.reports().contains(each.number()))
        .forEach(each -> ofReports.whole(each, request.anew()));
    lines.forEach((number, parts) -> ofReports.parts(report(request, number), parts));
    orders.forEach((number, parts) -> ofOrders.parts(get(request, number, WorkType.ORDER), parts));
    request
        .workOrders()
        .forEach(each -> ofOrders.closedPrice(get(request, each, WorkType.WORK_ORDER)));
    if (gathered.all().isEmpty()) {
      throw new StoreException(NoteMessage.NOTHING_GATHERED, request.client());
    }
    Work header =
        Work.of(
            WorkType.DELIVERY_NOTE, request.client(), request.title(), request.on(), change.who());
    KeptWork made =
        documents.add(
            change,
            header.toBuilder().workCentre(workCentre(gathered.all())).build(),
            gathered.all());
    ofReports.mark();
    return made;
  }

  /** The only work centre of the lines; null if there are several, or some have none. */
  private static @Nullable String workCentre(List<NewLine> lines) {
    String first = lines.get(0).line().assignment().workCentre();
    return lines.stream()
            .allMatch(each -> Objects.equals(each.line().assignment().workCentre(), first))
        ? first
        : null;
  }

  private static <T> void part(Map<String, List<T>> parts, String number, T part) {
    parts.computeIfAbsent(number, key -> new ArrayList<>()).add(part);
  }

  /** What is named twice would be billed twice. */
  private static void requireOnce(NoteRequest request, Set<String> ofLines) {
    Set<String> named = new HashSet<>();
    request.reports().forEach(each -> requireNew(named, each));
    ofLines.stream().filter(named::contains).forEach(each -> requireNew(named, each));
    request.lines().forEach(each -> requireNew(named, each.report() + "/" + each.line()));
    Set<String> whole = new HashSet<>();
    for (OrderPart each : request.orders()) {
      if (each.path() == null) {
        whole.add(each.order());
        requireNew(named, each.order());
      } else {
        requireNew(named, each.order() + "/" + each.path());
      }
    }
    request.orders().stream()
        .filter(each -> each.path() != null && whole.contains(each.order()))
        .forEach(each -> requireNew(named, each.order()));
    request.workOrders().forEach(each -> requireNew(named, each));
  }

  private static void requireNew(Set<String> named, String each) {
    if (!named.add(each)) {
      throw new StoreException(NoteMessage.NAMED_TWICE, each);
    }
  }

  /** The client's approved reports of which something is left, the first day first. */
  private List<String> unbilled(NoteRequest request) {
    if (request.until() == null) {
      return List.of();
    }
    WorkFilter filter =
        WorkFilter.all(Integer.MAX_VALUE)
            .ofClient(request.client())
            .ofType(WorkType.WORK_REPORT)
            .needing(Need.UNBILLED)
            .between(null, request.until());
    return works.list(filter).stream()
        .filter(this::isApproved)
        .sorted(
            Comparator.comparing((KeptWork each) -> each.work().on()).thenComparing(KeptWork::id))
        .map(KeptWork::number)
        .toList();
  }

  private State state(KeptWork work) {
    return lifecycles.of(work.type()).state(work.state());
  }

  private boolean isApproved(KeptWork report) {
    State state = state(report);
    return state.is(Trait.APPROVED) || state.is(Trait.FROZEN);
  }

  private KeptWork report(NoteRequest request, String number) {
    KeptWork report = get(request, number, WorkType.WORK_REPORT);
    if (!isApproved(report)) {
      throw new StoreException(NoteMessage.NOT_APPROVED, number, state(report));
    }
    correcting.requireNotCorrected(report);
    return report;
  }

  private KeptWork get(NoteRequest request, String number, WorkType type) {
    KeptWork kept = works.get(number, type);
    if (!kept.work().client().equals(request.client())) {
      throw new StoreException(
          NoteMessage.OF_OTHER_CLIENT, number, kept.work().client(), request.client());
    }
    if (deliveries.isCancelled(kept)) {
      throw new StoreException(NoteMessage.CANCELLED, number, state(kept));
    }
    return kept;
  }
}
