package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.Obstacle;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.PlannedVisit;
import com.tarifario.core.agreement.Planner;
import com.tarifario.core.agreement.Schedule;
import com.tarifario.core.agreement.ServicePlace;
import com.tarifario.core.agreement.VisitKey;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.text.Values;
import com.tarifario.io.calendar.Rfc5545Recurrence;
import com.tarifario.store.agreement.VisitRows.Known;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Changes;
import com.tarifario.store.client.Clients;
import com.tarifario.store.database.Batches;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The visits of maintenance agreements: work orders that are planned as far ahead as one likes.
 * What was planned once is not planned again, so that planning can be done over and over, and goes
 * on where it was stopped.
 */
public final class VisitPlans {

  /** How many agreements are planned in one change. */
  private static final int TOGETHER = 20;

  private final Works works;
  private final Clients clients;
  private final TermsCheck check;
  private final SignedAgreements agreements;
  private final AgreementSearch search;
  private final VisitRows rows;

  /** The visits of the database. */
  public VisitPlans(Database database) {
    this.works = new Works(database);
    this.clients = new Clients(database);
    this.check = new TermsCheck(database);
    this.agreements = new SignedAgreements(database);
    this.search = new AgreementSearch(database);
    this.rows = new VisitRows(database);
  }

  /**
   * Plans the visits of an agreement whose rules have them up to a day.
   *
   * @param calendar which days are holidays, by region
   * @throws StoreException if there is no such agreement, nothing is done by it any more, or the
   *     calendar does not know the region of a work centre
   */
  public PlanCounts plan(Change change, String number, LocalDate until, WorkCalendar calendar) {
    agreements.requireActive(agreements.get(number));
    return plan(
        change,
        List.of(number),
        until,
        calendar,
        why -> {
          throw why;
        });
  }

  /**
   * Plans the visits of an agreement that was signed just now: until its end, or of a year if it is
   * open.
   *
   * @throws StoreException if the calendar does not know the region of a work centre
   */
  public PlanCounts planFirst(Change change, String number, WorkCalendar calendar) {
    AgreementTerms terms = agreements.get(number).terms();
    LocalDate end = terms.to();
    LocalDate until = end == null ? terms.from().plusYears(1).minusDays(1) : end;
    return plan(change, number, until, calendar);
  }

  /**
   * Plans the visits of all agreements in force, some in each change.
   *
   * @param changes whoever plans
   * @param done is told how many agreements were planned by now
   * @param refused is told of each that can't be planned, and why; the others are
   */
  public PlanCounts planAll(
      Changes changes,
      LocalDate until,
      WorkCalendar calendar,
      Consumer<PlanCounts> done,
      Consumer<Message> refused) {
    List<String> numbers = search.active();
    PlanCounts counts = PlanCounts.NONE;
    for (List<String> some : Batches.of(numbers, TOGETHER)) {
      // Told when the change is made, since it may be begun again.
      List<Message> left = new ArrayList<>();
      counts =
          counts.plus(
              changes.make(
                  change -> {
                    left.clear();
                    return plan(change, some, until, calendar, why -> left.add(why.sentence()));
                  }));
      left.forEach(refused);
      done.accept(counts);
    }
    return counts;
  }

  private PlanCounts plan(
      Change change,
      List<String> numbers,
      LocalDate until,
      WorkCalendar calendar,
      Consumer<StoreException> refused) {
    search.hold(change, numbers);
    List<KeptAgreement> some = numbers.stream().map(agreements::get).toList();
    Map<Long, Map<VisitKey, Known>> known =
        VisitRows.known(change, some.stream().map(KeptAgreement::id).toList());
    PlanBatch batch = new PlanBatch(change, works, calendar);
    for (KeptAgreement each : some) {
      ClientCard card = clients.get(each.client()).card();
      List<PlannedVisit> plan;
      try {
        plan = preview(each, card, until, calendar);
      } catch (StoreException why) {
        refused.accept(why);
        continue;
      }
      batch.add(each, card, plan, known.getOrDefault(each.id(), Map.of()));
    }
    return batch.write();
  }

  private static Planner planner(ClientCard card, WorkCalendar calendar) {
    Map<String, WorkCalendar> calendars = new HashMap<>();
    return new Planner(
        Rfc5545Recurrence.INSTANCE,
        centre -> calendars.computeIfAbsent(centre, code -> there(calendar, card, code)));
  }

  private static WorkCalendar there(WorkCalendar calendar, ClientCard card, String centre) {
    String unknown = Regions.unknown(card, centre, calendar);
    if (unknown != null) {
      throw unknown(card, centre, unknown, calendar);
    }
    return Regions.there(card, centre, calendar);
  }

  private static StoreException unknown(
      ClientCard card, String centre, String region, WorkCalendar calendar) {
    return new StoreException(
        MaintenanceMessage.REGION_UNKNOWN,
        region,
        centre,
        card.code(),
        Suggestion.hint(region, calendar.holidays().publicOnes().likely(region)));
  }

  /**
   * The visits of the rules of an agreement up to a day, kept or not: what planning would make.
   *
   * @throws StoreException if the calendar does not know the region of a work centre
   */
  public List<PlannedVisit> preview(
      KeptAgreement agreement, LocalDate until, WorkCalendar calendar) {
    return preview(agreement, clients.get(agreement.client()).card(), until, calendar);
  }

  private static List<PlannedVisit> preview(
      KeptAgreement agreement, ClientCard card, LocalDate until, WorkCalendar calendar) {
    for (PlannedService service : agreement.terms().services()) {
      for (ServicePlace place : service.places()) {
        String region = Regions.unknown(card, place.centre(), calendar);
        if (region != null) {
          throw new StoreException(
              MaintenanceMessage.NOT_PLANNED,
              agreement.number(),
              agreement.client(),
              unknown(card, place.centre(), region, calendar).sentence());
        }
      }
    }
    return planner(card, calendar).plan(agreement.terms(), until);
  }

  /**
   * What the holidays are called from which visits of an agreement are moved; nothing for a visit
   * that is moved from none, or one whose name nobody knows.
   *
   * @param calendar the calendar by which they were planned
   */
  public Function<PlannedVisit, Optional<String>> holidayNames(
      KeptAgreement agreement, WorkCalendar calendar, Locale language) {
    ClientCard card = clients.get(agreement.client()).card();
    return visit ->
        visit.cause() == PlannedVisit.Cause.DAY_OFF
            ? Optional.ofNullable(
                Regions.there(card, visit.key().centre(), calendar)
                    .holidays()
                    .name(visit.key().original(), language))
            : Optional.empty();
  }

  /**
   * The years of which the calendar has no holidays, of visits that {@link #preview} gave.
   *
   * @param calendar the calendar by which they were planned
   */
  public SortedSet<YearWithoutHolidays> withoutHolidays(
      KeptAgreement agreement, List<PlannedVisit> plan, WorkCalendar calendar) {
    ClientCard card = clients.get(agreement.client()).card();
    HolidayGaps gaps = new HolidayGaps(calendar);
    for (PlannedVisit visit : plan) {
      visit.day().ifPresent(day -> gaps.look(card, visit.key(), day));
    }
    return gaps.found();
  }

  /**
   * Why a day will not do for a visit, as planning would see it. Where the calendar does not know
   * the region of the work centre, only its holidays everywhere count.
   *
   * @param visit which visit it is
   */
  public Set<Obstacle> obstacles(
      KeptAgreement agreement, VisitKey visit, LocalDate day, WorkCalendar calendar) {
    ClientCard card = clients.get(agreement.client()).card();
    return new Planner(
            Rfc5545Recurrence.INSTANCE,
            centre ->
                Regions.unknown(card, centre, calendar) == null
                    ? Regions.there(card, centre, calendar)
                    : calendar)
        .obstacles(agreement.terms(), visit.service(), visit.centre(), day);
  }

  /**
   * The visits that terms would make that are still to be offered to a client.
   *
   * @throws StoreException if the client does not have a work centre or a piece of equipment of the
   *     terms, concepts are kept and one of the terms is not among them, or the calendar does not
   *     know the region of a work centre
   */
  public List<PlannedVisit> offer(
      String client, AgreementTerms terms, LocalDate until, WorkCalendar calendar) {
    check.check(client, terms);
    return planner(clients.get(client).card(), calendar).plan(terms, until);
  }

  /** The visits of an agreement that are kept, between two days, in the order of their days. */
  public List<KeptVisit> visits(
      KeptAgreement agreement, @Nullable LocalDate from, @Nullable LocalDate to) {
    return rows.list(agreement.id(), from, to);
  }

  /**
   * What is to be done on the visit for which a work order is, step by step, by the terms by which
   * it was planned; empty if it is for none.
   */
  public List<String> checklist(KeptWork order) {
    String agreement = order.work().links().agreement();
    return agreement == null
        ? List.of()
        : rows.of(order).map(visit -> steps(agreements.get(agreement), visit)).orElse(List.of());
  }

  private List<String> steps(KeptAgreement agreement, VisitRows.OfOrder visit) {
    return agreements
        .history(agreement)
        .get(visit.termsPlace() - 1)
        .service(visit.key().service())
        .map(service -> service.steps(visit.key().centre(), visit.key().asset()))
        .orElse(List.of());
  }

  /**
   * A visit of an agreement, which nobody else plans or moves until the change ends.
   *
   * @param name its work order, or service, work centre (and equipment) and the day of its rule:
   *     {@code REV-CLIMA/01/2026-04-06}
   * @throws StoreException if it has no such visit
   */
  public KeptVisit visit(Change change, KeptAgreement agreement, String name) {
    search.hold(change, List.of(agreement.number()));
    List<KeptVisit> kept = visits(agreement, null, null);
    return kept.stream()
        .filter(each -> each.name().equals(name) || each.key().toString().equals(name))
        .findFirst()
        .or(() -> planned(change, agreement, name))
        .orElseThrow(
            () ->
                new StoreException(
                    MaintenanceMessage.VISIT_UNKNOWN,
                    agreement.number(),
                    name,
                    Suggestion.hint(name, kept.stream().map(KeptVisit::name).toList())));
  }

  /** A visit that the rules have, but that was not planned yet. */
  private static Optional<KeptVisit> planned(Change change, KeptAgreement agreement, String name) {
    AgreementTerms terms = agreement.terms();
    List<String> parts = List.of(name.split("/", -1));
    LocalDate day = Values.date(parts.get(parts.size() - 1));
    if (day == null || parts.size() < 3 || parts.size() > 4) {
      return Optional.empty();
    }
    String asset = parts.size() == 4 ? parts.get(2) : "";
    return terms
        .service(parts.get(0))
        .filter(service -> has(terms, service, parts.get(1), asset, day))
        .map(
            service ->
                new KeptVisit(
                    0,
                    1,
                    agreement.place(),
                    new VisitKey(service.code(), parts.get(1), asset, day),
                    day,
                    null,
                    null,
                    false,
                    null,
                    change.at()));
  }

  private static boolean has(
      AgreementTerms terms, PlannedService service, String centre, String asset, LocalDate day) {
    Schedule schedule = service.schedule();
    LocalDate first = schedule.from() == null ? terms.from() : schedule.from();
    return terms.isInForce(day)
        && service.places().stream().anyMatch(each -> isAt(service, each, centre, asset))
        && Rfc5545Recurrence.INSTANCE.days(schedule.rule(), first, day).contains(day);
  }

  private static boolean isAt(
      PlannedService service, ServicePlace place, String centre, String asset) {
    boolean each = service.visit().onePerAsset() && !place.assets().isEmpty();
    return place.centre().equals(centre)
        && (each
            ? place.assets().stream().anyMatch(task -> task.asset().equals(asset))
            : asset.isEmpty());
  }
}
