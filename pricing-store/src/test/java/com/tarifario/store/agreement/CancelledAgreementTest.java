package com.tarifario.store.agreement;

import static com.tarifario.store.agreement.AgreementStore.CALENDAR;
import static com.tarifario.store.agreement.AgreementStore.TERMS;
import static com.tarifario.store.agreement.AgreementStore.change;
import static com.tarifario.store.agreement.AgreementStore.plan;
import static com.tarifario.store.agreement.AgreementStore.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.store.Store;
import com.tarifario.store.agreed.DoneUnder;
import com.tarifario.store.fault.StoreException;
import com.tarifario.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agreement that was called off is in force on no day. */
class CancelledAgreementTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  private Store store;

  @AfterEach
  void close() {
    store.close();
  }

  private KeptAgreement cancelled(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    plan(store, signed.number(), "2026-12-31");
    return change(
        store,
        change -> {
          store.works().advance(change, signed.work(), "cancel", "desistimiento");
          return store.signedAgreements().get(signed.number());
        });
  }

  @ParameterizedTest
  @EnumSource
  void it_covers_no_day(TestDatabase kind) {
    KeptAgreement agreement = cancelled(kind);
    Agreement priced =
        Objects.requireNonNull(
            store.directory(Vocabulary.standard()).agreement(agreement.number()));
    assertThat(priced.cancelled()).isTrue();
    assertThat(priced.covers(DAY)).isFalse();
    assertThat(store.directory(Vocabulary.standard()).agreements("C-003"))
        .noneMatch(each -> each.covers(DAY));
    assertThat(store.signedAgreements().list(new AgreementFilter("C-003", false, null, 9)))
        .allMatch(each -> each.agreement().cancelled());
  }

  @ParameterizedTest
  @EnumSource
  void lines_of_its_visits_are_charged(TestDatabase kind) {
    cancelled(kind);
    ChargeLine line =
        ChargeLine.builder(
                new LineId("PT-1", "1"), DAY, "C-003", Kind.LABOUR, Quantity.of("2", "h"))
            .build();
    ChargeLine settled =
        store.agreedWork().settled(line, DoneUnder.of(store.works().get("OT-2026-0001")), false);
    assertThat(settled.billing()).isEqualTo(Billing.CHARGEABLE);
    assertThat(settled.assignment().agreement()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void it_is_not_ended_changed_or_planned_any_more(TestDatabase kind) {
    KeptAgreement agreement = cancelled(kind);
    assertThatThrownBy(
            () ->
                change(
                    store,
                    change ->
                        store.agreementEnding().end(change, agreement, DAY, CALENDAR, "baja", DAY)))
        .isInstanceOf(StoreException.class)
        .hasMessage("AM-2026-0001 is cancelled: nothing is planned or charged by it any more.");
    assertThatThrownBy(
            () ->
                change(
                    store,
                    change ->
                        store
                            .signedAgreements()
                            .change(change, agreement, agreement.terms().ending(DAY))))
        .hasMessageContaining("is cancelled");
    KeptVisit visit = store.visitPlans().visits(agreement, null, null).get(0);
    assertThatThrownBy(
            () ->
                change(
                    store,
                    change -> {
                      store.visitChanges().move(change, agreement, visit, DAY, "otro día");
                      return agreement;
                    }))
        .hasMessageContaining("is cancelled");
  }
}
