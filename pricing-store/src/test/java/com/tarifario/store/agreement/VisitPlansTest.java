package com.tarifario.store.agreement;

import static com.tarifario.store.agreement.AgreementStore.CALENDAR;
import static com.tarifario.store.agreement.AgreementStore.TERMS;
import static com.tarifario.store.agreement.AgreementStore.change;
import static com.tarifario.store.agreement.AgreementStore.plan;
import static com.tarifario.store.agreement.AgreementStore.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.agreement.PlannedVisit.Cause;
import com.tarifario.core.calendar.Holidays;
import com.tarifario.core.calendar.PublicHolidays;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.Store;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.testing.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Visits are planned once, however often and by however many; moved and left out they stay so. */
class VisitPlansTest {

  private Store store;

  @AfterEach
  void close() {
    store.close();
  }

  private VisitPlans plans() {
    return store.visitPlans();
  }

  private List<KeptVisit> visits(KeptAgreement agreement) {
    return plans().visits(agreement, null, null);
  }

  private List<KeptWork> orders() {
    return store.works().list(WorkFilter.all(1000).ofType(WorkType.WORK_ORDER));
  }

  private void skip(KeptAgreement agreement, String visit) {
    change(
        store,
        change -> {
          store
              .visitChanges()
              .skip(change, agreement, plans().visit(change, agreement, visit), "cerrado");
          return true;
        });
  }

  private void move(KeptAgreement agreement, String visit, String day) {
    change(
        store,
        change -> {
          KeptVisit found = plans().visit(change, agreement, visit);
          store
              .visitChanges()
              .move(change, agreement, found, LocalDate.parse(day), "lo pide el hotel");
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  void visits_get_work_orders_on_working_days_of_the_region_of_each_work_centre(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    assertThat(plan(store, signed.number(), "2026-12-31")).isEqualTo(new PlanCounts(1, 6, 0, 0));
    assertThat(visits(signed))
        .extracting(each -> each.key() + " " + each.on() + " " + each.cause())
        .containsExactly(
            "REV/02/2026-04-06 2026-04-06 null",
            "REV/01/2026-04-06 2026-04-07 DAY_OFF",
            "REV/01/2026-07-06 2026-07-06 null",
            "REV/02/2026-07-06 2026-07-06 null",
            "REV/01/2026-10-05 2026-10-06 DAY_OFF",
            "REV/02/2026-10-05 2026-10-06 DAY_OFF");
    KeptWork order = store.works().get("OT-2026-0001");
    assertThat(order.work().title()).isEqualTo("Revisión de climatización");
    assertThat(order.work().workCentre()).isEqualTo("01");
    assertThat(order.work().on()).isEqualTo(LocalDate.of(2026, 4, 7));
    assertThat(order.work().dueOn()).isEqualTo(LocalDate.of(2026, 4, 11));
    assertThat(order.work().links().agreement()).isEqualTo("AM-2026-0001");
    assertThat(order.work().links().quote()).isEqualTo("P-2026-0007");
    assertThat(store.audit().verify().isWhole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void what_was_planned_once_is_not_planned_again(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    plan(store, signed.number(), "2026-06-30");
    assertThat(plan(store, signed.number(), "2026-06-30")).isEqualTo(new PlanCounts(1, 0, 2, 0));
    PlanCounts more = plan(store, signed.number(), "2030-12-31");
    assertThat(more.planned()).isEqualTo(6);
    assertThat(more.there()).isEqualTo(2);
    assertThat(more.withoutHolidays())
        .as("the calendar has holidays of 2026 alone")
        .containsExactly(
            new YearWithoutHolidays(null, 2027), new YearWithoutHolidays("ES-MD", 2027));
    assertThat(plan(store, signed.number(), "2026-06-30")).isEqualTo(new PlanCounts(1, 0, 2, 0));
    assertThat(orders()).hasSize(8);
  }

  @ParameterizedTest
  @EnumSource
  void several_who_plan_at_once_plan_everything_once(TestDatabase kind) throws Exception {
    store = AgreementStore.open(kind);
    for (int number = 0; number < 3; number++) {
      sign(store, TERMS);
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<PlanCounts>> work = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      work.add(
          () ->
              plans()
                  .planAll(
                      store.as("Ana"),
                      LocalDate.of(2026, 12, 31),
                      CALENDAR,
                      done -> {},
                      why -> {}));
    }
    int planned = 0;
    for (Future<PlanCounts> each : threads.invokeAll(work)) {
      planned += each.get().planned();
    }
    threads.shutdown();
    assertThat(planned).isEqualTo(18);
    assertThat(orders()).hasSize(18);
  }

  @ParameterizedTest
  @EnumSource
  void a_visit_that_was_left_out_stays_so_and_can_be_taken_up_again(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    plan(store, signed.number(), "2026-06-30");
    skip(signed, "OT-2026-0001");
    assertThat(store.works().get("OT-2026-0001").state()).isEqualTo("skipped");
    assertThat(plan(store, signed.number(), "2026-06-30").planned()).isZero();
    assertThat(visits(signed)).filteredOn(KeptVisit::isCancelled).hasSize(1);
    move(signed, "REV/01/2026-04-06", "2026-04-10");
    KeptWork order = store.works().get("OT-2026-0001");
    assertThat(order.state()).isEqualTo("planned");
    assertThat(order.work().on()).isEqualTo(LocalDate.of(2026, 4, 10));
    assertThat(order.work().dueOn()).isEqualTo(LocalDate.of(2026, 4, 14));
    assertThat(visits(signed)).noneMatch(KeptVisit::isCancelled);
  }

  @ParameterizedTest
  @EnumSource
  void the_plan_knows_what_was_done_with_its_work_orders(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    plan(store, signed.number(), "2026-06-30");
    advance("OT-2026-0001", "skip", "cerrado por obras");
    assertThat(visits(signed))
        .filteredOn(KeptVisit::skipped)
        .extracting(each -> each.name() + ": " + each.reason())
        .containsExactly("OT-2026-0001: cerrado por obras");
    advance("OT-2026-0001", "plan", "acabaron las obras");
    assertThat(visits(signed))
        .filteredOn(each -> each.name().equals("OT-2026-0001"))
        .extracting(each -> each.skipped() + ": " + each.reason())
        .containsExactly("false: acabaron las obras");
    advance("OT-2026-0001", "cancel", null);
    assertThat(visits(signed))
        .filteredOn(KeptVisit::skipped)
        .extracting(each -> each.name() + ": " + each.reason())
        .containsExactly("OT-2026-0001: null");
  }

  private void advance(String number, String action, @Nullable String note) {
    KeptWork order = store.works().get(number);
    change(store, change -> store.works().advance(change, order, action, note));
  }

  @ParameterizedTest
  @EnumSource
  void a_visit_can_be_moved_or_left_out_before_it_is_planned(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    move(signed, "REV/01/2026-07-06", "2026-07-15");
    skip(signed, "REV/02/2026-07-06");
    assertThat(orders()).isEmpty();
    assertThat(plan(store, signed.number(), "2026-07-31")).isEqualTo(new PlanCounts(1, 3, 0, 1));
    assertThat(visits(signed))
        .filteredOn(each -> each.key().original().equals(LocalDate.of(2026, 7, 6)))
        .extracting(each -> each.on() + " " + each.isCancelled() + " " + each.reason())
        .containsExactly("2026-07-06 true cerrado", "2026-07-15 false lo pide el hotel");
    assertThat(plan(store, signed.number(), "2026-07-31")).isEqualTo(new PlanCounts(1, 0, 3, 1));
  }

  @ParameterizedTest
  @EnumSource
  void what_can_not_be_moved_is_refused_with_the_reason(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    plan(store, signed.number(), "2026-06-30");
    KeptWork order = store.works().get("OT-2026-0001");
    change(store, change -> store.works().advance(change, order, "finish", null));
    assertThatThrownBy(() -> skip(signed, "OT-2026-0001"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("its work order OT-2026-0001 is finished");
    assertThatThrownBy(() -> move(signed, "OT-2026-0002", "2027-04-01"))
        .hasMessageContaining("in force from 2026-04-01 to 2027-03-31");
    assertThatThrownBy(() -> skip(signed, "OT-2026-0003"))
        .hasMessageContaining("Did you mean OT-2026-000");
    assertThatThrownBy(() -> skip(signed, "REV/01/2026-07-07"))
        .hasMessageContaining("has no visit REV/01/2026-07-07");
  }

  @ParameterizedTest
  @EnumSource
  void visits_that_new_terms_do_not_have_are_left_out(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    plan(store, signed.number(), "2026-12-31");
    int withdrawn =
        change(
            store,
            change -> {
              KeptAgreement ended =
                  store.signedAgreements().end(change, signed, LocalDate.of(2026, 9, 30));
              return store
                  .visitChanges()
                  .withdraw(change, ended, LocalDate.of(2026, 5, 1), CALENDAR, "baja");
            });
    assertThat(withdrawn).isEqualTo(2);
    assertThat(orders()).filteredOn(each -> each.state().equals("planned")).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_planned_by_an_agreement_that_was_cancelled(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    change(store, change -> store.works().advance(change, signed.work(), "cancel", null));
    assertThatThrownBy(() -> plan(store, signed.number(), "2026-12-31"))
        .hasMessageContaining("AM-2026-0001 is cancelled");
    PlanCounts all =
        plans()
            .planAll(store.as("Ana"), LocalDate.of(2026, 12, 31), CALENDAR, done -> {}, why -> {});
    assertThat(all).isEqualTo(PlanCounts.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_still_planned_is_left_out_when_the_agreement_is_cancelled(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    plan(store, signed.number(), "2026-12-31");
    KeptWork first = store.works().get("OT-2026-0001");
    change(store, change -> store.works().advance(change, first, "finish", null));

    KeptWork agreement = store.works().get(signed.number());
    change(store, change -> store.works().advance(change, agreement, "cancel", "cierra el hotel"));

    assertThat(orders()).hasSizeGreaterThan(1);
    assertThat(orders())
        .extracting(KeptWork::state)
        .containsOnlyOnce("finished")
        .containsOnly("finished", "skipped");
    assertThat(plans().visits(signed, null, null))
        .filteredOn(KeptVisit::skipped)
        .hasSize(orders().size() - 1)
        .allMatch(each -> "cierra el hotel".equals(each.reason()));
  }

  @ParameterizedTest
  @EnumSource
  void a_visit_of_which_work_is_reported_stays_and_so_does_why_one_was_moved(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    plan(store, signed.number(), "2026-12-31");
    Work report =
        Work.of(WorkType.WORK_REPORT, signed.client(), "Revisión", LocalDate.of(2026, 4, 7), "Luis")
            .toBuilder()
            .links(WorkLinks.NONE.withWorkOrder("OT-2026-0001"))
            .build();
    change(store, change -> store.works().add(change, report));
    move(signed, "OT-2026-0002", "2026-04-08");

    KeptWork agreement = store.works().get(signed.number());
    change(store, change -> store.works().advance(change, agreement, "cancel", null));

    assertThat(store.works().get("OT-2026-0001").state()).isEqualTo("planned");
    assertThat(orders())
        .filteredOn(each -> !each.number().equals("OT-2026-0001"))
        .extracting(KeptWork::state)
        .containsOnly("skipped");
    assertThat(visits(signed))
        .extracting(KeptVisit::name, KeptVisit::skipped, KeptVisit::reason)
        .contains(
            tuple("OT-2026-0001", false, null),
            tuple("OT-2026-0002", true, "lo pide el hotel"),
            tuple("OT-2026-0003", true, null));
  }

  @ParameterizedTest
  @EnumSource
  void the_plan_can_be_looked_at_before_it_is_made(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    assertThat(plans().preview(signed, LocalDate.of(2026, 4, 30), CALENDAR))
        .extracting(each -> String.valueOf(each.on()), each -> each.cause())
        .containsExactly(tuple("2026-04-07", Cause.DAY_OFF), tuple("2026-04-06", null));
    assertThat(orders()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_region_that_is_not_known_stops_only_the_agreement_that_has_it(TestDatabase kind) {
    store = AgreementStore.open(kind);
    sign(store, TERMS);
    ClientCard bar = store.clients().get("C-001").card();
    WorkCentre place =
        new WorkCentre("C-001", "01", "Bar", null, "ES-XX", null, null, null, List.of(), Map.of());
    change(
        store,
        change ->
            store
                .clients()
                .save(
                    change,
                    store.clients().get("C-001"),
                    bar.toBuilder().workCentre(new WorkCentreCard(place, null)).build()));
    String terms = TERMS.replaceAll("(?s)\\Q- centre: \"01\"\\E.*?- \"02\"\\R", "- \"01\"\n");
    change(store, change -> store.signedAgreements().sign(change, "C-001", terms, null));
    WorkCalendar calendar =
        new WorkCalendar(
            ZoneId.of("Europe/Madrid"),
            new Holidays(null, List.of(), OfMadrid.MADRID),
            List.of(),
            null);

    List<String> refused = new ArrayList<>();
    LocalDate until = LocalDate.of(2026, 12, 31);
    PlanCounts counts =
        plans()
            .planAll(
                store.as("Ana"),
                until,
                calendar,
                done -> {},
                why -> refused.add(why.in(Locale.ENGLISH)));
    assertThat(counts.agreements()).isEqualTo(1);
    assertThat(counts.planned()).isEqualTo(6);
    assertThat(refused)
        .containsExactly(
            "AM-2026-0002 of C-001 can't be planned. The calendar does not know the region ES-XX of"
                + " work centre 01 of C-001. Give it one: client centre C-001"
                + " 01 --region ES-MD");
    assertThatThrownBy(
            () -> change(store, change -> plans().plan(change, "AM-2026-0002", until, calendar)))
        .hasMessageStartingWith("AM-2026-0002 of C-001 can't be planned.");
  }

  /** Holidays of which only a country and one of its regions are known. */
  private enum OfMadrid implements PublicHolidays {
    MADRID;

    @Override
    public boolean includes(LocalDate day, String region) {
      return false;
    }

    @Override
    public List<String> likely(String region) {
      return List.of("ES", "ES-MD");
    }

    @Override
    public boolean knows(String region) {
      return likely(region).contains(region);
    }
  }
}
