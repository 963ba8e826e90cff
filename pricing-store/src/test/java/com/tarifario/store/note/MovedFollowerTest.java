package com.tarifario.store.note;

import static com.tarifario.store.note.Workshop.DAY;
import static com.tarifario.store.note.Workshop.SPLITS;
import static com.tarifario.store.note.Workshop.eur;
import static com.tarifario.store.note.Workshop.labour;
import static com.tarifario.store.note.Workshop.material;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.util.List;
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
    return lines(report).stream().map(ChargeLine::billing).toList();
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
        .containsExactly(closed.number(), other.number());
    put(report, WorkLinks.NONE.withWorkOrder(open.number()));
    assertThat(billings(report)).containsOnly(Billing.CHARGEABLE);
    assertThat(lines(report).get(0).assignment().workOrder()).isEqualTo(open.number());
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
    KeptWork one = workOrder(repair());
    KeptWork closed = workOrder(repair().toBuilder().amount(eur("500")).build());
    ChargeLine free = labour().toBuilder().workOrder(one.number()).billing(Billing.QUOTED).build();
    ChargeLine extra = material().toBuilder().workOrder(closed.number()).build();
    KeptWork first = shop.draft(WorkLinks.NONE.withWorkOrder(one.number()), DAY, free);
    KeptWork second = shop.draft(WorkLinks.NONE.withWorkOrder(closed.number()), DAY, extra);
    KeptWork other = workOrder(repair());
    put(first, WorkLinks.NONE.withWorkOrder(other.number()));
    put(second, WorkLinks.NONE.withWorkOrder(other.number()));
    assertThat(billings(first)).containsExactly(Billing.QUOTED);
    assertThat(billings(second)).containsExactly(Billing.CHARGEABLE);
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
