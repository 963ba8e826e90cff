package com.tarifario.store.note;

import static com.tarifario.store.note.Workshop.DAY;
import static com.tarifario.store.note.Workshop.SPLITS;
import static com.tarifario.store.note.Workshop.eur;
import static com.tarifario.store.note.Workshop.labour;
import static com.tarifario.store.note.Workshop.material;
import static com.tarifario.store.note.Workshop.part;
import static com.tarifario.store.note.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.commercial.LeftOver;
import com.tarifario.core.correction.Correction.Effect;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.PriceOverride.Origin;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.correction.CorrectedLine;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.note.NoteRequest.OrderPart;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a rebate after the fact makes of an agreed price, and what stays billed of it. */
class CorrectedPricesTest {

  private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");

  private Workshop shop;

  @AfterEach
  void close() {
    shop.close();
  }

  private KeptWork frozen(NoteRequest request) {
    return shop.advance(shop.note(request), "approve", "freeze");
  }

  private KeptWork correct(KeptWork frozen) {
    return shop.store
        .as("Ana")
        .make(change -> shop.store.correcting().make(change, frozen.number(), DAY.plusDays(20)));
  }

  /** Sets the price of a line, and values its note by another tariff than before. */
  private KeptWork set(KeptWork document, String line, String price) {
    PriceOverride set = new PriceOverride(eur(price), "Rebaja", "Ana", NOW);
    KeptWork before = shop.fresh(document);
    return shop.value(
        shop.correct(before, line, each -> shop.store.correctedPrices().priced(before, each, set)),
        "40");
  }

  private KeptWork lift(KeptWork document, String line) {
    KeptWork before = shop.fresh(document);
    return shop.value(
        shop.correct(before, line, each -> shop.store.correctedPrices().lifted(before, each)),
        "40");
  }

  private List<CorrectedLine> changed(KeptWork correcting) {
    return shop
        .store
        .corrections()
        .find(shop.store.valuations().newest(correcting).orElseThrow())
        .orElseThrow()
        .lines()
        .stream()
        .filter(each -> each.effect() != Effect.SAME)
        .toList();
  }

  private List<ValuedLine> valued(KeptWork document) {
    return shop.store.valuations().lines(shop.store.valuations().newest(document).orElseThrow());
  }

  private PriceOverride price(KeptWork document, String line) {
    return shop.store.lines().find(document, line).map(KeptLine::line).orElseThrow().override();
  }

  @ParameterizedTest
  @EnumSource
  void a_rebate_on_a_line_of_a_report_is_the_difference_and_all_of_it_stays_billed(
      TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(labour(), material());
    KeptWork note = frozen(part(report, "1", "4"));
    List<LeftOver> left = shop.store.leftOvers().of(report.number());
    List<KeptLine> billed = shop.lines(report);
    PriceOverride agreed = price(note, "1");

    KeptWork correcting = set(correct(note), "1", "25.50");
    assertThat(correcting.work().amount()).isEqualTo(eur("-6.00"));
    assertThat(changed(correcting))
        .extracting(CorrectedLine::line, CorrectedLine::difference, CorrectedLine::changes)
        .containsExactly(tuple("1", eur("-6.00"), "overridePrice 27.00 -> 25.50"));
    assertThat(price(correcting, "1"))
        .isEqualTo(new PriceOverride(eur("25.50"), "Rebaja", "Ana", NOW, Origin.CORRECTION));
    assertThat(valued(correcting))
        .as("the visit stays as it was, and is not charged once more")
        .extracting(ValuedLine::status, ValuedLine::amount)
        .containsExactly(
            tuple(LineStatus.OVERRIDDEN, eur("102.00")), tuple(LineStatus.AGREED, eur("30.00")));
    assertThat(shop.store.leftOvers().of(report.number())).isEqualTo(left);
    assertThat(shop.lines(report)).isEqualTo(billed);

    KeptWork lifted = lift(correcting, "1");
    assertThat(price(lifted, "1")).isEqualTo(agreed);
    assertThat(lifted.work().amount()).isEqualTo(eur("0.00"));
    assertThat(changed(lifted)).isEmpty();
    assertThat(lift(lifted, "1")).as("nothing is left to lift").isEqualTo(lifted);

    KeptWork again = set(lifted, "1", "20");
    shop.advance(again, "cancel");
    assertThat(shop.store.leftOvers().of(report.number())).isEqualTo(left);
    KeptWork rest = shop.note(part(report, "1", null));
    assertThat(rest.work().amount()).as("the hour that is left").isEqualTo(eur("27.00"));
  }

  @ParameterizedTest
  @EnumSource
  void a_rebate_on_an_item_of_an_order_raises_nothing_of_what_is_left(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(SPLITS);
    KeptWork note = frozen(part(order, SPLITS, "2"));
    List<LeftOver> left = shop.store.leftOvers().of(order.number());
    assertThat(left).extracting(LeftOver::billedAmount).containsExactly(eur("666.67"));

    KeptWork correcting = set(correct(note), "2", "150");
    assertThat(changed(correcting))
        .extracting(CorrectedLine::line, CorrectedLine::difference)
        .containsExactly(tuple("2", eur("-100.00")));
    assertThat(shop.store.leftOvers().of(order.number())).isEqualTo(left);
    assertThat(shop.store.comparisons().of(order.number()).total().billed())
        .as("billed as the correction says")
        .isEqualTo(eur("566.67"));
    assertThatThrownBy(() -> shop.make(part(order, SPLITS, "2")))
        .hasMessageContaining("1 ud are left");
    KeptWork rest =
        shop.note(request().withOrders(List.of(new OrderPart(order.number(), null, null))));
    assertThat(rest.work().amount()).isEqualTo(eur("333.33"));
    assertThat(shop.store.leftOvers().of(order.number()))
        .extracting(LeftOver::billedAmount)
        .containsExactly(eur("1000.00"));

    KeptWork without =
        shop.store
            .as("Ana")
            .make(change -> shop.store.documents().remove(change, shop.fresh(correcting), "2"));
    shop.advance(shop.value(without, "40"), "cancel");
    assertThat(shop.store.leftOvers().of(order.number()))
        .as("a correction that is given up gives nothing back")
        .extracting(LeftOver::billedAmount)
        .containsExactly(eur("1000.00"));
    assertThat(shop.store.comparisons().of(order.number()).total().billed())
        .isEqualTo(eur("1000.00"));
  }

  @ParameterizedTest
  @EnumSource
  void a_rebate_on_a_closed_price_leaves_it_billed(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork closed = shop.closedPrice("Reforma", "500.00");
    NoteRequest request = request().withWorkOrders(List.of(closed.number()));
    KeptWork note = frozen(request);
    KeptWork correcting = shop.advance(set(correct(note), "1", "450"), "approve", "freeze");
    assertThat(correcting.work().amount()).isEqualTo(eur("-50.00"));
    assertThat(shop.fresh(closed).toBill()).isFalse();
    assertThat(shop.store.leftOvers().of(closed.number()))
        .extracting(LeftOver::billedAmount)
        .containsExactly(eur("500.00"));
    assertThatThrownBy(() -> shop.make(request))
        .hasMessageContaining("is billed by " + note.number() + " already");
  }

  @ParameterizedTest
  @EnumSource
  void the_correction_of_a_correction_begins_with_its_price_and_lifts_to_what_was_agreed(
      TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(material());
    KeptWork note = frozen(part(report, "2", "3"));
    KeptWork first = shop.advance(set(correct(note), "1", "12.00"), "approve", "freeze");
    assertThat(first.work().amount()).isEqualTo(eur("-4.53"));

    KeptWork begun = correct(first);
    assertThat(price(begun, "1").price()).isEqualTo(eur("12.00"));
    KeptWork fewer =
        shop.value(
            shop.correct(begun, "1", each -> each.toBuilder().billable(BigDecimal.ONE).build()),
            "40");
    assertThat(fewer.work().amount()).isEqualTo(eur("-24.00"));
    assertThat(valued(fewer).get(0).problem())
        .as("the price is meant for any quantity, as what was agreed is")
        .isNull();
    KeptWork lower = set(fewer, "1", "11");
    assertThat(lower.work().amount()).isEqualTo(eur("-25.00"));
    KeptWork lifted = lift(lower, "1");
    assertThat(price(lifted, "1")).isEqualTo(price(note, "1"));
    assertThat(lifted.work().amount()).as("13.51 less 36.00").isEqualTo(eur("-22.49"));
  }

  @ParameterizedTest
  @EnumSource
  void each_step_stands_in_the_audit_trail(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(material());
    KeptWork set = set(correct(frozen(part(report, "2", "3"))), "1", "12.00");
    lift(set, "1");
    List<AuditEntry> changes =
        shop.store.audit().of("work", set.id(), 20).stream()
            .filter(each -> each.before().contains("line 1: "))
            .toList();
    assertThat(changes).hasSize(2);
    assertThat(changes.get(1).before())
        .contains("13.51 EUR by Ana: " + report.number(), "override_origin: WORK_REPORT");
    assertThat(changes.get(1).after())
        .contains(
            "12.00 EUR by Ana: Rebaja", "override_origin: CORRECTION", "override_at: 2026-03-20");
    assertThat(changes.get(0).before()).contains("12.00 EUR by Ana: Rebaja");
    assertThat(changes.get(0).after()).contains("13.51 EUR by Ana: " + report.number());
    assertThat(shop.store.audit().verify().isWhole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void what_was_agreed_elsewhere_stays_where_nothing_is_corrected(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(labour(), material());
    KeptWork note = shop.note(part(report, "1", "4"));
    assertThatThrownBy(() -> set(note, "1", "20"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was agreed in " + report.number())
        .hasMessageContaining("note correct " + note.number());
    assertThatThrownBy(() -> lift(note, "1")).hasMessageContaining("only in a correction");
    ChargeLine imported =
        material().toBuilder()
            .override(new PriceOverride(eur("9"), "P-1", "Ana", null, Origin.QUOTE))
            .build();
    KeptWork draft = shop.draft(report.work().links(), DAY, imported);
    assertThatThrownBy(() -> set(draft, "2", "8"))
        .hasMessageContaining("was agreed in P-1; it is neither set nor lifted here");
  }

  @ParameterizedTest
  @EnumSource
  void where_nothing_was_agreed_a_price_by_hand_is_one_that_rules_have_a_say_in(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(labour());
    KeptWork note = frozen(request().withReports(List.of(report.number())).pricedAnew());
    KeptWork correcting = set(correct(note), "1", "25");
    assertThat(price(correcting, "1").origin()).isEqualTo(Origin.BY_HAND);
    KeptWork lifted = lift(correcting, "1");
    assertThat(shop.lines(lifted)).allMatch(each -> each.line().override() == null);
    assertThat(lifted.work().amount()).isEqualTo(eur("0.00"));
  }
}
