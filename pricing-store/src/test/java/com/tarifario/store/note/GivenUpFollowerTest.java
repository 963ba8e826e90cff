package com.tarifario.store.note;

import static com.tarifario.store.note.Workshop.DAY;
import static com.tarifario.store.note.Workshop.SPLITS;
import static com.tarifario.store.note.Workshop.eur;
import static com.tarifario.store.note.Workshop.labour;
import static com.tarifario.store.note.Workshop.material;
import static com.tarifario.store.note.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.agreed.AgreedWork;
import com.tarifario.store.agreed.DoneUnder;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was done for a price is paid, though the order with that price is given up. */
class GivenUpFollowerTest {

  private Workshop shop;

  @AfterEach
  void close() {
    shop.close();
  }

  private KeptWork closedPrice() {
    return add(
        Work.of(WorkType.WORK_ORDER, "C-001", "Fuga", DAY, "Ana").toBuilder()
            .amount(eur("500"))
            .build());
  }

  private KeptWork workOrderOf(KeptWork order) {
    return add(
        Work.of(WorkType.WORK_ORDER, "C-001", "Fuga", DAY, "Ana").toBuilder()
            .links(WorkLinks.NONE.withOrder(order.number()))
            .build());
  }

  private KeptWork add(Work work) {
    return shop.store.as("Ana").make(change -> shop.store.works().add(change, work));
  }

  private ChargeLine settled(ChargeLine line, KeptWork workOrder) {
    ChargeLine done = line.toBuilder().workOrder(workOrder.number()).build();
    return shop.store.agreedWork().settled(done, DoneUnder.of(shop.fresh(workOrder)), false);
  }

  /** A report under a work order, whose lines are settled as they are when they are typed in. */
  private KeptWork draft(KeptWork workOrder, ChargeLine... lines) {
    return shop.draft(
        workOrder.work().links().withWorkOrder(workOrder.number()),
        DAY,
        Stream.of(lines).map(each -> settled(each, workOrder)).toArray(ChargeLine[]::new));
  }

  private List<Billing> billings(KeptWork report) {
    return shop.lines(report).stream().map(KeptLine::line).map(ChargeLine::billing).toList();
  }

  private void refused(KeptWork work, String action, String... words) {
    KeptWork before = shop.fresh(work);
    assertThatThrownBy(() -> shop.advance(before, action))
        .isInstanceOf(StoreException.class)
        .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
    assertThat(shop.fresh(work)).isEqualTo(before);
  }

  private void paidByTheTariff(KeptWork givenUp, KeptWork workOrder) {
    KeptWork report = draft(workOrder, labour());
    KeptWork valued = shop.value(report);
    assertThat(valued.work().amount()).isEqualTo(eur("0.00"));
    KeptWork approved = shop.advance(valued, "approve");

    refused(givenUp, "cancel", givenUp.number(), report.number(), "nobody would pay", "reopen");

    shop.advance(approved, "reopen");
    shop.advance(shop.fresh(givenUp), "cancel");
    KeptWork after = shop.fresh(report);
    assertThat(billings(after)).containsExactly(Billing.CHARGEABLE);
    assertThat(after.toValue()).isTrue();
    assertThat(after.toBill()).isTrue();
    assertThat(shop.value(after).work().amount()).isEqualTo(eur("165.00"));

    KeptWork late = draft(workOrder, material());
    assertThat(billings(late)).as("nothing is agreed on any more").containsOnly(Billing.CHARGEABLE);
    assertThat(
            shop.store
                .as("Ana")
                .<KeptWork>make(
                    change -> {
                      KeptWork done =
                          shop.store.works().advance(change, shop.fresh(after), "approve", null);
                      return shop.store
                          .notes()
                          .make(change, request().withReports(List.of(done.number())));
                    }))
        .isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void a_correction_stays_when_what_it_corrects_would_be_paid_twice_or_by_nobody(
      TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = add(Work.of(WorkType.WORK_ORDER, "C-001", "Fuga", DAY, "Ana"));
    KeptWork report = shop.advance(shop.value(draft(order, labour())), "approve", "freeze");
    KeptWork correction =
        shop.store
            .as("Ana")
            .make(
                change -> shop.store.correcting().make(change, report.number(), DAY.plusDays(20)));
    shop.save(order, work -> work.amount(eur("500")));
    assertThat(billings(correction)).containsExactly(Billing.QUOTED);

    refused(correction, "cancel", correction.number(), report.number(), "would count again");

    shop.save(order, work -> work.amount(null));
    shop.advance(shop.fresh(correction), "cancel");
    assertThat(billings(report)).containsExactly(Billing.CHARGEABLE);
  }

  @ParameterizedTest
  @EnumSource
  void the_tariff_pays_what_was_done_for_a_closed_price(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork workOrder = closedPrice();
    paidByTheTariff(workOrder, workOrder);
  }

  @ParameterizedTest
  @EnumSource
  void the_refusal_names_the_action_that_was_tried_and_one_that_can_be_taken(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork workOrder = closedPrice();
    shop.advance(shop.value(draft(workOrder, labour())), "approve");
    for (String action : List.of("skip", "cancel")) {
      refused(
          workOrder,
          action,
          "The action " + action + " is refused for " + workOrder.number() + " now",
          "and mark it as done (work advance " + workOrder.number() + " finish)");
    }
    KeptWork order = shop.order(SPLITS);
    shop.advance(shop.value(draft(workOrderOf(order), labour())), "approve");
    refused(order, "cancel", "(work advance " + order.number() + " complete)");
  }

  @ParameterizedTest
  @EnumSource
  void the_tariff_pays_what_was_done_for_an_order_of_a_quote(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(SPLITS);
    paidByTheTariff(order, workOrderOf(order));
  }

  @ParameterizedTest
  @EnumSource
  void the_tariff_pays_what_was_done_under_a_cancelled_work_order_of_an_order(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order =
        add(
            Work.of(WorkType.ORDER, "C-001", "Todo", DAY, "Ana").toBuilder()
                .amount(eur("500"))
                .build());
    KeptWork workOrder = workOrderOf(order);
    KeptWork report = draft(workOrder, labour());
    shop.advance(workOrder, "cancel");
    assertThat(billings(report)).as("the order pays").containsExactly(Billing.QUOTED);
    shop.advance(order, "cancel");
    assertThat(billings(report)).containsExactly(Billing.CHARGEABLE);
  }

  @ParameterizedTest
  @EnumSource
  void frozen_reports_are_corrected_first(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork workOrder = closedPrice();
    KeptWork frozen = shop.advance(shop.value(draft(workOrder, labour())), "approve", "freeze");
    refused(workOrder, "cancel", "note correct " + frozen.number());
    KeptWork correcting =
        shop.store
            .as("Ana")
            .make(change -> shop.store.correcting().make(change, frozen.number(), DAY));
    shop.advance(workOrder, "cancel");
    assertThat(billings(frozen)).containsExactly(Billing.QUOTED);
    assertThat(billings(correcting)).containsExactly(Billing.CHARGEABLE);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_taken_up_again_pays_again(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork workOrder = closedPrice();
    KeptWork report = draft(workOrder, labour());
    KeptWork skipped = shop.advance(workOrder, "skip");
    assertThat(skipped.toBill()).isFalse();
    KeptWork approved = shop.advance(shop.value(shop.fresh(report)), "approve");
    refused(skipped, "plan", approved.number(), "paid twice");
    shop.advance(approved, "reopen");
    assertThat(shop.advance(skipped, "plan").toBill()).isTrue();
    assertThat(billings(report)).containsExactly(Billing.QUOTED);
  }

  @ParameterizedTest
  @EnumSource
  void what_somebody_charges_by_hand_stays_when_it_is_taken_up_again(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork workOrder = closedPrice();
    KeptWork report = draft(workOrder, labour(), material());
    shop.say(report, "2", Billing.CHARGEABLE);
    KeptWork skipped = shop.advance(workOrder, "skip");
    assertThat(billings(report)).containsOnly(Billing.CHARGEABLE);
    shop.advance(skipped, "plan");
    assertThat(billings(report)).containsExactly(Billing.QUOTED, Billing.CHARGEABLE);
  }

  @ParameterizedTest
  @EnumSource
  void a_price_that_is_given_up_is_no_reason_not_to_bill(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork workOrder = closedPrice();
    shop.advance(workOrder, "cancel");
    KeptWork report =
        shop.report(
            WorkLinks.NONE.withWorkOrder(workOrder.number()),
            labour().toBuilder().workOrder(workOrder.number()).billing(Billing.QUOTED).build());
    assertThatThrownBy(() -> shop.make(request().withReports(List.of(report.number()))))
        .hasMessageContaining("work line " + report.number() + "/1 --billing chargeable");
    assertThatThrownBy(() -> shop.store.leftOvers().of(report.number()))
        .hasMessageContaining(workOrder.number() + ", which was given up");
  }

  @ParameterizedTest
  @EnumSource
  void a_line_that_is_added_while_the_order_is_given_up_is_charged_too(TestDatabase kind)
      throws Exception {
    shop = new Workshop(kind);
    KeptWork workOrder = closedPrice();
    KeptWork report = draft(workOrder);
    AgreedWork agreed = shop.store.agreedWork();
    ChargeLine line = labour().toBuilder().workOrder(workOrder.number()).build();
    assertThat(agreed.settled(line, DoneUnder.of(workOrder), false).billing())
        .isEqualTo(Billing.QUOTED);
    CompletableFuture<KeptWork> givenUp =
        shop.store
            .as("Luis")
            .make(
                change -> {
                  agreed.hold(change, List.of(workOrder.number()));
                  CompletableFuture<KeptWork> beside =
                      CompletableFuture.supplyAsync(() -> shop.advance(workOrder, "cancel"));
                  assertThatThrownBy(() -> beside.get(300, TimeUnit.MILLISECONDS))
                      .isInstanceOf(TimeoutException.class);
                  ChargeLine settled =
                      agreed.settled(line, DoneUnder.of(shop.fresh(workOrder)), false);
                  assertThat(settled.billing()).isEqualTo(Billing.QUOTED);
                  shop.store.documents().addLines(change, report, List.of(NewLine.of(settled)));
                  return beside;
                });
    givenUp.get(20, TimeUnit.SECONDS);
    assertThat(billings(report)).containsExactly(Billing.CHARGEABLE);
    shop.store.as("Luis").run(change -> agreed.hold(change, List.of(workOrder.number())));
    assertThat(agreed.settled(line, DoneUnder.of(shop.fresh(workOrder)), false).billing())
        .isEqualTo(Billing.CHARGEABLE);
  }
}
