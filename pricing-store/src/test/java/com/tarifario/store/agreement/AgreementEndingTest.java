package com.tarifario.store.agreement;

import static com.tarifario.store.agreement.AgreementStore.CALENDAR;
import static com.tarifario.store.agreement.AgreementStore.TERMS;
import static com.tarifario.store.agreement.AgreementStore.change;
import static com.tarifario.store.agreement.AgreementStore.plan;
import static com.tarifario.store.agreement.AgreementStore.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.store.Store;
import com.tarifario.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agreement is over after its last day, and when its fees are charged. */
class AgreementEndingTest {

  private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

  private Store store;

  @AfterEach
  void close() {
    store.close();
  }

  private AgreementEnding.Ended end(KeptAgreement agreement, LocalDate today) {
    return change(
        store,
        change -> store.agreementEnding().end(change, agreement, LAST, CALENDAR, "baja", today));
  }

  private List<String> endOver(LocalDate today) {
    return change(store, change -> store.agreementEnding().endOver(change, today, "acabado"))
        .stream()
        .map(KeptAgreement::number)
        .toList();
  }

  private void charge(String number) {
    change(
        store,
        change -> store.agreementFees().charge(change, store.signedAgreements().get(number), LAST));
  }

  private String state(String number) {
    return store.works().get(number).state();
  }

  private static String byTariff() {
    return TERMS.replaceAll("(?s)price:.*?attributes", "price: {by: tariff}\nattributes");
  }

  @ParameterizedTest
  @EnumSource
  void one_that_ends_today_is_over_at_once(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, byTariff());
    plan(store, signed.number(), "2026-12-31");
    AgreementEnding.Ended ended = end(signed, LAST);
    assertThat(ended.over()).isTrue();
    assertThat(ended.leftOut()).isEqualTo(2);
    assertThat(state("AM-2026-0001")).isEqualTo("ended");
    assertThat(store.works().history(ended.agreement().work()).get(1).note()).isEqualTo("baja");
  }

  @ParameterizedTest
  @EnumSource
  void one_that_ends_later_is_over_after_its_last_day(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, byTariff());
    assertThat(end(signed, LAST.minusDays(1)).over()).isFalse();
    assertThat(state("AM-2026-0001")).isEqualTo("active");
    assertThat(endOver(LAST)).isEmpty();
    assertThat(endOver(LAST.plusDays(1))).containsExactly("AM-2026-0001");
    assertThat(state("AM-2026-0001")).isEqualTo("ended");
    assertThat(endOver(LAST.plusDays(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void one_whose_last_day_is_still_to_come_is_not_over_by_its_state_alone(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, byTariff());
    assertThatThrownBy(
            () -> change(store, change -> store.works().advance(change, signed.work(), "end", "x")))
        .hasMessageContaining("AM-2026-0001 is in force until 2027-03-31")
        .hasMessageContaining("agreement end AM-2026-0001 --on DAY");
    KeptAgreement open = sign(store, byTariff().replaceAll("(?s)months: 12\\n.*?price", "price"));
    assertThatThrownBy(
            () -> change(store, change -> store.works().advance(change, open.work(), "end", "x")))
        .hasMessageContaining("AM-2026-0002 has no last day");
  }

  @ParameterizedTest
  @EnumSource
  void one_that_is_over_was_in_force_up_to_its_last_day(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, byTariff());
    assertThat(end(signed, LAST).over()).isTrue();
    assertThat(store.agreementsInForce().of("C-003", "01", LAST)).contains("AM-2026-0001");
    assertThat(store.agreementsInForce().of("C-003", "01", LAST.plusDays(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void fees_are_charged_first(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    assertThat(end(signed, LAST.plusDays(1)).over()).isFalse();
    assertThat(endOver(LAST.plusDays(1))).isEmpty();
    charge("AM-2026-0001");
    assertThat(endOver(LAST.plusDays(1))).containsExactly("AM-2026-0001");
  }

  @ParameterizedTest
  @EnumSource
  void one_that_is_renewed_tacitly_goes_on(TestDatabase kind) {
    store = AgreementStore.open(kind);
    sign(store, byTariff());
    assertThat(endOver(LocalDate.of(2027, 4, 1))).isEmpty();
    sign(store, byTariff().replace("tacit: true", "tacit: false"));
    assertThat(endOver(LocalDate.of(2027, 4, 1))).containsExactly("AM-2026-0002");
  }
}
