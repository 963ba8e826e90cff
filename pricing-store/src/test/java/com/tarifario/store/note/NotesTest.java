package com.tarifario.store.note;

import static com.tarifario.store.note.Workshop.DAY;
import static com.tarifario.store.note.Workshop.FEE;
import static com.tarifario.store.note.Workshop.SPLITS;
import static com.tarifario.store.note.Workshop.eur;
import static com.tarifario.store.note.Workshop.labour;
import static com.tarifario.store.note.Workshop.line;
import static com.tarifario.store.note.Workshop.material;
import static com.tarifario.store.note.Workshop.part;
import static com.tarifario.store.note.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.commercial.LeftOver;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.note.NoteRequest.OrderPart;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What delivery notes gather of reports, orders and work orders is billed once. */
class NotesTest {

  private Workshop shop;

  private void open(TestDatabase kind) {
    shop = new Workshop(kind);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private List<ValuedLine> valued(KeptWork note) {
    KeptValuation newest = shop.store.valuations().newest(note).orElseThrow();
    return shop.store.valuations().lines(newest);
  }

  @ParameterizedTest
  @EnumSource
  void a_report_is_taken_whole_at_what_it_was_approved_at(TestDatabase kind) {
    open(kind);
    KeptWork report = variousReport();
    KeptWork note = shop.note(request().withReports(List.of(report.number())));
    assertThat(note.work().amount()).isEqualTo(eur("205.53"));
    assertThat(valued(note))
        .extracting(ValuedLine::line, ValuedLine::status, ValuedLine::amount)
        .containsExactly(
            tuple("1", LineStatus.AGREED, eur("135.00")),
            tuple("2", LineStatus.AGREED, eur("30.00")),
            tuple("3", LineStatus.AGREED, eur("40.53")),
            tuple("4", LineStatus.WARRANTY, eur("0")));
    assertThat(shop.store.repricedReports().of(note)).isEmpty();
  }

  private KeptWork variousReport() {
    return shop.report(
        labour(),
        material(),
        line("3", Kind.MATERIAL, "1", "ud").unitCost(eur("5")).billing(Billing.WARRANTY).build(),
        line("4", Kind.LABOUR, "1", "h").unitCost(eur("20")).billing(Billing.INTERNAL).build(),
        line("5", Kind.LABOUR, "1", "h").unitCost(eur("20")).billing(Billing.QUOTED).build());
  }

  @ParameterizedTest
  @EnumSource
  void a_report_may_be_priced_anew(TestDatabase kind) {
    open(kind);
    KeptWork report = variousReport();
    KeptWork note = shop.note(request().withReports(List.of(report.number())).pricedAnew());
    assertThat(note.work().amount()).isEqualTo(eur("212.03"));
    assertThat(valued(note))
        .extracting(ValuedLine::line, ValuedLine::status, ValuedLine::amount)
        .containsExactly(
            tuple("1", LineStatus.PRICED, eur("140.00")),
            tuple("2", LineStatus.PRICED, eur("42.03")),
            tuple("3", LineStatus.WARRANTY, eur("0")),
            tuple("1+Salida", LineStatus.PRICED, eur("30.00")));
    assertThat(shop.lines(note))
        .allMatch(each -> report.number().equals(each.line().assignment().visit()));
    assertThat(shop.fresh(report).toBill()).isFalse();
    assertThat(note.toBill()).as("it is still to be invoiced").isTrue();
    assertThatThrownBy(() -> shop.make(request().withReports(List.of(report.number()))))
        .hasMessageContaining(report.number() + ": all of it is billed");
    assertThatThrownBy(() -> shop.advance(shop.fresh(report), "reopen"))
        .hasMessageContaining("is billed by");
  }

  @ParameterizedTest
  @EnumSource
  void visits_of_two_reports_stay_two_even_if_they_are_called_the_same(TestDatabase kind) {
    open(kind);
    ChargeLine visit = labour().toBuilder().visit("1").build();
    KeptWork one = shop.report(visit);
    KeptWork two = shop.report(visit);
    KeptWork note = shop.note(request().withReports(List.of(one.number(), two.number())));
    assertThat(shop.lines(note))
        .extracting(each -> each.line().assignment().visit())
        .containsExactly(
            one.number() + "/1", one.number() + "/1", two.number() + "/1", two.number() + "/1");
    assertThat(note.work().amount()).isEqualTo(eur("330.00"));
  }

  @ParameterizedTest
  @EnumSource
  void all_that_is_approved_and_unbilled_until_a_day_is_gathered(TestDatabase kind) {
    open(kind);
    KeptWork first = shop.report(labour());
    KeptWork billed = shop.report(material());
    shop.make(request().withReports(List.of(billed.number())));
    KeptWork draft = shop.draft(WorkLinks.NONE, DAY, material());
    KeptWork later =
        shop.advance(shop.value(shop.draft(WorkLinks.NONE, DAY.plusDays(1), labour())), "approve");
    KeptWork note = shop.make(request().withUntil(DAY));
    assertThat(shop.lines(note))
        .extracting(each -> each.line().assignment().visit())
        .containsOnly(first.number());
    assertThatThrownBy(() -> shop.make(request().withUntil(DAY)))
        .hasMessageContaining("nothing to bill for C-001");
    assertThatThrownBy(() -> shop.make(request().withReports(List.of(draft.number()))))
        .hasMessageContaining("only approved reports are billed");
    assertThatThrownBy(
            () -> shop.make(NoteRequest.of("C-003", DAY).withReports(List.of(later.number()))))
        .hasMessageContaining("is for client C-001, not for C-003");
    assertThatThrownBy(() -> shop.make(part(later, "1", "1").withReports(List.of(later.number()))))
        .hasMessageContaining("is named twice");
  }

  @ParameterizedTest
  @EnumSource
  void parts_of_a_line_have_its_approved_price_and_sum_to_it(TestDatabase kind) {
    open(kind);
    KeptWork report = shop.report(labour(), material());
    KeptWork first = shop.note(part(report, "2", "0.7"));
    assertThat(first.work().amount()).isEqualTo(eur("9.46"));
    assertThat(valued(first))
        .extracting(ValuedLine::status, ValuedLine::amount, ValuedLine::cost)
        .containsExactly(tuple(LineStatus.AGREED, eur("9.46"), eur("7.01")));
    assertThat(shop.note(part(report, "2", "0.7")).work().amount()).isEqualTo(eur("9.46"));
    assertThatThrownBy(() -> shop.make(part(report, "2", "1.7")))
        .hasMessageContaining("1.7 ud can't be billed; 1.6 ud are left");
    assertThatThrownBy(() -> shop.make(part(report, "2", "0")))
        .hasMessageContaining("a part is above 0");
    assertThat(shop.note(part(report, "2", "1.6")).work().amount())
        .as("the last part takes the rest")
        .isEqualTo(eur("21.61"));
    assertThatThrownBy(() -> shop.make(part(report, "2", "1")))
        .hasMessageContaining("/2: all of it is billed");
    assertThatThrownBy(() -> shop.make(part(report, "7", "1")))
        .hasMessageContaining("has no line 7");

    KeptWork labour = shop.note(part(report, "1", "2"));
    assertThat(valued(labour))
        .as("what the line charged for the visit goes with its first part")
        .extracting(ValuedLine::amount)
        .containsExactly(eur("54.00"), eur("30.00"));
    assertThat(shop.fresh(report).toBill()).isTrue();
    KeptWork rest = shop.note(request().withReports(List.of(report.number())));
    assertThat(valued(rest)).extracting(ValuedLine::amount).containsExactly(eur("81.00"));
    assertThat(shop.fresh(report).toBill()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void of_what_is_not_to_be_charged_at_all_stands_nothing_and_its_charge_is_billed(
      TestDatabase kind) {
    open(kind);
    ChargeLine free = labour().toBuilder().billable(BigDecimal.ZERO).build();
    KeptWork report = shop.report(free, material());
    KeptWork part = shop.note(part(report, "2", "3"));
    assertThat(shop.fresh(report).toBill()).as("its visit is left").isTrue();

    KeptWork rest = shop.note(request().withUntil(DAY.plusDays(10)));

    assertThat(valued(rest))
        .extracting(ValuedLine::status, ValuedLine::amount)
        .contains(tuple(LineStatus.AGREED, eur("30.00")));
    assertThat(part.work().amount()).isEqualTo(eur("40.53"));
    assertThat(rest.work().amount()).isEqualTo(eur("30.00"));
    assertThat(shop.fresh(report).toBill()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_not_charged_is_shown_with_the_rest_of_a_report(TestDatabase kind) {
    open(kind);
    KeptWork report = variousReport();
    shop.note(part(report, "1", "2"));

    KeptWork rest = shop.note(request().withReports(List.of(report.number())));

    assertThat(valued(rest))
        .extracting(ValuedLine::status)
        .containsExactly(LineStatus.AGREED, LineStatus.AGREED, LineStatus.WARRANTY);
    assertThatThrownBy(() -> shop.make(request().withReports(List.of(report.number()))))
        .hasMessageContaining("all of it is billed");
  }

  @ParameterizedTest
  @EnumSource
  void a_line_of_which_nothing_is_charged_is_on_one_note(TestDatabase kind) {
    open(kind);
    ChargeLine free = material().toBuilder().billable(BigDecimal.ZERO).build();
    KeptWork report = shop.report(free);
    NoteRequest alone = part(report, "2", null);
    KeptWork note = shop.note(alone);
    assertThat(valued(note)).extracting(ValuedLine::amount).containsExactly(eur("0.00"));
    assertThatThrownBy(() -> shop.make(alone))
        .hasMessageContaining(report.number() + "/2: all of it is billed");

    shop.advance(note, "cancel");

    assertThat(valued(shop.note(alone))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_charge_that_is_taken_from_a_note_is_to_be_billed_again(TestDatabase kind) {
    open(kind);
    KeptWork report = shop.report(labour(), material());
    KeptWork note = shop.note(request().withReports(List.of(report.number())));
    shop.store
        .as("Ana")
        .run(change -> shop.store.documents().remove(change, shop.fresh(note), "2"));

    assertThat(shop.fresh(report).toBill()).isTrue();
    assertThat(shop.store.leftOvers().of(report.number()))
        .filteredOn(each -> each.left().value().signum() > 0)
        .extracting(LeftOver::amount)
        .containsExactly(eur("30.00"));
    KeptWork again = shop.note(request().withReports(List.of(report.number())));
    assertThat(again.work().amount()).isEqualTo(eur("30.00"));
    assertThat(shop.fresh(report).toBill()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void parts_are_parts_of_what_is_charged_and_not_of_what_was_worked(TestDatabase kind) {
    open(kind);
    ChargeLine hours =
        line("1", Kind.LABOUR, "1.3333333333", "h")
            .unitCost(eur("20"))
            .worked(DAY.atTime(9, 0), DAY.atTime(10, 20))
            .build();
    KeptWork report = shop.report(hours);
    assertThat(shop.store.leftOvers().of(report.number()).get(0).quantity())
        .isEqualTo(Quantity.of("1.5", "h"));

    KeptWork note = shop.note(part(report, "1", "1"));
    assertThat(valued(note))
        .extracting(ValuedLine::unitPrice, ValuedLine::amount)
        .containsExactly(tuple(eur("27.00"), eur("27.00")), tuple(eur("30.00"), eur("30.00")));
    assertThatThrownBy(() -> shop.make(part(report, "1", "1.5")))
        .hasMessageContaining("1.5 h can't be billed; 0.5 h are left");
    assertThat(shop.lines(report).get(0).left()).isEqualByComparingTo("0.5");

    KeptWork rest = shop.note(request().withReports(List.of(report.number())));
    assertThat(rest.work().amount()).isEqualTo(eur("13.50"));
    assertThat(
            Stream.of(note, rest)
                .flatMap(each -> valued(each).stream())
                .map(ValuedLine::cost)
                .filter(Objects::nonNull)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP))
        .as("what was worked, 1.33 h at 20")
        .isEqualByComparingTo("26.67");
    assertThat(shop.fresh(report).toBill()).isFalse();

    shop.advance(note, "cancel");
    shop.advance(rest, "cancel");
    KeptLine line = shop.lines(report).get(0);
    assertThat(line.charged()).as("it may be approved otherwise").isNull();
    assertThat(line.isUnbilled()).isTrue();
    assertThat(shop.fresh(report).toBill()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void cancelling_a_note_releases_what_it_delivered(TestDatabase kind) {
    open(kind);
    KeptWork whole =
        shop.report(
            material(),
            line("3", Kind.MATERIAL, "1", "ud")
                .unitCost(eur("5"))
                .billing(Billing.WARRANTY)
                .build());
    KeptWork parts = shop.report(labour());
    KeptWork order = shop.order(SPLITS, FEE);
    KeptWork closed = workOrder(WorkLinks.NONE);
    KeptWork first = shop.make(part(parts, "1", "2"));
    KeptWork note =
        shop.note(
            part(parts, "1", "1")
                .withReports(List.of(whole.number()))
                .withOrders(List.of(new OrderPart(order.number(), null, null)))
                .withWorkOrders(List.of(closed.number())));
    assertThat(shop.fresh(order).toBill()).isFalse();
    assertThat(shop.fresh(closed).toBill()).isFalse();
    shop.advance(note, "cancel");
    assertThat(shop.lines(whole)).allMatch(each -> each.billed().signum() == 0);
    assertThat(shop.lines(parts).get(0).billed()).isEqualByComparingTo("2");
    assertThat(shop.lines(parts).get(0).billedAmount()).isEqualTo(eur("54.00"));
    assertThat(shop.store.orderLines().of(order))
        .allMatch(each -> each.billing().billedAmount().isZero());
    for (KeptWork each : List.of(whole, parts, order, closed)) {
      assertThat(shop.fresh(each).toBill()).as(each.number()).isTrue();
    }
    shop.advance(first, "cancel");
    assertThat(shop.lines(parts).get(0).billedAmount()).isNull();
    KeptWork again = shop.note(part(parts, "1", "5"));
    assertThat(again.work().amount()).as("the visit is charged again").isEqualTo(eur("165.00"));
    shop.note(request().withWorkOrders(List.of(closed.number())));
    assertThat(shop.fresh(closed).toBill()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void a_line_taken_from_a_note_is_to_be_billed_again(TestDatabase kind) {
    open(kind);
    KeptWork report = shop.report(labour(), material());
    KeptWork order = shop.order(SPLITS);
    KeptWork note =
        shop.make(
            part(report, "1", "2").withOrders(List.of(new OrderPart(order.number(), null, null))));
    assertThat(shop.lines(note)).hasSize(4);
    KeptWork without =
        shop.store.as("Ana").make(change -> shop.store.documents().remove(change, note, "1"));
    assertThat(shop.lines(without)).as("its charge went with it").hasSize(2);
    assertThat(shop.lines(report).get(0).billed()).isEqualByComparingTo("0");
    KeptWork none =
        shop.store.as("Ana").make(change -> shop.store.documents().remove(change, without, "4"));
    assertThat(shop.lines(none)).as("both kinds of the order's line").isEmpty();
    assertThat(shop.fresh(order).toBill()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_note_without_lines_comes_to_nothing(TestDatabase kind) {
    open(kind);
    KeptWork report = shop.report(labour());
    KeptWork note = shop.note(part(report, "1", "2"));
    assertThat(note.work().amount()).isNotNull();
    KeptWork none =
        shop.store.as("Ana").make(change -> shop.store.documents().remove(change, note, "1"));
    assertThat(none.work().amount()).isNull();
    assertThat(none.toValue()).isFalse();
    assertThat(shop.store.documents().isOutdated(none)).isFalse();
    assertThatThrownBy(() -> shop.advance(none, "approve")).hasMessageContaining("has no lines");
  }

  @ParameterizedTest
  @EnumSource
  void an_order_is_billed_at_its_price_in_parts_that_sum_to_it(TestDatabase kind) {
    open(kind);
    KeptWork order = shop.order(SPLITS, FEE);
    KeptWork first = shop.note(part(order, SPLITS, "1"));
    assertThat(valued(first))
        .extracting(ValuedLine::kind, ValuedLine::status, ValuedLine::amount, ValuedLine::cost)
        .containsExactly(
            tuple(Kind.LABOUR, LineStatus.AGREED, eur("133.34"), eur("70.00")),
            tuple(Kind.MATERIAL, LineStatus.AGREED, eur("199.99"), eur("133.33")));
    assertThatThrownBy(() -> shop.make(part(order, SPLITS, "2.5")))
        .hasMessageContaining("/1.1: 2.5 ud can't be billed; 2 ud are left");
    KeptWork rest =
        shop.note(request().withOrders(List.of(new OrderPart(order.number(), null, null))));
    assertThat(rest.work().amount()).isEqualTo(eur("716.67"));
    assertThat(valued(rest))
        .extracting(ValuedLine::amount)
        .containsExactly(eur("266.67"), eur("400.00"), eur("50.00"));
    assertThat(shop.fresh(order).toBill()).isFalse();
    assertThatThrownBy(
            () ->
                shop.make(request().withOrders(List.of(new OrderPart(order.number(), null, null)))))
        .hasMessageContaining(order.number() + ": all of it is billed");
    assertThatThrownBy(
            () ->
                shop.make(
                    request().withOrders(List.of(new OrderPart(order.number(), "1.3", null)))))
        .hasMessageContaining("has no line 1.3. Did you mean 1.1?");
  }

  private KeptWork workOrder(WorkLinks links) {
    Work header =
        Work.of(WorkType.WORK_ORDER, "C-001", "Cambio de compresor", DAY, "Ana").toBuilder()
            .amount(eur("500.00"))
            .links(links)
            .build();
    return shop.store.as("Ana").make(change -> shop.store.works().add(change, header));
  }

  @ParameterizedTest
  @EnumSource
  void a_closed_price_is_billed_once(TestDatabase kind) {
    open(kind);
    KeptWork closed = workOrder(WorkLinks.NONE);
    assertThat(closed.toBill()).isTrue();
    KeptWork note = shop.note(request().withWorkOrders(List.of(closed.number())));
    assertThat(valued(note))
        .extracting(ValuedLine::status, ValuedLine::amount, ValuedLine::cost)
        .containsExactly(tuple(LineStatus.AGREED, eur("500.00"), null));
    assertThat(shop.lines(note))
        .extracting(each -> each.line().assignment().workOrder())
        .containsExactly(closed.number());
    assertThatThrownBy(() -> shop.make(request().withWorkOrders(List.of(closed.number()))))
        .hasMessageContaining("is billed by " + note.number() + " already");
    KeptWork order = shop.order(SPLITS);
    assertThatThrownBy(() -> workOrder(WorkLinks.NONE.withOrder(order.number())))
        .hasMessageContaining("carries out order " + order.number());
  }

  @ParameterizedTest
  @EnumSource
  void what_is_left_is_told(TestDatabase kind) {
    open(kind);
    KeptWork report = shop.report(labour(), material());
    KeptWork order = shop.order(SPLITS, FEE);
    KeptWork closed = workOrder(WorkLinks.NONE);
    shop.make(
        part(order, SPLITS, "2")
            .withLines(part(report, "1", "2").lines())
            .withWorkOrders(List.of(closed.number())));
    assertThat(shop.store.leftOvers().of(report.number()))
        .extracting(LeftOver::line, each -> each.left().toString(), LeftOver::amountLeft)
        .containsExactly(
            tuple("1", "3 h", eur("81.00")),
            tuple("1+Salida", "0 ud", eur("0")),
            tuple("2", "3 ud", eur("40.53")));
    assertThat(shop.store.leftOvers().of(order.number()))
        .extracting(LeftOver::line, each -> each.left().toString(), LeftOver::amountLeft)
        .containsExactly(tuple("1.1", "1 ud", eur("333.33")), tuple("1.2", "1 ud", eur("50")));
    assertThat(shop.store.leftOvers().of(closed.number()))
        .extracting(LeftOver::isLeft)
        .containsExactly(false);
    KeptWork note = shop.make(request().withReports(List.of(shop.report(labour()).number())));
    assertThatThrownBy(() -> shop.store.leftOvers().of(note.number()))
        .hasMessageContaining("(delivery-note) is not billed");
  }

  @ParameterizedTest
  @EnumSource
  void a_note_bills_nothing_if_a_part_of_it_fails(TestDatabase kind) {
    open(kind);
    KeptWork report = shop.report(labour());
    KeptWork order = shop.order(SPLITS);
    assertThatThrownBy(
            () -> shop.make(part(order, SPLITS, "4").withReports(List.of(report.number()))))
        .hasMessageContaining("3 ud are left");
    assertThat(shop.lines(report))
        .extracting(KeptLine::billed)
        .allMatch(each -> each.signum() == 0);
    assertThat(shop.fresh(report).toBill()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void of_several_who_bill_the_same_at_once_only_as_many_can_as_there_is(TestDatabase kind)
      throws Exception {
    open(kind);
    KeptWork order = shop.order(SPLITS);
    List<Callable<Boolean>> tries =
        Collections.nCopies(
            5,
            () -> {
              try {
                shop.make(part(order, SPLITS, "1"));
                return true;
              } catch (StoreException refused) {
                assertThat(refused).hasMessageContaining("all of it is billed");
                return false;
              }
            });
    ExecutorService pool = Executors.newFixedThreadPool(tries.size());
    int billed = 0;
    for (Future<Boolean> each : pool.invokeAll(tries)) {
      billed += each.get() ? 1 : 0;
    }
    pool.shutdown();
    assertThat(billed).isEqualTo(3);
    assertThat(shop.store.orderLines().of(order).get(0).billing().billedAmount())
        .isEqualTo(eur("1000.00"));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_billed_is_not_cancelled_as_long_as_it_is(TestDatabase kind) {
    open(kind);
    KeptWork order = shop.order(SPLITS, FEE);
    KeptWork closed = workOrder(WorkLinks.NONE);
    KeptWork first = shop.note(part(order, SPLITS, "2"));
    KeptWork second = shop.note(part(order, SPLITS, "1").withWorkOrders(List.of(closed.number())));

    assertThatThrownBy(() -> shop.advance(shop.fresh(order), "cancel"))
        .hasMessageStartingWith(
            order.number() + " is billed by " + first.number() + ", " + second.number())
        .hasMessageContaining("note correct " + first.number());
    assertThatThrownBy(() -> shop.advance(shop.fresh(closed), "cancel"))
        .hasMessageStartingWith(closed.number() + " is billed by " + second.number() + ",");
    assertThat(shop.fresh(order).state()).isEqualTo("open");

    shop.advance(first, "cancel");
    assertThatThrownBy(() -> shop.advance(shop.fresh(order), "cancel"))
        .hasMessageStartingWith(order.number() + " is billed by " + second.number() + ",");
    shop.advance(second, "cancel");
    assertThat(shop.advance(shop.fresh(order), "cancel").state()).isEqualTo("cancelled");
    assertThat(shop.advance(shop.fresh(closed), "cancel").state()).isEqualTo("cancelled");
  }

  @ParameterizedTest
  @EnumSource
  void a_note_is_not_of_before_what_it_bills(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(labour());
    KeptWork order = shop.order(FEE);
    NoteRequest early = NoteRequest.of("C-001", DAY.minusDays(1));
    for (NoteRequest each :
        List.of(
            early.withReports(List.of(report.number())),
            early.withOrders(List.of(new OrderPart(order.number(), null, null))))) {
      assertThatThrownBy(() -> shop.make(each))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("Give a day from " + DAY + " on.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void of_what_is_not_charged_it_is_said_why(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork closed = shop.closedPrice("Compresor", "690");
    ChargeLine quoted =
        labour().toBuilder().workOrder(closed.number()).billing(Billing.QUOTED).build();
    KeptWork report = shop.report(WorkLinks.NONE.withWorkOrder(closed.number()), quoted);
    assertThatThrownBy(() -> shop.make(request().withReports(List.of(report.number()))))
        .hasMessage(
            report.number()
                + " was done for the closed price of "
                + closed.number()
                + ", and is not billed beside it. Bill that: --work-order "
                + closed.number());
    KeptWork internal = shop.report(labour().toBuilder().billing(Billing.INTERNAL).build());
    assertThatThrownBy(() -> shop.make(request().withReports(List.of(internal.number()))))
        .hasMessage(internal.number() + " is not charged: internal.");
  }
}
