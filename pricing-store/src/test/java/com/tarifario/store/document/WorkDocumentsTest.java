package com.tarifario.store.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.Registered;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.PlainTariff;
import com.tarifario.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work reports in the database: their lines, their prices, and from when on they stay. */
class WorkDocumentsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant MOMENT = Instant.parse("2026-03-01T10:15:30.123456Z");

  private Store store;

  private void open(TestDatabase kind) {
    store = Registered.in(kind, Cards.card("C-001", "Bar Uno"), Cards.hotel());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static ChargeLineBuilder line(String number, Kind kind, String quantity, String unit) {
    return ChargeLine.builder(
        new LineId("PT-1", number), DAY, "C-001", kind, Quantity.of(quantity, unit));
  }

  private static ChargeLine labour(String number) {
    return line(number, Kind.LABOUR, "2.5", "h").unitCost(Money.of("20", "EUR")).build();
  }

  private KeptWork report(ChargeLine... lines) {
    Work header =
        Work.of(WorkType.WORK_REPORT, "C-001", "Fuga", DAY, "Luis").toBuilder()
            .number("PT-1")
            .build();
    return store
        .as("Luis")
        .make(
            change ->
                store
                    .documents()
                    .add(change, header, List.of(lines).stream().map(NewLine::of).toList()));
  }

  private KeptWork value(KeptWork kept, String markup) {
    Tariff tariff = PlainTariff.of(markup);
    Valuer valuer = new Valuer(tariff, store.directory(tariff.vocabulary()));
    return store
        .as("Ana")
        .make(
            change ->
                store
                    .documents()
                    .value(
                        change,
                        kept,
                        valuer.value(store.documents().document(kept, tariff.vocabulary())),
                        Locale.ENGLISH));
  }

  private KeptWork correct(KeptWork kept, String number, UnaryOperator<ChargeLine> edit) {
    return store.as("Ana").make(change -> store.documents().correct(change, kept, number, edit));
  }

  private KeptWork advance(KeptWork kept, String action) {
    return store.as("Ana").make(change -> store.works().advance(change, kept, action, null));
  }

  @ParameterizedTest
  @EnumSource
  void a_line_is_there_with_all_that_was_said_of_it(TestDatabase kind) {
    open(kind);
    ChargeLine all =
        line("1", Kind.LABOUR, "1.333333333333333333333333", "h")
            .workCentre("01")
            .workOrder("OT-9")
            .visit("v1")
            .agreement("AM-1")
            .quoteTariff("obra")
            .workType("averia")
            .concept("SPLIT-5")
            .noticeDate(DAY.minusDays(1))
            .item("ART")
            .family("clima")
            .category("oficial 1a")
            .technician("N. Piedrabuena")
            .description("Fuga\nen la cámara")
            .billable(new BigDecimal("1.25"))
            .unitCost(Money.of("20.125", "USD"))
            .listPrice(Money.of("30", "EUR"))
            .worked(DAY.atTime(21, 30), DAY.plusDays(1).atTime(0, 15))
            .band("noche")
            .billing(Billing.WARRANTY)
            .override(
                new PriceOverride(
                    Money.of("15.5", "EUR"), "pactado", "Ana", MOMENT, PriceOverride.Origin.QUOTE))
            .attribute("note", "one\ntwo: three")
            .attribute("deep", new BigDecimal("2.50"))
            .build();
    KeptWork report = report(all, labour("2"));
    List<KeptLine> kept = store.lines().of(report);
    assertThat(kept.get(0).line()).isEqualTo(all.toBuilder().attribute("deep", "2.50").build());
    assertThat(kept.get(1).line()).isEqualTo(labour("2"));
    assertThat(report.toValue()).isTrue();
    assertThat(store.audit().of("work", report.id(), 10).get(0).after())
        .contains("line 2: 2026-03-02 LABOUR 2.5 h, chargeable");
  }

  @ParameterizedTest
  @EnumSource
  void every_valuation_is_kept_with_its_tariff_and_the_newest_holds(TestDatabase kind) {
    open(kind);
    KeptWork once = value(report(labour("1")), "35");
    assertThat(once.toValue()).isFalse();
    assertThat(once.work().amount()).isEqualTo(Money.of("97.50", "EUR"));
    KeptWork twice = value(once, "40");
    assertThat(twice.work().amount()).isEqualTo(Money.of("100.00", "EUR"));
    List<KeptValuation> all = store.valuations().history(twice);
    assertThat(all)
        .extracting(
            KeptValuation::who, KeptValuation::tariff, KeptValuation::net, KeptValuation::tax)
        .containsExactly(
            tuple("Ana", "Plain 40@404040404040", eur("100"), eur("21")),
            tuple("Ana", "Plain 35@353535353535", eur("97.50"), eur("20.48")));
    assertThat(all.get(0).tariffHash()).hasSize(64);
    assertThat(store.valuations().newest(twice)).contains(all.get(0));
    List<ValuedLine> lines = store.valuations().lines(all.get(1));
    assertThat(lines)
        .extracting(ValuedLine::line, ValuedLine::status, ValuedLine::amount, ValuedLine::cost)
        .containsExactly(
            tuple("1", LineStatus.PRICED, eur("67.50"), eur("50")),
            tuple("1+Salida", LineStatus.PRICED, eur("30"), eur("0")));
    assertThat(lines.get(0).layer()).isEqualTo("base");
    assertThat(lines.get(0).rule()).isEqualTo("Base");
    assertThat(lines.get(0).steps()).contains("cost + 35 %");
    assertThat(lines.get(0).taxRate()).asString().isEqualTo("21 %");
    assertThat(lines.get(1).parent()).isEqualTo("1");
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_changed_of_a_line_counts_though_it_is_to_be_valued_already(TestDatabase kind) {
    open(kind);
    KeptWork read = report(labour("1"));
    assertThat(read.toValue()).isTrue();
    KeptWork under = correct(read, "1", each -> each.toBuilder().agreement("AM-1").build());
    assertThat(under.version()).isEqualTo(read.version() + 1);
    assertThat(store.audit().of("work", read.id(), 1).get(0))
        .satisfies(entry -> assertThat(entry.before()).doesNotContain("agreement"))
        .satisfies(entry -> assertThat(entry.after()).contains("agreement: AM-1"));
    assertThatThrownBy(
            () -> correct(read, "1", each -> each.toBuilder().description("Fuga").build()))
        .isInstanceOf(StaleChangeException.class);
    assertThat(correct(under, "1", each -> each)).isEqualTo(under);
  }

  @ParameterizedTest
  @EnumSource
  void a_line_is_corrected_overridden_and_lifted_and_is_to_be_valued_again(TestDatabase kind) {
    open(kind);
    KeptWork valued = value(report(labour("1")), "35");
    KeptWork less =
        correct(valued, "1", each -> each.toBuilder().billable(new BigDecimal("2")).build());
    assertThat(less.toValue()).isTrue();
    KeptWork revalued = value(less, "35");
    assertThat(revalued.work().amount()).isEqualTo(eur("84.00"));
    assertThat(store.valuations().newest(revalued).orElseThrow().cost()).isEqualTo(eur("50.00"));
    PriceOverride set = new PriceOverride(eur("25.00"), "regateo", "Ana", MOMENT);
    KeptWork overridden = value(correct(revalued, "1", each -> each.overriddenBy(set)), "35");
    assertThat(overridden.work().amount()).isEqualTo(eur("80.00"));
    KeptWork lifted = value(correct(overridden, "1", ChargeLine::withOverrideLifted), "35");
    assertThat(lifted.work().amount()).isEqualTo(eur("84.00"));
    assertThat(store.audit().of("work", lifted.id(), 20))
        .anyMatch(each -> each.after().contains("25.00 EUR by Ana: regateo"))
        .anyMatch(each -> each.before().contains("25.00 EUR by Ana: regateo"));
    assertThat(correct(lifted, "1", each -> each)).isEqualTo(lifted);
    assertThatThrownBy(
            () ->
                correct(
                    lifted, "1", each -> each.toBuilder().billable(new BigDecimal("3")).build()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("3 h can't be charged of 2.5 h worked");
    assertThatThrownBy(() -> correct(lifted, "7", each -> each))
        .hasMessageContaining("PT-1 has no line 7");
    assertThatThrownBy(() -> correct(valued, "1", each -> each.overriddenBy(set)))
        .isInstanceOf(StaleChangeException.class);
  }

  @ParameterizedTest
  @EnumSource
  void what_was_written_of_a_person_is_erased_and_the_prices_stay(TestDatabase kind) {
    open(kind);
    PriceOverride set = new PriceOverride(eur("25.00"), "amigo de Sonsoles", "Ana", MOMENT);
    ChargeLine named =
        labour("1").toBuilder().description("Piso de Sonsoles").override(set).build();
    KeptWork valued = value(report(named, labour("2")), "35");
    store.as("Ana").run(change -> store.erasure().client(change, "C-001"));
    KeptLine left = store.lines().of(valued).get(0);
    assertThat(left.line().subject().description()).isEqualTo("***");
    assertThat(left.line().override().reason()).isEqualTo("***");
    List<ValuedLine> prices =
        store.valuations().lines(store.valuations().newest(valued).orElseThrow());
    assertThat(prices).noneMatch(each -> each.toString().contains("Sonsoles"));
    assertThat(prices.get(0).amount()).isEqualTo(eur("62.50"));
    assertThat(prices.get(1).rule()).isEqualTo("Base");
    assertThat(store.audit().last(50)).noneMatch(each -> each.after().contains("Sonsoles"));
    assertThat(store.audit().verify().isWhole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void lines_are_added_and_taken_away(TestDatabase kind) {
    open(kind);
    KeptWork report = report(labour("1"), labour("2"), labour("3"));
    KeptWork without =
        store.as("Ana").make(change -> store.documents().remove(change, report, "2"));
    KeptWork more =
        store
            .as("Ana")
            .make(
                change ->
                    store.documents().addLines(change, without, List.of(NewLine.of(labour("4")))));
    assertThat(store.lines().of(more)).extracting(KeptLine::number).containsExactly("1", "3", "4");
    assertThatThrownBy(
            () ->
                store
                    .as("Ana")
                    .run(
                        change ->
                            store
                                .documents()
                                .addLines(change, more, List.of(NewLine.of(labour("4"))))))
        .hasMessageContaining("PT-1 has a line 4 already");
    ChargeLine other =
        ChargeLine.builder(
                new LineId("PT-1", "5"), DAY, "C-003", Kind.LABOUR, Quantity.of("1", "h"))
            .build();
    assertThatThrownBy(
            () ->
                store
                    .as("Ana")
                    .run(
                        change ->
                            store.documents().addLines(change, more, List.of(NewLine.of(other)))))
        .hasMessageContaining("Line 5 is for client C-003, but PT-1 is for C-001");
  }

  @ParameterizedTest
  @EnumSource
  void only_what_has_all_its_prices_is_approved(TestDatabase kind) {
    open(kind);
    KeptWork report = report(labour("1"), line("2", Kind.SUBCONTRACT, "1", "ud").build());
    assertThatThrownBy(() -> advance(report, "approve"))
        .hasMessageContaining("PT-1 was never valued. First: work value PT-1");
    KeptWork valued = value(report, "35");
    assertThat(valued.toValue()).as("a line has no price yet").isTrue();
    assertThatThrownBy(() -> advance(valued, "approve"))
        .hasMessageContaining("PT-1 has 1 line without a price: 2.");
    PriceOverride price = new PriceOverride(eur("90"), "factura", "Ana", MOMENT);
    KeptWork priced = value(correct(valued, "2", each -> each.overriddenBy(price)), "35");
    KeptWork changed =
        correct(priced, "1", each -> each.toBuilder().billing(Billing.REWORK).build());
    assertThatThrownBy(() -> advance(changed, "approve"))
        .hasMessageContaining(
            "PT-1, or the agreement of its lines, was changed after it was valued");
    KeptWork approved = advance(value(changed, "35"), "approve");
    assertThat(approved.state()).isEqualTo("approved");
    assertThat(approved.toBill()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_approved_can_be_opened_again_and_what_is_frozen_stays(TestDatabase kind) {
    open(kind);
    KeptWork approved = advance(value(report(labour("1")), "35"), "approve");
    assertThatThrownBy(() -> correct(approved, "1", each -> each))
        .hasMessageContaining("First: work advance PT-1 reopen");
    assertThatThrownBy(() -> value(approved, "40")).isInstanceOf(StoreException.class);
    KeptWork open = advance(approved, "reopen");
    KeptWork frozen = advance(advance(open, "approve"), "freeze");
    assertThatThrownBy(() -> correct(frozen, "1", each -> each))
        .hasMessageContaining("Correct it by another document: note correct PT-1");
    assertThatThrownBy(
            () -> store.as("Ana").run(change -> store.documents().remove(change, frozen, "1")))
        .isInstanceOf(StoreException.class);
    assertThat(store.valuations().history(frozen)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_charged_of_what_is_not_chargeable(TestDatabase kind) {
    open(kind);
    KeptWork report =
        value(report(labour("1").toBuilder().billing(Billing.WARRANTY).build()), "35");
    assertThat(report.toBill()).isFalse();
    assertThat(report.work().amount()).isEqualTo(eur("0"));
    KeptWork empty =
        store
            .as("Ana")
            .make(
                change ->
                    store
                        .documents()
                        .add(
                            change,
                            Work.of(WorkType.WORK_REPORT, "C-001", "x", DAY, "Ana"),
                            List.of()));
    assertThatThrownBy(() -> value(empty, "35")).hasMessageContaining("has no lines");
    KeptWork order =
        store
            .as("Ana")
            .make(
                change ->
                    store.works().add(change, Work.of(WorkType.ORDER, "C-001", "x", DAY, "Ana")));
    assertThatThrownBy(() -> store.documents().get(order.number()))
        .hasMessageContaining("only work reports and delivery notes have them");
  }
}
