package com.tarifario.store.note;

import static com.tarifario.store.note.Workshop.FEE;
import static com.tarifario.store.note.Workshop.SPLITS;
import static com.tarifario.store.note.Workshop.eur;
import static com.tarifario.store.note.Workshop.line;
import static com.tarifario.store.note.Workshop.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.commercial.ClosedPrice;
import com.tarifario.core.commercial.Compared;
import com.tarifario.core.commercial.ComparedItem;
import com.tarifario.core.commercial.ComparedLine;
import com.tarifario.core.commercial.Comparison;
import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.PlainTariff;
import com.tarifario.testing.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An order beside what the work for it cost and brought. */
class QuotedAndRealTest {

  private Workshop shop;

  @AfterEach
  void close() {
    shop.close();
  }

  private static ChargeLine done(
      String number, Kind kind, String quantity, String cost, Billing billing, String concept) {
    return line(number, kind, quantity, kind.usualUnit().symbol())
        .unitCost(eur(cost))
        .billing(billing)
        .concept(concept)
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void it_is_compared_by_concept_and_by_kind(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(SPLITS, FEE);
    WorkLinks links = WorkLinks.NONE.withOrder(order.number());
    KeptWork report =
        shop.report(
            links,
            done("1", Kind.LABOUR, "12", "20", Billing.QUOTED, "SPLIT-5"),
            done("2", Kind.MATERIAL, "3", "125", Billing.QUOTED, "SPLIT-5"),
            done("3", Kind.MATERIAL, "1", "10", Billing.CHARGEABLE, null));
    shop.advance(
        shop.draft(links, Workshop.DAY, done("1", Kind.LABOUR, "9", "20", Billing.QUOTED, null)),
        "cancel");
    shop.note(part(order, SPLITS, "2").withReports(List.of(report.number())));
    Comparison comparison = shop.store.comparisons().of(order.number());
    assertThat(comparison.items().stream().map(ComparedItem::whole))
        .extracting(
            Compared::code,
            Compared::quotedCost,
            Compared::quoted,
            Compared::cost,
            Compared::billed)
        .containsExactly(
            tuple("SPLIT-5", eur("610.00"), eur("1000.00"), eur("615.00"), eur("666.67")),
            tuple("1.2", eur("0.00"), eur("50.00"), eur("0.00"), eur("0.00")));
    assertThat(comparison.notQuoted().cost()).isEqualTo(eur("10.00"));
    assertThat(comparison.notQuoted().billed()).isEqualTo(eur("13.50"));
    assertThat(comparison.byKind())
        .extracting(Compared::code, Compared::quoted, Compared::cost, Compared::billed)
        .containsExactly(
            tuple("LABOUR", eur("400.01"), eur("240.00"), eur("266.67")),
            tuple("MATERIAL", eur("599.99"), eur("385.00"), eur("413.50")),
            tuple("", eur("50.00"), eur("0"), eur("0")));
    assertThat(comparison.total().margin()).isEqualTo(eur("55.17"));
    assertThat(comparison.total().quotedMargin()).isEqualTo(eur("440.00"));
    assertThat(comparison.total().costDifference()).isEqualTo(eur("15.00"));
  }

  @ParameterizedTest
  @EnumSource
  void lines_of_one_concept_are_told_apart_by_what_was_billed_of_each(TestDatabase kind) {
    shop = new Workshop(kind);
    OrderLine more = split("2.1", "Split 7 kW");
    KeptWork order = shop.order(SPLITS, FEE, more);
    WorkLinks links = WorkLinks.NONE.withOrder(order.number());
    KeptWork report =
        shop.report(
            links,
            done("1", Kind.LABOUR, "12", "20", Billing.QUOTED, "SPLIT-5"),
            done("2", Kind.MATERIAL, "1", "10", Billing.CHARGEABLE, "SPLIT-5"));
    shop.note(part(order, more, "1").withReports(List.of(report.number())));
    ComparedItem item = shop.store.comparisons().of(order.number()).items().get(0);
    assertThat(item.whole().description()).as("the concept is in no catalogue").isEmpty();
    assertThat(item.whole().quoted()).isEqualTo(eur("1300.00"));
    assertThat(item.whole().cost()).isEqualTo(eur("250.00"));
    assertThat(item.whole().billed()).as("with a line of the report").isEqualTo(eur("163.50"));
    assertThat(item.lines())
        .extracting(
            ComparedLine::path,
            ComparedLine::description,
            ComparedLine::quotedCost,
            ComparedLine::quoted,
            ComparedLine::billed)
        .containsExactly(
            tuple("1.1", "Split 5 kW", eur("610.00"), eur("1000.00"), eur("0")),
            tuple("2.1", "Split 7 kW", null, eur("300.00"), eur("150.00")));
  }

  @ParameterizedTest
  @EnumSource
  void lines_of_several_orders_of_a_quote_are_told_apart_by_their_orders(TestDatabase kind) {
    shop = new Workshop(kind);
    quote();
    String first = shop.order(split("1.1", "Split 7 kW"), FEE).number();
    String second = shop.order(split("1.1", "Split 7 kW"), FEE).number();
    List<ComparedItem> items = shop.store.comparisons().of("P-1").items();
    assertThat(items)
        .extracting(each -> each.whole().code())
        .containsExactly("SPLIT-5", first + "/1.2", second + "/1.2");
    assertThat(items.get(0).whole().description()).isEqualTo("Split 7 kW");
    assertThat(items.get(0).lines())
        .extracting(ComparedLine::path)
        .containsExactly(first + "/1.1", second + "/1.1");
  }

  @ParameterizedTest
  @EnumSource
  void orders_of_a_quote_at_closed_prices_are_all_compared(TestDatabase kind) {
    shop = new Workshop(kind);
    quote();
    for (String price : List.of("690.00", "300.00")) {
      Work order =
          Work.of(WorkType.ORDER, "C-001", "Compresor", Workshop.DAY, "Ana").toBuilder()
              .amount(eur(price))
              .links(WorkLinks.NONE.withQuote("P-1"))
              .build();
      shop.store.as("Ana").run(change -> shop.store.works().add(change, order));
    }
    Comparison comparison = shop.store.comparisons().of("P-1");
    assertThat(comparison.items()).hasSize(2);
    assertThat(comparison.total().quoted()).isEqualTo(eur("990.00"));
  }

  /** The quote that orders came of. */
  private void quote() {
    Work quote = Work.of(WorkType.QUOTE, "C-001", "Splits", Workshop.DAY, "Ana");
    shop.store
        .as("Ana")
        .run(change -> shop.store.works().add(change, quote.toBuilder().number("P-1").build()));
  }

  /** Two splits more. */
  private static OrderLine split(String path, String description) {
    return OrderLine.of(
        path, "SPLIT-5", description, Quantity.of("2", "ud"), null, eur("300.00"), null);
  }

  @ParameterizedTest
  @EnumSource
  void what_was_corrected_counts_as_it_should_be(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(SPLITS);
    KeptWork note = shop.advance(shop.note(part(order, SPLITS, "3")), "approve", "freeze");
    KeptWork correcting =
        shop.store
            .as("Ana")
            .make(change -> shop.store.correcting().make(change, note.number(), note.work().on()));
    assertThat(shop.store.comparisons().of(order.number()).total().billed())
        .as("a correction that is not valued yet says nothing")
        .isEqualTo(eur("1000.00"));
    KeptWork without =
        shop.store.as("Ana").make(change -> shop.store.documents().remove(change, correcting, "1"));
    shop.value(without, "40");
    assertThat(shop.store.comparisons().of(order.number()).total().billed())
        .isEqualTo(eur("599.99"));
  }

  @ParameterizedTest
  @EnumSource
  void what_was_added_to_a_note_or_to_its_correction_is_billed(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(SPLITS);
    KeptWork whole = shop.make(part(order, SPLITS, "3"));
    KeptWork note =
        shop.advance(shop.value(added(whole, "9", "100", "SPLIT-5"), "40"), "approve", "freeze");
    assertThat(billed(order)).containsExactly(eur("1140.00"), eur("0"));
    KeptWork correcting =
        shop.store
            .as("Ana")
            .make(change -> shop.store.correcting().make(change, note.number(), note.work().on()));
    shop.value(added(correcting, "10", "10", null), "40");
    assertThat(billed(order)).containsExactly(eur("1140.00"), eur("14.00"));
  }

  private KeptWork added(KeptWork note, String number, String cost, @Nullable String concept) {
    ChargeLine line = done(number, Kind.MATERIAL, "1", cost, Billing.CHARGEABLE, concept);
    return shop.store
        .as("Ana")
        .make(change -> shop.store.documents().addLines(change, note, List.of(NewLine.of(line))));
  }

  /** Of the first concept, and of what was not quoted. */
  private List<Money> billed(KeptWork order) {
    Comparison comparison = shop.store.comparisons().of(order.number());
    return List.of(comparison.items().get(0).whole().billed(), comparison.notQuoted().billed());
  }

  @ParameterizedTest
  @EnumSource
  void a_note_that_delivers_something_else_too_does_not_say_what_was_added_for(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(SPLITS);
    KeptWork report = shop.report(Workshop.labour());
    KeptWork both = shop.make(part(order, SPLITS, "3").withReports(List.of(report.number())));
    shop.value(added(both, "9", "100", "SPLIT-5"), "40");
    assertThat(billed(order)).containsExactly(eur("1000.00"), eur("0"));
  }

  @ParameterizedTest
  @EnumSource
  void what_an_order_at_one_price_pays_for_is_of_that(TestDatabase kind) {
    shop = new Workshop(kind);
    Work header =
        Work.of(WorkType.ORDER, "C-001", "Compresor", Workshop.DAY, "Ana").toBuilder()
            .amount(eur("690.00"))
            .build();
    KeptWork order = shop.store.as("Ana").make(change -> shop.store.works().add(change, header));
    shop.report(
        WorkLinks.NONE.withOrder(order.number()),
        done("1", Kind.LABOUR, "5", "20", Billing.QUOTED, null),
        done("2", Kind.MATERIAL, "1", "10", Billing.CHARGEABLE, null));
    Comparison comparison = shop.store.comparisons().of(order.number());
    assertThat(comparison.items())
        .extracting(each -> each.whole().quoted(), each -> each.whole().cost())
        .containsExactly(tuple(eur("690.00"), eur("100.00")));
    assertThat(comparison.notQuoted().cost()).isEqualTo(eur("10.00"));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_charged_beside_a_closed_price_is_no_part_of_it(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.closedPrice("Compresor", "500.00");
    KeptWork report =
        shop.report(
            WorkLinks.NONE.withWorkOrder(order.number()),
            done("1", Kind.LABOUR, "8", "20", Billing.QUOTED, null),
            done("2", Kind.MATERIAL, "1", "20", Billing.CHARGEABLE, null));
    KeptWork note =
        shop.make(
            Workshop.request()
                .withWorkOrders(List.of(order.number()))
                .withReports(List.of(report.number())));
    shop.value(added(note, "9", "100", null), "40");
    ClosedPrice comparison = closedPrice(order);
    assertThat(comparison.byTariff()).as("216 + 30 for the visit").isEqualTo(eur("246.00"));
    assertThat(comparison.cost()).isEqualTo(eur("160.00"));
    assertThat(comparison.billed()).isEqualTo(eur("500.00"));
    assertThat(comparison.extra().cost()).isEqualTo(eur("20.00"));
    assertThat(comparison.extra().billed()).as("27 + 140 added").isEqualTo(eur("167.00"));
    assertThat(comparison.extra().margin()).isEqualTo(eur("147.00"));
  }

  @ParameterizedTest
  @EnumSource
  void a_closed_price_is_compared_with_the_tariff_the_cost_and_what_was_billed(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.closedPrice("Compresor", "690.00");
    WorkLinks links = WorkLinks.NONE.withWorkOrder(order.number());
    shop.report(
        links,
        done("1", Kind.LABOUR, "5", "20", Billing.QUOTED, null),
        done("2", Kind.MATERIAL, "1", "400", Billing.QUOTED, null),
        done("3", Kind.MATERIAL, "1", "10", Billing.WARRANTY, null),
        done("4", Kind.SUBCONTRACT, "1", "50", Billing.QUOTED, null));
    shop.note(Workshop.request().withWorkOrders(List.of(order.number())));
    ClosedPrice comparison = closedPrice(order);
    assertThat(comparison.closed()).isEqualTo(eur("690.00"));
    assertThat(comparison.byTariff()).as("135 + 30 for the visit + 540").isEqualTo(eur("705.00"));
    assertThat(comparison.unpriced()).isEqualTo(1);
    assertThat(comparison.cost()).isEqualTo(eur("560.00"));
    assertThat(comparison.billed()).isEqualTo(eur("690.00"));
    assertThat(comparison.aboveTariff()).isEqualTo(eur("-15.00"));
    assertThat(comparison.margin()).isEqualTo(eur("130.00"));
    assertThat(comparison.kinds())
        .extracting(ClosedPrice.OfKind::kind, ClosedPrice.OfKind::byTariff)
        .contains(tuple(Kind.LABOUR, eur("135.00")), tuple(Kind.MATERIAL, eur("540.00")));
    KeptWork plain = shop.report(Workshop.labour());
    assertThatThrownBy(() -> closedPrice(plain)).hasMessageContaining(plain.number());
  }

  private ClosedPrice closedPrice(KeptWork order) {
    Tariff tariff = PlainTariff.of("35");
    Valuer valuer = new Valuer(tariff, shop.store.directory(tariff.vocabulary()));
    return shop.store.comparisons().closedPrice(order.number(), valuer, tariff.vocabulary());
  }

  @ParameterizedTest
  @EnumSource
  void what_was_never_ordered_is_not_compared(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(Workshop.labour());
    assertThatThrownBy(() -> shop.store.comparisons().of(report.number()))
        .hasMessageContaining("Nothing was ordered by " + report.number());
  }
}
