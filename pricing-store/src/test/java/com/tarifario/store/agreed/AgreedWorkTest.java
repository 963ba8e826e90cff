package com.tarifario.store.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.database.Location;
import com.tarifario.store.line.SettledLine;
import com.tarifario.store.request.QuoteMaker;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines of planned visits are billed as the terms of the agreement say. */
class AgreedWorkTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 6);
  private static final String TERMS =
      """
      title: Mantenimiento
      from: 2026-04-01
      months: 6
      price: {by: fee, fee: 90 EUR, every: month}
      services:
        - code: REV
          title: Revisión
          rule: FREQ=YEARLY
          from: 2026-04-06
          places: ["01"]
          work_type: preventivo
      """;

  private Store store;

  @AfterEach
  void close() {
    store.close();
  }

  private KeptWork visit(TestDatabase kind, String terms) {
    store = Store.open(new Location(kind.migrated(), null, null), Clock.systemUTC());
    store
        .as("Ana")
        .run(
            change -> {
              store.clients().add(change, Cards.hotel());
              store.signedAgreements().sign(change, "C-003", terms, null);
              store.visitPlans().planFirst(change, "AM-2026-0001", WorkCalendar.NONE);
            });
    return store.works().get("OT-2026-0001");
  }

  private static ChargeLineBuilder line(LocalDate day) {
    return ChargeLine.builder(
        new LineId("PT-1", "1"), day, "C-003", Kind.LABOUR, Quantity.of("2", "h"));
  }

  private Billing billing(KeptWork workOrder, ChargeLine line) {
    return store.agreedWork().settled(line, DoneUnder.of(workOrder), false).billing();
  }

  @ParameterizedTest
  @EnumSource
  void the_fee_pays_for_visits(TestDatabase kind) {
    KeptWork order = visit(kind, TERMS);
    ChargeLine settled = store.agreedWork().settled(line(DAY).build(), DoneUnder.of(order), false);
    assertThat(settled.billing()).isEqualTo(Billing.AGREEMENT);
    assertThat(settled.assignment().agreement()).isEqualTo("AM-2026-0001");
    assertThat(settled.assignment().workType()).isEqualTo("preventivo");
    assertThat(settled.assignment().workCentre()).isEqualTo("01");
    ChargeLine elsewhere = line(DAY).workCentre("02").build();
    assertThat(
            store
                .agreedWork()
                .settled(elsewhere, DoneUnder.of(order), false)
                .assignment()
                .workCentre())
        .isEqualTo("02");
    assertThat(billing(order, line(DAY).billing(Billing.WARRANTY).build()))
        .isEqualTo(Billing.WARRANTY);
    assertThat(billing(order, line(LocalDate.of(2026, 10, 1)).build()))
        .as("the agreement was over")
        .isEqualTo(Billing.CHARGEABLE);
    ChargeLine own = line(DAY).workType("ampliacion").build();
    assertThat(store.agreedWork().settled(own, DoneUnder.of(order), false).assignment().workType())
        .isEqualTo("ampliacion");
  }

  @ParameterizedTest
  @EnumSource
  void the_tariff_pays_for_visits_unless_the_fee_does(TestDatabase kind) {
    String mixed = TERMS.replace("by: fee", "by: mixed");
    KeptWork order = visit(kind, mixed);
    assertThat(billing(order, line(DAY).build())).isEqualTo(Billing.CHARGEABLE);
    store.close();
    KeptWork paid = visit(kind, mixed + "    paid_by_fee: true\n");
    assertThat(billing(paid, line(DAY).build())).isEqualTo(Billing.AGREEMENT);
    store.close();
    KeptWork byTariff = visit(kind, TERMS.replaceAll("(?m)^price: .*$", "price: {by: tariff}"));
    assertThat(billing(byTariff, line(DAY).build())).isEqualTo(Billing.CHARGEABLE);
  }

  @ParameterizedTest
  @EnumSource
  void a_line_that_was_taken_out_of_the_agreement_is_not_put_back_by_a_correction(
      TestDatabase kind) {
    DoneUnder visit = DoneUnder.of(visit(kind, TERMS));
    AgreedWork agreed = store.agreedWork();
    SettledLine outside = agreed.said(line(DAY).build(), visit);
    assertThat(outside.billingSaid()).isTrue();
    SettledLine without =
        new SettledLine(outside.line().toBuilder().agreement(null).concept("X").build(), true);
    assertThat(agreed.moved(without, DAY, visit, visit)).isEqualTo(without);
    ChargeLine late = line(LocalDate.of(2026, 10, 1)).build();
    assertThat(agreed.settled(late, visit, false).billing()).isEqualTo(Billing.CHARGEABLE);
    SettledLine dated = new SettledLine(late.toBuilder().date(DAY).build(), false);
    ChargeLine now = agreed.moved(dated, late.date(), visit, visit).line();
    assertThat(now.billing()).isEqualTo(Billing.AGREEMENT);
    assertThat(now.assignment().agreement()).isEqualTo("AM-2026-0001");
    SettledLine left = agreed.moved(new SettledLine(now, false), DAY, visit, DoneUnder.NOTHING);
    assertThat(left.line().billing()).isEqualTo(Billing.CHARGEABLE);
    assertThat(left.line().assignment().agreement()).isNull();
    assertThat(agreed.said(now, visit).billingSaid()).as("what is agreed anyway").isFalse();
  }

  private static final String CALL =
      """
      code: aviso
      name: {en: Call}
      title: "Call"
      fields:
        - {name: centro, label: {en: Centre}, type: centre}
      states:
        - {name: open}
        - {name: done, phase: done}
      transitions:
        - {action: do, from: open, to: done}
      makes:
        - work-order: {title: "Call", work_type: averia, in_agreement: true}
      """;

  private KeptWork call(LocalDate day) {
    return store
        .as("Ana")
        .make(
            change -> {
              store.requestTypes().put(change, "aviso.yaml", CALL);
              return store
                  .requests()
                  .open(
                      change, "aviso", "C-003", day, "Ana", Map.of("centro", "01"), QuoteMaker.NONE)
                  .made()
                  .get(0);
            });
  }

  @ParameterizedTest
  @EnumSource
  void a_breakdown_that_was_asked_for_is_done_under_the_agreement_in_force(TestDatabase kind) {
    visit(kind, TERMS);
    KeptWork call = call(DAY);
    assertThat(call.work().links().agreement()).isEqualTo("AM-2026-0001");
    assertThat(store.timeline(ZoneOffset.UTC).of("C-003", 50).toString())
        .contains(call.number())
        .as("that of a planned visit")
        .doesNotContain("OT-2026-0001");

    ChargeLine settled = store.agreedWork().settled(line(DAY).build(), DoneUnder.of(call), false);
    assertThat(settled.billing()).isEqualTo(Billing.CHARGEABLE);
    assertThat(settled.assignment().agreement()).isEqualTo("AM-2026-0001");
    assertThat(settled.assignment().workType()).isEqualTo("averia");
    ChargeLine late =
        store
            .agreedWork()
            .settled(line(LocalDate.of(2026, 10, 1)).build(), DoneUnder.of(call), false);
    assertThat(late.assignment().agreement()).as("the agreement was over").isNull();
    assertThat(late.assignment().workType()).isEqualTo("averia");
    assertThat(call(LocalDate.of(2026, 10, 1)).work().links().agreement()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void of_several_agreements_that_of_the_work_centre_holds(TestDatabase kind) {
    visit(kind, TERMS);
    store
        .as("Ana")
        .run(
            change ->
                store
                    .signedAgreements()
                    .sign(change, "C-003", TERMS.replace("\"01\"", "\"02\""), null));
    assertThat(call(DAY).work().links().agreement()).isEqualTo("AM-2026-0001");
    store.as("Ana").run(change -> store.signedAgreements().sign(change, "C-003", TERMS, null));
    assertThat(call(DAY).work().links().agreement()).as("which of two?").isNull();
  }
}
