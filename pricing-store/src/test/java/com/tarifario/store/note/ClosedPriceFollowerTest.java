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
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has a price of its own has no closed price, and one that is billed stays. */
class ClosedPriceFollowerTest {

  private Workshop shop;

  @AfterEach
  void close() {
    shop.close();
  }

  private KeptWork add(WorkType type) {
    Work work = Work.of(type, "C-001", "Compresor", DAY, "Ana");
    return shop.store.as("Ana").make(change -> shop.store.works().add(change, work));
  }

  private KeptWork agree(KeptWork kept, String price) {
    Work after = kept.work().toBuilder().amount(eur(price)).build();
    shop.store.as("Ana").run(change -> shop.store.works().save(change, kept, after));
    return shop.fresh(kept);
  }

  private void refused(KeptWork kept, String why) {
    assertThatThrownBy(() -> agree(kept, "1"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(kept.number())
        .hasMessageContaining(why);
    assertThat(shop.fresh(kept)).isEqualTo(kept);
  }

  @ParameterizedTest
  @EnumSource
  void only_work_orders_and_orders_of_no_quote_have_a_closed_price(TestDatabase kind) {
    shop = new Workshop(kind);
    assertThat(agree(add(WorkType.WORK_ORDER), "450").work().amount()).isEqualTo(eur("450"));
    assertThat(agree(add(WorkType.ORDER), "450").work().amount()).isEqualTo(eur("450"));
    refused(add(WorkType.QUOTE), "quote edit");
    refused(shop.order(SPLITS), "quote new");
    refused(add(WorkType.AGREEMENT), "agreement change");
    refused(shop.draft(WorkLinks.NONE, DAY, labour()), "work line");
    refused(add(WorkType.DELIVERY_NOTE), "priced line by line");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_cancelled_is_given_no_other_price(TestDatabase kind) {
    shop = new Workshop(kind);
    for (WorkType type : List.of(WorkType.WORK_ORDER, WorkType.ORDER)) {
      KeptWork cancelled = shop.advance(agree(add(type), "500"), "cancel");
      refused(cancelled, "is cancelled; nothing of it is billed");
      assertThat(shop.save(cancelled, each -> each.title("Otro")).work().title()).isEqualTo("Otro");
    }
    KeptWork skipped = shop.advance(add(WorkType.WORK_ORDER), "skip");
    refused(skipped, "is skipped; nothing of it is billed");
    assertThat(agree(shop.advance(skipped, "plan"), "450").toBill()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_closed_price_that_is_billed_stays_until_its_note_is_cancelled(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = agree(add(WorkType.WORK_ORDER), "500");
    KeptWork note = shop.note(request().withWorkOrders(List.of(order.number())));
    KeptWork billed = shop.fresh(order);
    refused(billed, "is billed by " + note.number());
    assertThat(
            shop.store
                .as("Ana")
                .<Boolean>make(
                    change ->
                        shop.store
                            .works()
                            .save(change, billed, billed.work().toBuilder().title("Otro").build())))
        .as("all else may be changed")
        .isTrue();
    shop.advance(note, "cancel");
    assertThat(agree(shop.fresh(order), "600").work().amount()).isEqualTo(eur("600"));
  }

  private KeptWork under(KeptWork order) {
    Work work =
        Work.of(WorkType.WORK_ORDER, "C-001", "Compresor", DAY, "Ana").toBuilder()
            .links(WorkLinks.NONE.withOrder(order.number()))
            .build();
    return shop.store.as("Ana").make(change -> shop.store.works().add(change, work));
  }

  @ParameterizedTest
  @EnumSource
  void what_somebody_charges_by_hand_stays_while_the_price_comes_and_goes(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = agree(add(WorkType.WORK_ORDER), "500");
    WorkLinks links = WorkLinks.NONE.withWorkOrder(order.number());
    KeptWork report = shop.typed(shop.draft(links, DAY), labour(), material());
    shop.say(report, "2", Billing.CHARGEABLE);
    shop.save(order, work -> work.amount(null));
    assertThat(shop.billings(report)).containsOnly(Billing.CHARGEABLE);
    shop.save(order, work -> work.amount(eur("400")));
    assertThat(shop.billings(report)).containsExactly(Billing.QUOTED, Billing.CHARGEABLE);
  }

  @ParameterizedTest
  @EnumSource
  void a_line_is_paid_by_its_reports_work_order_whenever_it_is_added(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = add(WorkType.WORK_ORDER);
    KeptWork report = shop.draft(WorkLinks.NONE.withWorkOrder(order.number()), DAY, labour());
    agree(order, "500");
    shop.typed(shop.fresh(report), material());
    assertThat(shop.billings(report)).containsExactly(Billing.QUOTED, Billing.QUOTED);
    assertThat(shop.lines(report))
        .extracting(each -> each.line().assignment().workOrder())
        .containsOnlyNulls();
    KeptWork approved = shop.advance(shop.value(shop.fresh(report)), "approve");
    assertThatThrownBy(() -> shop.make(request().withReports(List.of(approved.number()))))
        .hasMessageContaining("--work-order " + order.number());
  }

  @ParameterizedTest
  @EnumSource
  void an_order_that_loses_its_price_charges_what_was_done_under_cancelled_work_orders(
      TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = agree(add(WorkType.ORDER), "500");
    KeptWork workOrder = under(order);
    KeptWork report =
        shop.typed(
            shop.draft(WorkLinks.NONE.withWorkOrder(workOrder.number()), DAY),
            labour(),
            material().toBuilder().workOrder(workOrder.number()).build());
    shop.advance(workOrder, "cancel");
    assertThat(shop.billings(report)).as("the order pays").containsOnly(Billing.QUOTED);
    shop.save(order, work -> work.amount(null));
    assertThat(shop.billings(report)).containsOnly(Billing.CHARGEABLE);
  }
}
