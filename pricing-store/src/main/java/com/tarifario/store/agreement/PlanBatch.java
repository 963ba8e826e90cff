package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.PlannedVisit;
import com.tarifario.core.agreement.PlannedVisit.Cause;
import com.tarifario.core.agreement.VisitKey;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.agreement.VisitRows.KeptVisitOrder;
import com.tarifario.store.agreement.VisitRows.Known;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Visits that get their work orders together: written in a few statements, whatever their number.
 */
final class PlanBatch {

  private final Change change;
  private final Works works;
  private final HolidayGaps gaps;
  private final List<Visit> visits = new ArrayList<>();
  private PlanCounts counts = PlanCounts.NONE;

  PlanBatch(Change change, Works works, WorkCalendar calendar) {
    this.change = change;
    this.works = works;
    this.gaps = new HolidayGaps(calendar);
  }

  /** A visit that is to have a work order. */
  private record Visit(
      KeptAgreement agreement,
      VisitKey key,
      LocalDate on,
      @Nullable Cause cause,
      @Nullable Known known) {}

  /** Adds the visits of an agreement of a client that have no work order yet. */
  void add(
      KeptAgreement agreement,
      ClientCard card,
      List<PlannedVisit> plan,
      Map<VisitKey, Known> knownVisits) {
    int there = 0;
    int left = 0;
    int before = visits.size();
    for (PlannedVisit visit : plan) {
      Known known = knownVisits.get(visit.key());
      LocalDate on = known == null ? visit.on() : known.on();
      if (known != null && known.work() != null) {
        there++;
      } else if (on == null || (known != null && known.skipped())) {
        left++;
      } else {
        visits.add(new Visit(agreement, visit.key(), on, visit.cause(), known));
        gaps.look(card, visit.key(), on);
      }
    }
    counts = counts.plus(new PlanCounts(1, visits.size() - before, there, left));
  }

  /** Makes the work orders. */
  PlanCounts write() {
    List<KeptWork> orders = works.addAll(change, visits.stream().map(this::order).toList());
    List<Row> rows = new ArrayList<>();
    for (int index = 0; index < orders.size(); index++) {
      Visit visit = visits.get(index);
      KeptWork order = orders.get(index);
      if (visit.known == null) {
        rows.add(
            VisitRows.row(
                change,
                visit.agreement.id(),
                visit.agreement.place(),
                visit.key,
                visit.on,
                visit.cause,
                order.id()));
      } else {
        VisitRows.order(change, visit.known, new KeptVisitOrder(order.id(), order.number()));
      }
    }
    if (!rows.isEmpty()) {
      String label = orders.get(0).number() + " - " + orders.get(orders.size() - 1).number();
      change.insertMany(VisitRows.VISIT, label, rows);
    }
    return counts.plus(new PlanCounts(0, 0, 0, 0, gaps.found()));
  }

  private Work order(Visit visit) {
    KeptAgreement agreement = visit.agreement;
    AgreementTerms terms = agreement.terms();
    PlannedService service = terms.service(visit.key.service()).orElseThrow();
    String person = Objects.requireNonNullElse(service.visit().person(), change.who());
    String asset = visit.key.asset();
    String title = asset.isEmpty() ? service.title() : service.title() + ", " + asset;
    WorkLinks links = agreement.work().work().links();
    return Work.of(WorkType.WORK_ORDER, agreement.client(), title, visit.on, person).toBuilder()
        .workCentre(visit.key.centre())
        .dueOn(due(service, visit.on))
        .links(
            WorkLinks.NONE
                .withQuote(links.quote())
                .withRequest(links.request())
                .withAgreement(agreement.number()))
        .build();
  }

  /** By when a visit on the day is to be made; null if no day is set. */
  static @Nullable LocalDate due(PlannedService service, LocalDate on) {
    Integer within = service.visit().within();
    return within == null ? null : on.plusDays(within - 1L);
  }
}
