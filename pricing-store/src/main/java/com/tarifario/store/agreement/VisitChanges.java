package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.PlannedVisit;
import com.tarifario.core.agreement.VisitKey;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is changed of planned visits: some are left out, some are moved. */
public final class VisitChanges {

  private final Works works;
  private final Lifecycles lifecycles;
  private final AgreementSearch search;
  private final VisitPlans plans;

  /** The visits of the database. */
  public VisitChanges(Database database) {
    this.works = new Works(database);
    this.lifecycles = new Lifecycles(database);
    this.search = new AgreementSearch(database);
    this.plans = new VisitPlans(database);
  }

  /**
   * Leaves a visit out: its work order, or the one that it would get, is not made.
   *
   * @param reason why; null if nobody said
   * @return whether it was not left out already
   * @throws StoreException if its work order is not to be done any more
   */
  public boolean skip(
      Change change, KeptAgreement agreement, KeptVisit visit, @Nullable String reason) {
    if (visit.order() == null && visit.skipped()) {
      return false;
    }
    search.hold(change, List.of(agreement.number()));
    skip(change, agreement, visit, reason, reason);
    return true;
  }

  /** Leaves a visit out, of which something else may be kept than why its work order is. */
  private void skip(
      Change change,
      KeptAgreement agreement,
      KeptVisit visit,
      @Nullable String kept,
      @Nullable String reason) {
    KeptWork order = order(visit);
    String action = order == null ? null : action(order, visit, Trait.SKIPPED);
    VisitRows.save(change, agreement.id(), visit, visit.on(), true, kept);
    if (order != null && action != null) {
      works.advance(change, order, action, reason);
    }
  }

  /**
   * Leaves out the visits that are still to be made but that the terms don't have any more.
   *
   * @param agreement with its new terms
   * @param from only visits of that day and later
   * @param calendar which days are holidays, by region
   * @param reason why
   * @return how many
   */
  public int withdraw(
      Change change,
      KeptAgreement agreement,
      LocalDate from,
      WorkCalendar calendar,
      String reason) {
    search.hold(change, List.of(agreement.number()));
    List<KeptVisit> kept = plans.visits(agreement, from, null);
    LocalDate last =
        kept.stream().map(each -> each.key().original()).max(LocalDate::compareTo).orElse(from);
    Set<VisitKey> wanted =
        plans.preview(agreement, last, calendar).stream()
            .map(PlannedVisit::key)
            .collect(Collectors.toSet());
    List<KeptVisit> gone =
        toDo(kept).stream().filter(visit -> !wanted.contains(visit.key())).toList();
    gone.forEach(visit -> skip(change, agreement, visit, reason));
    return gone.size();
  }

  /**
   * Leaves out all visits that are still to be made. Those of which work is reported were made; and
   * what was said of one that was moved stays.
   *
   * @param reason why; null if nobody said
   * @return how many
   */
  public int withdrawAll(Change change, KeptAgreement agreement, @Nullable String reason) {
    search.hold(change, List.of(agreement.number()));
    List<KeptVisit> gone =
        toDo(plans.visits(agreement, null, null)).stream()
            .filter(visit -> !isReported(visit))
            .toList();
    for (KeptVisit visit : gone) {
      String said = visit.reason();
      skip(change, agreement, visit, said == null ? reason : said, reason);
    }
    return gone.size();
  }

  private List<KeptVisit> toDo(List<KeptVisit> visits) {
    Lifecycle lifecycle = lifecycles.of(WorkType.WORK_ORDER);
    return visits.stream()
        .filter(
            visit ->
                visit.order() == null
                    ? !visit.skipped()
                    : lifecycle.state(visit.order().state()).is(Trait.EDITABLE))
        .toList();
  }

  private boolean isReported(KeptVisit visit) {
    Lifecycle lifecycle = lifecycles.of(WorkType.WORK_REPORT);
    return visit.order() != null
        && works.cameOf(visit.order().number()).stream()
            .filter(each -> each.type() == WorkType.WORK_REPORT)
            .anyMatch(each -> !lifecycle.state(each.state()).isCancelled());
  }

  /**
   * Moves a visit to another day; one that was left out is to be made again.
   *
   * @param on a day on which the agreement is in force
   * @param reason why
   * @throws StoreException if it was cancelled or is not in force then, or the work order is not to
   *     be done any more
   */
  public void move(
      Change change, KeptAgreement agreement, KeptVisit visit, LocalDate on, String reason) {
    search.requireNotCancelled(agreement.work());
    search.hold(change, List.of(agreement.number()));
    AgreementTerms terms = agreement.terms();
    if (!terms.isInForce(on)) {
      throw new StoreException(
          MaintenanceMessage.VISIT_MOVED_OUT,
          agreement.number(),
          terms.from(),
          terms.to() == null ? "..." : terms.to(),
          on);
    }
    KeptWork order = order(visit);
    Lifecycle lifecycle = lifecycles.of(WorkType.WORK_ORDER);
    boolean opens = order != null && !lifecycle.state(order.state()).is(Trait.EDITABLE);
    String action = order == null || !opens ? null : action(order, visit, Trait.EDITABLE);
    VisitRows.save(change, agreement.id(), visit, on, false, reason);
    if (order != null) {
      KeptWork open = action == null ? order : works.advance(change, order, action, reason);
      LocalDate due =
          terms.service(visit.key().service()).map(each -> PlanBatch.due(each, on)).orElse(null);
      Work moved = open.work().toBuilder().on(on).dueOn(due).build();
      works.save(change, open, moved);
    }
  }

  private @Nullable KeptWork order(KeptVisit visit) {
    return visit.order() == null ? null : works.get(visit.order().number());
  }

  /** What leads the work order to a state that means that. */
  private String action(KeptWork order, KeptVisit visit, Trait wanted) {
    Lifecycle lifecycle = lifecycles.of(WorkType.WORK_ORDER);
    State state = lifecycle.state(order.state());
    return lifecycle
        .actionTo(state.name(), wanted)
        .orElseThrow(
            () ->
                new StoreException(
                    MaintenanceMessage.VISIT_DONE,
                    visit.key().toString(),
                    order.number(),
                    state.name()));
  }
}
