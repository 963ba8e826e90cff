package com.tarifario.store.note;

import static com.tarifario.store.note.Workshop.SPLITS;
import static com.tarifario.store.note.Workshop.eur;
import static com.tarifario.store.note.Workshop.labour;
import static com.tarifario.store.note.Workshop.material;
import static com.tarifario.store.note.Workshop.part;
import static com.tarifario.store.note.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.commercial.LeftOver;
import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.money.Money;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.note.NoteRequest.OrderPart;
import com.tarifario.store.order.KeptOrderLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever is billed in parts and taken back, never comes to more than there is, nor to less. */
class BillingLawsTest {

  /** What somebody does. */
  enum Deed {
    PART_OF_ORDER,
    REST_OF_ORDER,
    PART_OF_REPORT,
    REST_OF_REPORT,
    CANCEL
  }

  /** What somebody does, and with how much of it or with which note. */
  record Step(Deed deed, int size) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(Arbitraries.of(Deed.values()), Arbitraries.integers().between(1, 13))
        .as(Step::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(12);
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void parts_never_come_to_more_than_the_whole_and_all_come_to_it(
      @ForAll("steps") List<Step> steps) {
    billInParts(TestDatabase.H2_MEMORY, steps);
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void nor_do_they_where_several_share_a_server(@ForAll("steps") List<Step> steps) {
    billInParts(TestDatabase.POSTGRESQL, steps);
  }

  private static void billInParts(TestDatabase kind, List<Step> steps) {
    try (Workshop shop = new Workshop(kind)) {
      KeptWork order = shop.order(SPLITS);
      KeptWork report = shop.report(labour(), material());
      List<KeptWork> notes = new ArrayList<>();
      for (Step step : steps) {
        take(shop, step, order, report, notes);
        check(shop, order, report, notes);
      }
      finish(shop, order, report, notes);
    }
  }

  private static void take(
      Workshop shop, Step step, KeptWork order, KeptWork report, List<KeptWork> notes) {
    BigDecimal left = left(shop, step, order, report);
    BigDecimal wanted = BigDecimal.valueOf(step.size()).divide(BigDecimal.valueOf(4));
    switch (step.deed()) {
      case PART_OF_ORDER ->
          make(shop, part(order, SPLITS, wanted.toPlainString()), wanted, left, notes);
      case PART_OF_REPORT ->
          make(shop, part(report, "2", wanted.toPlainString()), wanted, left, notes);
      case REST_OF_ORDER -> make(shop, rest(order), BigDecimal.ONE, left.multiply(TEN), notes);
      case REST_OF_REPORT ->
          make(
              shop,
              request().withReports(List.of(report.number())),
              BigDecimal.ONE,
              left.multiply(TEN),
              notes);
      case CANCEL -> {
        if (!notes.isEmpty()) {
          shop.advance(notes.remove(step.size() % notes.size()), "cancel");
        }
      }
    }
  }

  private static final BigDecimal TEN = BigDecimal.TEN;

  private static NoteRequest rest(KeptWork order) {
    return request().withOrders(List.of(new OrderPart(order.number(), null, null)));
  }

  /** How much is left of what the step bills. */
  private static BigDecimal left(Workshop shop, Step step, KeptWork order, KeptWork report) {
    return switch (step.deed()) {
      case PART_OF_ORDER, REST_OF_ORDER ->
          shop.store.orderLines().of(order).get(0).billing().left();
      case PART_OF_REPORT -> shop.lines(report).get(1).left();
      case REST_OF_REPORT -> shop.lines(report).get(0).left().add(shop.lines(report).get(1).left());
      case CANCEL -> BigDecimal.ZERO;
    };
  }

  /** Makes a note if that much is left, and is refused otherwise. */
  private static void make(
      Workshop shop,
      NoteRequest request,
      BigDecimal wanted,
      BigDecimal left,
      List<KeptWork> notes) {
    boolean possible = wanted.compareTo(left) <= 0;
    try {
      notes.add(shop.make(request));
      assertThat(possible).as(request + " of " + left).isTrue();
    } catch (StoreException refused) {
      assertThat(possible).as(request + " of " + left + ": " + refused).isFalse();
    }
  }

  private static void check(Workshop shop, KeptWork order, KeptWork report, List<KeptWork> notes) {
    List<KeptLine> delivering = notes.stream().flatMap(each -> shop.lines(each).stream()).toList();
    KeptOrderLine ordered = shop.store.orderLines().of(order).get(0);
    assertThat(ordered.billing().billedAmount())
        .isEqualTo(sum(delivering.stream().filter(BillingLawsTest::isOfOrder).toList()));
    assertThat(shop.fresh(order).toBill()).isEqualTo(!ordered.billing().isComplete());
    boolean left = false;
    for (KeptLine each : shop.lines(report)) {
      BigDecimal billed =
          delivering.stream()
              .filter(line -> isOf(line, each))
              .map(line -> line.line().chargeable().value())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(each.billed()).isEqualByComparingTo(billed);
      assertThat(billed).isLessThanOrEqualTo(each.line().chargeable().value());
      left |= each.left().signum() > 0;
    }
    assertThat(shop.fresh(report).toBill()).isEqualTo(left);
    assertThat(delivering.stream().filter(each -> each.source().charge() != null).count())
        .as("the visit is charged once at most")
        .isLessThanOrEqualTo(1);
    checkLeft(shop, shop.fresh(order), shop.fresh(report));
  }

  /** What is left of several works is what is left of the lines of each. */
  private static void checkLeft(Workshop shop, KeptWork... works) {
    Map<Long, Money> left = shop.store.leftOvers().amounts(List.of(works));
    for (KeptWork each : works) {
      Money ofLines = LeftOver.amountLeft(shop.store.leftOvers().of(each.number()));
      if (each.toBill()) {
        assertThat(left.get(each.id())).as(each.number()).isNotNull().isEqualTo(ofLines);
      } else {
        assertThat(left).doesNotContainKey(each.id());
        assertThat(ofLines).isEqualTo(eur("0"));
      }
    }
  }

  private static boolean isOfOrder(KeptLine line) {
    return line.source().orderLine() != null;
  }

  private static boolean isOf(KeptLine delivering, KeptLine line) {
    Long source = delivering.source().line();
    return source != null && source == line.id() && delivering.source().charge() == null;
  }

  private static Money sum(List<KeptLine> lines) {
    return lines.stream()
        .map(each -> Deliveries.agreedAmount(each.line()))
        .reduce(eur("0"), Money::plus);
  }

  /** Bills what is left; then all parts come to the whole, of each kind. */
  private static void finish(Workshop shop, KeptWork order, KeptWork report, List<KeptWork> notes) {
    Map<Long, Money> left =
        shop.store.leftOvers().amounts(List.of(shop.fresh(order), shop.fresh(report)));
    if (shop.fresh(order).toBill()) {
      notes.add(shop.make(rest(order)));
      assertThat(sum(shop.lines(notes.get(notes.size() - 1)))).isEqualTo(left.get(order.id()));
    }
    if (shop.fresh(report).toBill()) {
      notes.add(shop.make(request().withReports(List.of(report.number()))));
      assertThat(sum(shop.lines(notes.get(notes.size() - 1)))).isEqualTo(left.get(report.id()));
    }
    check(shop, order, report, notes);
    List<KeptLine> delivering = notes.stream().flatMap(each -> shop.lines(each).stream()).toList();
    for (OrderLine.Part kind : SPLITS.parts()) {
      assertThat(
              sum(
                  delivering.stream()
                      .filter(BillingLawsTest::isOfOrder)
                      .filter(each -> each.line().subject().kind() == kind.kind())
                      .toList()))
          .isEqualTo(kind.amount());
    }
    KeptLine material = shop.lines(report).get(1);
    List<KeptLine> parts = delivering.stream().filter(each -> isOf(each, material)).toList();
    if (material.billedAmount() != null) {
      assertThat(sum(parts)).isEqualTo(eur("40.53")).isEqualTo(material.billedAmount());
    }
  }
}
