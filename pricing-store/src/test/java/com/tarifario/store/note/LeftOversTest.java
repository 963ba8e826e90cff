package com.tarifario.store.note;

import static com.tarifario.store.note.Workshop.DAY;
import static com.tarifario.store.note.Workshop.FEE;
import static com.tarifario.store.note.Workshop.SPLITS;
import static com.tarifario.store.note.Workshop.eur;
import static com.tarifario.store.note.Workshop.labour;
import static com.tarifario.store.note.Workshop.material;
import static com.tarifario.store.note.Workshop.part;
import static com.tarifario.store.note.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Kind;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Need;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of many works is what delivery notes bill of them, whatever they come to. */
class LeftOversTest {

  private Workshop shop;

  @AfterEach
  void close() {
    shop.close();
  }

  /** What is left of all that is to be billed, by numbers; null where that is not known. */
  private Map<String, Money> left() {
    List<KeptWork> unbilled = shop.store.works().list(WorkFilter.all(1_000).needing(Need.UNBILLED));
    Map<Long, Money> amounts = shop.store.leftOvers().amounts(unbilled);
    Map<String, Money> left = new TreeMap<>();
    unbilled.forEach(each -> left.put(each.number(), amounts.get(each.id())));
    return left;
  }

  private KeptWork closedPrice(Money price) {
    Work work =
        Work.of(WorkType.WORK_ORDER, "C-001", "Compresor", DAY, "Ana").toBuilder()
            .amount(price)
            .build();
    return shop.store.as("Ana").make(change -> shop.store.works().add(change, work));
  }

  private KeptWork correct(KeptWork frozen) {
    return shop.store
        .as("Ana")
        .make(change -> shop.store.correcting().make(change, frozen.number(), DAY.plusDays(1)));
  }

  private KeptWork shorter(KeptWork correcting) {
    KeptWork changed =
        shop.correct(
            correcting, "1", each -> each.toBuilder().quantity(Quantity.of("4", "h")).build());
    return shop.value(changed);
  }

  @ParameterizedTest
  @EnumSource
  void of_what_was_billed_in_parts_the_rest_is_left_each_in_its_currency(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(labour(), material());
    KeptWork whole = shop.report(material());
    KeptWork order = shop.order(SPLITS, FEE);
    KeptWork closed = closedPrice(Money.of("450", "USD"));
    KeptWork note = shop.note(part(order, SPLITS, "2").withLines(part(report, "1", "2").lines()));

    assertThat(left())
        .containsOnly(
            Map.entry(report.number(), eur("121.53")),
            Map.entry(whole.number(), eur("40.53")),
            Map.entry(order.number(), eur("383.33")),
            Map.entry(closed.number(), Money.of("450", "USD")),
            Map.entry(note.number(), eur("750.67")));

    KeptWork dollars = shop.make(request().withWorkOrders(List.of(closed.number())));
    assertThat(left()).doesNotContainKey(closed.number()).containsEntry(dollars.number(), null);
  }

  @ParameterizedTest
  @EnumSource
  void all_of_a_report_that_corrects_another_is_left_and_not_the_difference(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork frozen = shop.advance(shop.report(labour(), material()), "freeze");
    KeptWork correcting = correct(frozen);
    assertThat(left()).hasSize(1).containsEntry(correcting.number(), null);

    KeptWork approved = shop.advance(shorter(correcting), "approve");
    assertThat(approved.work().amount()).isEqualTo(eur("-27.00"));
    assertThat(left()).hasSize(1).containsEntry(correcting.number(), eur("178.53"));

    KeptWork note = shop.note(part(approved, "1", "1"));
    assertThat(left())
        .containsEntry(correcting.number(), eur("121.53"))
        .containsEntry(note.number(), eur("57.00"));
    KeptWork rest = shop.note(request().withReports(List.of(approved.number())));
    assertThat(rest.work().amount()).isEqualTo(eur("121.53"));
    assertThat(left()).doesNotContainKey(correcting.number());
  }

  @ParameterizedTest
  @EnumSource
  void a_note_is_left_until_it_is_invoiced_and_of_one_that_corrects_it_the_difference(
      TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(labour(), material());
    KeptWork note = shop.make(request().withReports(List.of(report.number())).pricedAnew());
    assertThat(left()).hasSize(1).containsEntry(note.number(), null);

    KeptWork frozen = shop.advance(shop.value(note), "approve", "freeze");
    KeptWork correcting = shorter(correctLater(frozen));
    assertThat(left())
        .containsOnly(
            Map.entry(frozen.number(), eur("205.53")),
            Map.entry(correcting.number(), eur("-27.00")));

    shop.advance(frozen, "invoice");
    assertThat(left()).containsOnly(Map.entry(correcting.number(), eur("-27.00")));
  }

  private KeptWork correctLater(KeptWork note) {
    return shop.store
        .as("Ana")
        .make(change -> shop.store.correcting().make(change, note.number(), DAY.plusDays(20)));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_left_is_not_known_before_all_lines_have_a_price(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork never = shop.draft(WorkLinks.NONE, DAY, material());
    KeptWork empty = shop.draft(WorkLinks.NONE, DAY);
    KeptWork unpriced =
        shop.value(
            shop.draft(
                WorkLinks.NONE,
                DAY,
                material(),
                Workshop.line("3", Kind.SUBCONTRACT, "1", "ud").unitCost(eur("9")).build()));
    assertThat(left()).containsKeys(never.number(), empty.number(), unpriced.number());
    assertThat(left().values()).containsOnlyNulls();
  }

  @ParameterizedTest
  @EnumSource
  void of_what_was_cancelled_nothing_is_left(TestDatabase kind) {
    shop = new Workshop(kind);
    List<KeptWork> given =
        Stream.of(shop.report(labour()), shop.order(FEE), closedPrice(eur("450"))).toList();
    assertThat(left()).hasSize(3);
    KeptWork report = shop.advance(given.get(0), "reopen", "cancel");
    List<KeptWork> cancelled =
        List.of(report, shop.advance(given.get(1), "cancel"), shop.advance(given.get(2), "cancel"));

    assertThat(shop.store.leftOvers().amounts(cancelled)).isEmpty();
    for (KeptWork each : cancelled) {
      assertThatThrownBy(() -> shop.store.leftOvers().of(each.number()))
          .isInstanceOf(StoreException.class)
          .hasMessage(each.number() + " is cancelled; nothing of it is billed.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void it_is_known_of_more_than_one_statement_asks_for(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(material());
    KeptWork order = shop.order(FEE);
    List<KeptWork> many =
        Stream.concat(Stream.generate(() -> report).limit(700), Stream.of(order, report)).toList();
    assertThat(shop.store.leftOvers().amounts(many))
        .containsOnly(Map.entry(report.id(), eur("40.53")), Map.entry(order.id(), eur("50.00")));
  }
}
