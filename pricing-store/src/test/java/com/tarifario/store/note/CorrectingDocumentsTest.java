package com.tarifario.store.note;

import static com.tarifario.store.note.Workshop.DAY;
import static com.tarifario.store.note.Workshop.eur;
import static com.tarifario.store.note.Workshop.labour;
import static com.tarifario.store.note.Workshop.material;
import static com.tarifario.store.note.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.correction.Correction.Effect;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.correction.CorrectedLine;
import com.tarifario.store.correction.KeptCorrection;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.LineSource;
import com.tarifario.store.note.NoteRequest.OrderPart;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is frozen stays; a document of the same kind charges the difference. */
class CorrectingDocumentsTest {

  private Workshop shop;

  @AfterEach
  void close() {
    shop.close();
  }

  private KeptWork correct(KeptWork frozen) {
    return shop.store
        .as("Ana")
        .make(change -> shop.store.correcting().make(change, frozen.number(), DAY.plusDays(20)));
  }

  private static ChargeLine hours(ChargeLine line, String quantity) {
    return line.toBuilder().quantity(Quantity.of(quantity, "h")).build();
  }

  private KeptCorrection correction(KeptWork document) {
    return shop.store
        .corrections()
        .find(shop.store.valuations().newest(document).orElseThrow())
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void a_frozen_note_is_corrected_by_the_difference(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(labour(), material());
    KeptWork open = shop.note(request().withReports(List.of(report.number())).pricedAnew());
    assertThatThrownBy(() -> correct(open)).hasMessageContaining("not frozen");
    KeptWork note = shop.advance(open, "approve", "freeze");
    List<KeptLine> before = shop.lines(note);
    LocalDate early = note.work().on().minusDays(1);
    assertThatThrownBy(
            () ->
                shop.store
                    .as("Ana")
                    .run(change -> shop.store.correcting().make(change, note.number(), early)))
        .hasMessageContaining("so it can't be corrected on " + early);

    KeptWork less = shop.correct(correct(note), "1", each -> hours(each, "3"));
    KeptWork without =
        shop.store.as("Ana").make(change -> shop.store.documents().remove(change, less, "2"));
    KeptWork correcting = shop.value(without, "40");
    assertThat(correcting.work().links().corrects()).isEqualTo(note.number());
    assertThat(correcting.work().amount()).isEqualTo(eur("-98.03"));
    KeptCorrection correction = correction(correcting);
    assertThat(correction.net()).isEqualTo(eur("-98.03"));
    assertThat(correction.tax()).isEqualTo(eur("-20.59"));
    assertThat(correction.lines())
        .extracting(CorrectedLine::line, CorrectedLine::effect, CorrectedLine::difference)
        .containsExactly(
            tuple("1", Effect.CHANGED, eur("-56.00")),
            tuple("1+Salida", Effect.SAME, eur("0")),
            tuple("2", Effect.REMOVED, eur("-42.03")));
    assertThat(correction.lines().get(0).changes()).contains("quantity 5 -> 3");
    assertThat(shop.lines(note)).as("the frozen note stays").isEqualTo(before);
    assertThat(shop.fresh(note).work().amount()).isEqualTo(eur("212.03"));
    assertThatThrownBy(() -> correct(note))
        .hasMessageContaining("is corrected by " + correcting.number());
  }

  @ParameterizedTest
  @EnumSource
  void a_line_that_only_another_tariff_changes_says_so(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(labour(), material());
    KeptWork note =
        shop.advance(
            shop.note(request().withReports(List.of(report.number())).pricedAnew()),
            "approve",
            "freeze");
    KeptWork without =
        shop.store
            .as("Ana")
            .make(change -> shop.store.documents().remove(change, correct(note), "2"));
    assertThat(correction(shop.value(without, "40")).lines())
        .extracting(CorrectedLine::tariffChanged)
        .containsOnly(false);
    KeptWork other = shop.value(shop.fresh(without), "45");
    assertThat(correction(other).lines())
        .extracting(CorrectedLine::line, CorrectedLine::effect, CorrectedLine::tariffChanged)
        .containsExactly(
            tuple("1", Effect.CHANGED, true),
            tuple("1+Salida", Effect.SAME, true),
            tuple("2", Effect.REMOVED, false));
    assertThat(correction(other).lines().get(0).changes()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void the_lines_of_an_item_that_are_left_as_they_were_are_known(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork order = shop.order(Workshop.SPLITS);
    OrderPart whole = new OrderPart(order.number(), null, null);
    KeptWork note =
        shop.advance(shop.note(request().withOrders(List.of(whole))), "approve", "freeze");
    assertThat(shop.store.correcting().leftOfItem(note, "1")).as("it corrects none").isEmpty();
    KeptWork correcting = correct(note);
    assertThat(shop.store.correcting().leftOfItem(correcting, "1")).containsExactly("2");
    assertThat(shop.store.correcting().leftOfItem(correcting, "9")).isEmpty();
    KeptWork both =
        shop.correct(correcting, "2", each -> each.toBuilder().billable(BigDecimal.ONE).build());
    assertThat(shop.store.correcting().leftOfItem(both, "1")).isEmpty();
    assertThat(shop.store.correcting().leftOfItem(both, "2")).containsExactly("1");
  }

  @ParameterizedTest
  @EnumSource
  void a_correction_is_corrected_and_all_differences_come_to_the_last_amount(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork report = shop.report(labour());
    KeptWork note =
        shop.advance(
            shop.note(request().withReports(List.of(report.number())).pricedAnew()),
            "approve",
            "freeze");
    KeptWork first =
        shop.advance(
            shop.value(shop.correct(correct(note), "1", each -> hours(each, "3")), "40"),
            "approve",
            "freeze");
    KeptWork second = shop.value(shop.correct(correct(first), "1", each -> hours(each, "4")), "40");
    assertThat(note.work().amount()).isEqualTo(eur("170.00"));
    assertThat(first.work().amount()).isEqualTo(eur("-56.00"));
    assertThat(second.work().amount()).isEqualTo(eur("28.00"));
    assertThat(shop.store.valuations().newest(second).orElseThrow().net()).isEqualTo(eur("142.00"));
    assertThat(shop.lines(second).get(0).source())
        .as("a report rendered it, whoever corrects it")
        .isEqualTo(new LineSource(null, null, null, null, true));
    assertThat(correction(second).frozen().net()).isEqualTo(eur("114.00"));
    shop.advance(second, "cancel");
    assertThat(correct(first).work().links().corrects()).isEqualTo(first.number());
  }

  @ParameterizedTest
  @EnumSource
  void a_frozen_report_is_corrected_before_it_is_billed(TestDatabase kind) {
    shop = new Workshop(kind);
    KeptWork frozen = shop.advance(shop.report(labour()), "freeze");
    KeptWork correcting = shop.value(shop.correct(correct(frozen), "1", each -> hours(each, "6")));
    assertThat(correcting.work().amount()).isEqualTo(eur("27.00"));
    assertThat(shop.fresh(frozen).toBill()).isFalse();
    assertThatThrownBy(() -> shop.make(request().withReports(List.of(frozen.number()))))
        .hasMessageContaining("is corrected by " + correcting.number());
    shop.advance(correcting, "cancel");
    assertThat(shop.fresh(frozen).toBill()).isTrue();

    KeptWork again =
        shop.advance(
            shop.value(shop.correct(correct(frozen), "1", each -> hours(each, "7"))), "approve");
    KeptWork note = shop.note(request().withUntil(DAY.plusDays(30)));
    assertThat(note.work().amount()).as("7 h in full, and the visit").isEqualTo(eur("219.00"));
    assertThat(shop.fresh(again).toBill()).isFalse();
    KeptWork billed = shop.advance(shop.fresh(again), "freeze");
    assertThatThrownBy(() -> correct(billed)).hasMessageContaining("Correct the delivery note");
  }
}
