package com.tarifario.store.agreement;

import static com.tarifario.store.agreement.AgreementStore.TERMS;
import static com.tarifario.store.agreement.AgreementStore.change;
import static com.tarifario.store.agreement.AgreementStore.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.RevisedFee;
import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.money.Money;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.store.Store;
import com.tarifario.store.client.LastTerms;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fees follow their index, and stand on delivery notes once. */
class AgreementFeesTest {

  private static final LocalDate UNTIL = LocalDate.of(2027, 1, 31);

  private Store store;

  @AfterEach
  void close() {
    store.close();
  }

  private static PriceIndex ipc(String last) {
    return new PriceIndex(
        "IPC",
        new TreeMap<>(
            Map.of(
                LocalDate.of(2026, 1, 1), new BigDecimal("112.40"),
                LocalDate.of(2027, 1, 1), new BigDecimal(last))));
  }

  private List<RevisedFee> index(KeptAgreement agreement, PriceIndex index) {
    return index(agreement, index, UNTIL);
  }

  private List<RevisedFee> index(KeptAgreement agreement, PriceIndex index, LocalDate until) {
    return change(store, change -> store.agreementFees().index(change, agreement, index, until));
  }

  private List<ChargedFee> charge(KeptAgreement agreement, LocalDate until) {
    return change(store, change -> store.agreementFees().charge(change, agreement, until));
  }

  @ParameterizedTest
  @EnumSource
  void each_period_is_charged_once_on_a_delivery_note_of_its_own(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    LocalDate until = LocalDate.of(2026, 7, 1);
    assertThat(charge(signed, until))
        .containsExactly(
            new ChargedFee(
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 6, 30),
                Money.of("145.00", "EUR"),
                "AV-2026-0001",
                false),
            new ChargedFee(
                until,
                LocalDate.of(2026, 9, 30),
                Money.of("145.00", "EUR"),
                "AV-2026-0002",
                false));
    assertThat(charge(signed, until)).isEmpty();
    KeptWork note = store.documents().get("AV-2026-0001");
    assertThat(note.work().title())
        .isEqualTo("Mantenimiento de climatización, 2026-04-01 - 2026-06-30");
    assertThat(note.toValue()).isTrue();
    assertThat(note.toBill()).isTrue();
    ChargeLine line = store.lines().of(note).get(0).line();
    assertThat(line.assignment().agreement()).isEqualTo("AM-2026-0001");
    PriceOverride price = Objects.requireNonNull(line.override());
    assertThat(price.price()).isEqualTo(Money.of("145.00", "EUR"));
    assertThat(price.origin()).isEqualTo(PriceOverride.Origin.AGREEMENT);
    assertThat(price.isAgreed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_fee_whose_delivery_note_was_cancelled_is_charged_again(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    LocalDate until = LocalDate.of(2026, 4, 1);
    charge(signed, until);
    KeptWork note = store.documents().get("AV-2026-0001");
    change(store, change -> store.works().advance(change, note, "cancel", null));
    assertThat(store.agreementFees().charged(signed)).allMatch(ChargedFee::cancelled);
    assertThat(charge(signed, until)).extracting(ChargedFee::note).containsExactly("AV-2026-0002");
    assertThat(charge(signed, until)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_fee_that_is_agreed_on_from_a_day_on_does_not_count_before(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    KeptAgreement changed = changed(signed, "quarter", "{percent: 2, since: 2026-10-01}");
    assertThat(charge(changed, LocalDate.of(2026, 10, 1)))
        .extracting(ChargedFee::amount)
        .containsExactly(
            Money.of("145.00", "EUR"), Money.of("145.00", "EUR"), Money.of("160.00", "EUR"));
  }

  private KeptAgreement changed(KeptAgreement signed, String period, String revision) {
    AgreementTerms anew =
        LastTerms.read(
            "terms",
            TERMS
                .replace("145.00", "160.00")
                .replace("every: quarter", "every: " + period)
                .replaceAll("revision: .*", "revision: " + revision));
    return change(store, change -> store.signedAgreements().change(change, signed, anew));
  }

  @ParameterizedTest
  @EnumSource
  void a_fee_of_before_follows_its_index_until_another_counts(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    KeptAgreement changed = changed(signed, "quarter", "{percent: 2, since: 2027-02-01}");
    assertThat(store.agreementFees().schedule(changed, UNTIL).waiting())
        .isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(store.agreementFees().following("IPC")).containsExactly(changed.number());
    assertThat(index(changed, ipc("115.1"))).hasSize(1);
    assertThat(charge(changed, UNTIL))
        .extracting(ChargedFee::amount)
        .endsWith(Money.of("148.48", "EUR"))
        .hasSize(4);
    assertThatThrownBy(() -> changed(changed, "year", "{percent: 2, since: 2027-02-01}"))
        .hasMessageContaining("every: quarter");
  }

  @ParameterizedTest
  @EnumSource
  void a_fee_waits_for_its_index_and_its_proof_is_kept(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    assertThat(charge(signed, UNTIL)).hasSize(3);
    assertThat(store.agreementFees().schedule(signed, UNTIL).waiting())
        .isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(index(signed, ipc("115.10")))
        .extracting(each -> each.proof().toString())
        .containsExactly("145.00 EUR × IPC 115.10 (2027-01-01) ÷ 112.40 (2026-04-01) = 148.48 EUR");
    assertThat(index(signed, ipc("115.1"))).isEmpty();
    assertThat(store.agreementFees().indexed(signed))
        .extracting(each -> each.proof().toString())
        .containsExactly("145.00 EUR × IPC 115.1 (2027-01-01) ÷ 112.4 (2026-04-01) = 148.48 EUR");
    assertThat(charge(signed, UNTIL))
        .extracting(ChargedFee::amount)
        .containsExactly(Money.of("148.48", "EUR"));
  }

  @ParameterizedTest
  @EnumSource
  void a_value_counts_for_one_year_and_the_next_waits_for_its_own(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    KeptAgreement renewed =
        change(store, change -> store.signedAgreements().renew(change, signed, null));
    LocalDate later = LocalDate.of(2028, 1, 31);
    PriceIndex index = ipc("115.1");
    assertThat(index(renewed, index, later))
        .extracting(RevisedFee::from)
        .containsExactly(LocalDate.of(2027, 1, 1));
    assertThat(store.agreementFees().schedule(renewed, later).waiting())
        .isEqualTo(LocalDate.of(2028, 1, 1));
    TreeMap<LocalDate, BigDecimal> more = new TreeMap<>(index.values());
    more.put(LocalDate.of(2028, 1, 1), new BigDecimal("115.1"));
    PriceIndex same = new PriceIndex("IPC", more);
    assertThat(index(renewed, same, later))
        .extracting(RevisedFee::amount)
        .containsExactly(Money.of("148.48", "EUR"));
  }

  @ParameterizedTest
  @EnumSource
  void values_that_were_corrected_change_fees_that_were_not_charged_yet(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    index(signed, ipc("115.1"));
    assertThat(index(signed, ipc("116")))
        .extracting(RevisedFee::amount)
        .containsExactly(Money.of("149.64", "EUR"));
    charge(signed, UNTIL);
    assertThatThrownBy(() -> index(signed, ipc("117")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("would be 150.93 EUR, but 149.64 EUR stands on delivery notes");
  }

  @ParameterizedTest
  @EnumSource
  void another_index_or_one_that_begins_too_late_is_refused(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    PriceIndex other = new PriceIndex("IPRI", ipc("115").values());
    assertThatThrownBy(() -> index(signed, other))
        .hasMessageContaining("follows IPC, and not IPRI");
    PriceIndex late =
        new PriceIndex(
            "IPC", new TreeMap<>(Map.of(LocalDate.of(2026, 6, 1), new BigDecimal("100"))));
    assertThatThrownBy(() -> index(signed, late)).hasMessageContaining("begins on 2026-06-01");
    KeptAgreement plain =
        sign(store, TERMS.replace("  revision: {index: IPC, on: \"01-01\"}\n", ""));
    assertThatThrownBy(() -> index(plain, ipc("115"))).hasMessageContaining("not follow an index");
    assertThat(store.agreementFees().following("IPC")).containsExactly(signed.number());
    assertThat(store.agreementFees().withFees()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void an_agreement_does_not_end_before_fees_that_were_charged(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    charge(signed, LocalDate.of(2026, 7, 1));
    assertThatThrownBy(
            () ->
                change(
                    store,
                    change ->
                        store.signedAgreements().end(change, signed, LocalDate.of(2026, 8, 31))))
        .hasMessageContaining("delivery notes up to 2026-09-30");
  }

  @ParameterizedTest
  @EnumSource
  void fees_on_frozen_notes_do_not_keep_an_agreement_from_ending(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    charge(signed, LocalDate.of(2026, 7, 1));
    freeze("AV-2026-0001");
    freeze("AV-2026-0002");
    LocalDate last = LocalDate.of(2026, 5, 31);
    KeptAgreement ended =
        change(store, change -> store.signedAgreements().end(change, signed, last));
    assertThat(ended.terms().to()).isEqualTo(last);
    assertThat(store.agreementFees().beyond(ended))
        .extracting(each -> each.fee().note())
        .containsExactly("AV-2026-0001", "AV-2026-0002");
    assertThat(charge(ended, UNTIL)).as("nothing is charged again").isEmpty();
    KeptWork note = store.documents().get("AV-2026-0001");
    KeptWork correction =
        change(store, change -> store.correcting().make(change, note.number(), note.work().on()));
    assertThat(store.agreementFees().charged(ended).get(0).correctedBy())
        .isEqualTo(correction.number());
  }

  /** As if it was valued, approved and frozen. */
  private void freeze(String number) {
    store
        .as("Ana")
        .run(
            change ->
                change
                    .handle()
                    .execute("UPDATE work SET state = 'frozen' WHERE number = ?", number));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_too_much_is_told_for_two_years(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    charge(signed, LocalDate.of(2026, 7, 1));
    freeze("AV-2026-0001");
    freeze("AV-2026-0002");
    LocalDate last = LocalDate.of(2026, 5, 31);
    change(store, change -> store.signedAgreements().end(change, signed, last));
    assertThat(tooMuch(last)).containsExactly("AV-2026-0001", "AV-2026-0002");
    assertThat(store.agreementFees().overcharged(last, List.of(signed.number()))).isEmpty();
    assertThat(tooMuch(last.plusYears(2))).hasSize(2);
    assertThat(tooMuch(last.plusYears(2).plusDays(1))).isEmpty();
    execute(
        "UPDATE work_state_change SET at_moment = TIMESTAMP WITH TIME ZONE '2028-01-01 00:00:00+00'");
    assertThat(tooMuch(LocalDate.of(2030, 1, 1))).as("its state is another since").hasSize(2);
    assertThat(tooMuch(LocalDate.of(2030, 1, 2))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_stands_on_cancelled_notes_is_not_too_much(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    charge(signed, LocalDate.of(2026, 7, 1));
    freeze("AV-2026-0001");
    change(
        store,
        change ->
            store.works().advance(change, store.documents().get("AV-2026-0002"), "cancel", null));
    LocalDate last = LocalDate.of(2026, 5, 31);
    change(store, change -> store.signedAgreements().end(change, signed, last));
    assertThat(tooMuch(last)).containsExactly("AV-2026-0001");
    execute("UPDATE work SET state = 'cancelled' WHERE number = 'AV-2026-0001'");
    assertThat(tooMuch(last)).isEmpty();
  }

  private List<String> tooMuch(LocalDate today) {
    return store.agreementFees().overcharged(today, List.of()).stream()
        .flatMap(each -> each.tooMuch().stream())
        .map(FeeBeyond::note)
        .toList();
  }

  private void execute(String sql) {
    store.as("Ana").run(change -> change.handle().execute(sql));
  }
}
