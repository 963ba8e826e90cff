package com.tarifario.store.note;

import static com.tarifario.store.note.Workshop.DAY;
import static com.tarifario.store.note.Workshop.SPLITS;
import static com.tarifario.store.note.Workshop.eur;
import static com.tarifario.store.note.Workshop.labour;
import static com.tarifario.store.note.Workshop.material;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was done is paid once, wherever its report is put. */
class MovedFollowerTest {

  private static final String UNKNOWN_CONCEPT = "OTRO";

  private Workshop shop;

  @AfterEach
  void close() {
    shop.close();
  }

  private KeptWork workOrder(Work work) {
    return shop.store.as("Ana").make(change -> shop.store.works().add(change, work));
  }

  private static Work repair() {
    return Work.of(WorkType.WORK_ORDER, "C-001", "Fuga", DAY, "Ana");
  }

  private void put(KeptWork work, WorkLinks links) {
    KeptWork kept = shop.fresh(work);
    Work after = kept.work().toBuilder().links(links).build();
    shop.store.as("Ana").run(change -> shop.store.works().save(change, kept, after));
  }

  private List<ChargeLine> lines(KeptWork report) {
    return shop.lines(report).stream().map(KeptLine::line).toList();
  }

  private List<Billing> billings(KeptWork report) {
    return shop.billings(report);
  }

  @ParameterizedTest
  @EnumSource
  void an_order_pays_for_a_report_that_is_put_under_it(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(SPLITS);
    ChargeLine extra = material().toBuilder().concept(UNKNOWN_CONCEPT).build();
    KeptWork report = shop.draft(WorkLinks.NONE, DAY, labour(), extra);
    shop.value(report);
    put(report, WorkLinks.NONE.withOrder(order.number()));
    assertThat(billings(report)).containsExactly(Billing.QUOTED, Billing.CHARGEABLE);
    assertThat(shop.fresh(report).toValue()).isTrue();
    put(report, WorkLinks.NONE);
    assertThat(billings(report)).containsOnly(Billing.CHARGEABLE);
  }

  @ParameterizedTest
  @EnumSource
  void lines_go_with_their_report_to_another_work_order(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork closed = workOrder(repair().toBuilder().amount(eur("500")).build());
    KeptWork open = workOrder(repair());
    KeptWork other = workOrder(repair());
    ChargeLine elsewhere = material().toBuilder().workOrder(other.number()).build();
    KeptWork report = shop.draft(WorkLinks.NONE, DAY, labour(), elsewhere);
    put(report, WorkLinks.NONE.withWorkOrder(closed.number()));
    assertThat(billings(report)).containsExactly(Billing.QUOTED, Billing.CHARGEABLE);
    assertThat(lines(report))
        .extracting(line -> line.assignment().workOrder())
        .as("a line that names none goes with its report")
        .containsExactly(null, other.number());
    put(report, WorkLinks.NONE.withWorkOrder(open.number()));
    assertThat(billings(report)).containsOnly(Billing.CHARGEABLE);
    put(report, WorkLinks.NONE.withWorkOrder(other.number()));
    put(report, WorkLinks.NONE.withWorkOrder(closed.number()));
    assertThat(billings(report)).containsOnly(Billing.QUOTED);
    assertThat(lines(report).get(1).assignment().workOrder()).isEqualTo(closed.number());
  }

  @ParameterizedTest
  @EnumSource
  void an_order_pays_for_what_was_reported_for_a_work_order_that_is_put_under_it(
      TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(SPLITS);
    KeptWork workOrder = workOrder(repair());
    ChargeLine done = labour().toBuilder().workOrder(workOrder.number()).build();
    KeptWork report = shop.draft(WorkLinks.NONE.withWorkOrder(workOrder.number()), DAY, done);
    put(workOrder, WorkLinks.NONE.withOrder(order.number()));
    assertThat(billings(report)).containsExactly(Billing.QUOTED);
    put(workOrder, WorkLinks.NONE);
    assertThat(billings(report)).containsExactly(Billing.CHARGEABLE);
  }

  @ParameterizedTest
  @EnumSource
  void what_somebody_said_by_hand_stays(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork open = workOrder(repair());
    KeptWork closed = workOrder(repair().toBuilder().amount(eur("500")).build());
    KeptWork first = shop.draft(under(open), DAY, labour());
    KeptWork second = shop.typed(shop.draft(under(closed), DAY), labour(), material());
    shop.say(first, "1", Billing.QUOTED);
    shop.say(second, "1", Billing.CHARGEABLE);
    put(first, under(closed));
    put(first, WorkLinks.NONE);
    put(second, under(workOrder(repair())));
    put(second, under(closed));
    assertThat(billings(first)).containsExactly(Billing.QUOTED);
    assertThat(billings(second)).containsExactly(Billing.CHARGEABLE, Billing.QUOTED);
  }

  @ParameterizedTest
  @EnumSource
  void who_says_what_is_agreed_anyway_lifts_what_was_said(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork closed = workOrder(repair().toBuilder().amount(eur("500")).build());
    KeptWork report = shop.typed(shop.draft(under(closed), DAY), labour());
    shop.say(report, "1", Billing.CHARGEABLE);
    assertThat(shop.lines(report).get(0).billingSaid()).isTrue();
    shop.say(report, "1", Billing.QUOTED);
    assertThat(shop.lines(report).get(0).billingSaid()).isFalse();
    put(report, WorkLinks.NONE);
    assertThat(billings(report)).containsExactly(Billing.CHARGEABLE);
  }

  private static WorkLinks under(KeptWork workOrder) {
    return WorkLinks.NONE.withWorkOrder(workOrder.number());
  }

  @ParameterizedTest
  @EnumSource
  void a_work_order_that_gives_up_its_price_for_that_of_an_order_is_settled_once(
      TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(SPLITS);
    KeptWork closed = workOrder(repair().toBuilder().amount(eur("500")).build());
    ChargeLine extra = material().toBuilder().concept(UNKNOWN_CONCEPT).build();
    KeptWork report = shop.typed(shop.draft(under(closed), DAY), labour(), extra);
    assertThat(billings(report)).containsOnly(Billing.QUOTED);
    WorkLinks links = WorkLinks.NONE.withOrder(order.number());
    shop.save(closed, work -> work.amount(null).links(links));
    assertThat(billings(report)).containsExactly(Billing.QUOTED, Billing.CHARGEABLE);
    shop.save(closed, work -> work.amount(eur("500")).links(WorkLinks.NONE));
    assertThat(billings(report)).containsOnly(Billing.QUOTED);
  }

  @ParameterizedTest
  @EnumSource
  void a_report_that_stays_under_its_work_order_is_not_changed_by_its_order(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(SPLITS);
    KeptWork open = workOrder(repair());
    KeptWork report = shop.report(under(open), labour());
    put(report, under(open).withOrder(order.number()));
    assertThat(shop.fresh(report).work().links().order()).isEqualTo(order.number());
    assertThat(shop.fresh(report).state()).isEqualTo("approved");
    assertThat(lines(report).get(0).assignment().workOrder()).isNull();
    assertThat(billings(report)).containsExactly(Billing.CHARGEABLE);
  }

  private static final String TERMS =
      """
      title: Mantenimiento
      from: 2026-03-01
      months: 6
      price: {by: fee, fee: 90 EUR, every: month}
      services:
        - code: REV
          title: Revisión
          rule: FREQ=YEARLY
          from: 2026-03-02
          places: ["01"]
      """;

  /** The work order of a visit that the fee of AM-2026-0001 pays for. */
  private KeptWork visit() {
    shop.store
        .as("Ana")
        .run(
            change -> {
              shop.store.signedAgreements().sign(change, "C-003", TERMS, null);
              shop.store.visitPlans().planFirst(change, "AM-2026-0001", WorkCalendar.NONE);
            });
    return shop.store.works().get("OT-2026-0001");
  }

  /** A report of the visit, of whose lines the second names the work order. */
  private KeptWork reported(KeptWork visit) {
    Work header =
        Work.of(WorkType.WORK_REPORT, "C-003", "Revisión", DAY, "Luis").toBuilder()
            .links(under(visit))
            .build();
    KeptWork report = workOrder(header);
    return shop.typed(report, ofHotel("1", null), ofHotel("2", visit.number()));
  }

  private static ChargeLine ofHotel(String number, @Nullable String workOrder) {
    return ChargeLine.builder(
            new LineId("x", number), DAY, "C-003", Kind.LABOUR, Quantity.of("2", "h"))
        .unitCost(eur("20"))
        .workOrder(workOrder)
        .build();
  }

  private List<String> agreements(KeptWork report) {
    return lines(report).stream().map(line -> "" + line.assignment().agreement()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void lines_leave_the_agreement_of_a_visit_that_their_report_is_not_of_any_more(
      TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = reported(visit());
    assertThat(billings(report)).containsOnly(Billing.AGREEMENT);
    assertThat(agreements(report)).containsOnly("AM-2026-0001");
    shop.say(report, "2", Billing.CHARGEABLE);
    Work other = Work.of(WorkType.WORK_ORDER, "C-003", "Avería", DAY, "Ana");
    put(report, under(workOrder(other)));
    assertThat(billings(report)).containsOnly(Billing.CHARGEABLE);
    assertThat(agreements(report)).as("said by hand or not").containsOnly("null");
    assertThat(lines(report))
        .extracting(line -> line.assignment().workOrder())
        .containsExactly(null, "OT-2026-0002");
  }

  @ParameterizedTest
  @EnumSource
  void the_fee_does_not_pay_for_a_visit_that_is_not_of_the_agreement_any_more(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork visit = visit();
    KeptWork report = reported(visit);
    put(visit, WorkLinks.NONE);
    assertThat(billings(report)).containsOnly(Billing.CHARGEABLE);
    assertThat(agreements(report)).containsOnly("null");
    put(visit, WorkLinks.NONE.withAgreement("AM-2026-0001"));
    assertThat(billings(report)).containsOnly(Billing.AGREEMENT);
    assertThat(agreements(report)).containsOnly("AM-2026-0001");
    shop.say(report, "1", Billing.WARRANTY);
    shop.advance(shop.store.works().get("AM-2026-0001"), "cancel");
    assertThat(billings(report)).containsExactly(Billing.WARRANTY, Billing.CHARGEABLE);
    assertThat(agreements(report)).containsExactly("AM-2026-0001", "null");
  }

  @ParameterizedTest
  @EnumSource
  void an_approved_report_keeps_its_visit_under_the_agreement(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork visit = visit();
    KeptWork report = shop.advance(shop.value(reported(visit)), "approve");
    assertThatThrownBy(() -> put(visit, WorkLinks.NONE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("work advance " + report.number() + " reopen");
    assertThat(billings(report)).containsOnly(Billing.AGREEMENT);
  }

  @ParameterizedTest
  @EnumSource
  void a_report_that_was_cancelled_does_not_hold_its_work_order(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(SPLITS);
    KeptWork workOrder =
        workOrder(repair().toBuilder().links(WorkLinks.NONE.withOrder(order.number())).build());
    ChargeLine done =
        labour().toBuilder().workOrder(workOrder.number()).billing(Billing.QUOTED).build();
    KeptWork report =
        shop.draft(
            WorkLinks.NONE.withOrder(order.number()).withWorkOrder(workOrder.number()), DAY, done);
    shop.advance(report, "cancel");
    put(workOrder, WorkLinks.NONE);
    assertThat(shop.fresh(workOrder).work().links().order()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void an_approved_report_stays_where_it_is_if_it_would_be_charged_otherwise(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(SPLITS);
    KeptWork report = shop.draft(WorkLinks.NONE, DAY, labour());
    KeptWork approved = shop.advance(shop.value(report), "approve");
    assertThatThrownBy(() -> put(report, WorkLinks.NONE.withOrder(order.number())))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("work advance " + report.number() + " reopen");
    assertThat(shop.fresh(report)).isEqualTo(approved);
  }

  @ParameterizedTest
  @EnumSource
  void a_closed_price_that_is_agreed_on_later_pays_for_reports_of_the_order_itself(
      TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = workOrder(Work.of(WorkType.ORDER, "C-001", "Fuga", DAY, "Ana"));
    KeptWork report = shop.draft(WorkLinks.NONE.withOrder(order.number()), DAY, labour());
    Work priced = order.work().toBuilder().amount(eur("500")).build();
    shop.store.as("Ana").run(change -> shop.store.works().save(change, order, priced));
    assertThat(billings(report)).containsExactly(Billing.QUOTED);
  }
}
