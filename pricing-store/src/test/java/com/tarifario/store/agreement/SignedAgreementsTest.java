package com.tarifario.store.agreement;

import static com.tarifario.store.agreement.AgreementStore.TERMS;
import static com.tarifario.store.agreement.AgreementStore.change;
import static com.tarifario.store.agreement.AgreementStore.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.Subject;
import com.tarifario.io.InvalidDataException;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.client.LastTerms;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.fault.StoreException;
import com.tarifario.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agreements are signed, changed, renewed and ended; all that was agreed is kept. */
class SignedAgreementsTest {

  private Store store;

  @AfterEach
  void close() {
    store.close();
  }

  private SignedAgreements agreements() {
    return store.signedAgreements();
  }

  @ParameterizedTest
  @EnumSource
  void an_agreement_is_signed_and_prices_know_of_it(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    assertThat(signed.number()).isEqualTo("AM-2026-0001");
    assertThat(signed.work().type()).isEqualTo(WorkType.AGREEMENT);
    assertThat(signed.work().state()).isEqualTo("active");
    assertThat(signed.work().work().amount()).isEqualTo(Money.of("580.00", "EUR"));
    assertThat(signed.work().work().links().quote()).isEqualTo("P-2026-0007");
    assertThat(agreements().get("AM-2026-0001")).isEqualTo(signed);
    Agreement priced = store.agreements().find("AM-2026-0001").orElseThrow();
    assertThat(priced.type()).isEqualTo("mantenimiento");
    assertThat(priced.to()).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(priced.attributes())
        .containsEntry("onCall", "true")
        .containsEntry("coversLabour", "true")
        .containsEntry("coversMaterial", "false");
    assertThat(store.audit().verify().isWhole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void what_the_client_does_not_have_is_named_all_at_once(TestDatabase kind) {
    store = AgreementStore.open(kind);
    String wrong = TERMS.replace("\"02\"", "\"09\"").replace("CAM-1", "CAM-9");
    assertThatThrownBy(() -> sign(store, wrong))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("C-003 has none of these: 01/CAM-9, 09.");
    assertThatThrownBy(() -> sign(store, "title: x\n"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("from");
    assertThat(agreements().list(AgreementFilter.all(9))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_budget_concept_that_there_is_not_is_refused_where_any_are_kept(TestDatabase kind) {
    store = AgreementStore.open(kind);
    String wrong = TERMS.replace("    at: 08:00\n", "    at: 08:00\n    concepts: [REV-CLI]\n");
    KeptAgreement early = sign(store, wrong);
    BudgetConcept concept =
        BudgetConcept.of(
            "REV-CLO",
            "Revisión",
            Unit.of("ud"),
            ConceptComponent.of(
                "MO", Subject.of(Kind.LABOUR), Quantity.of("1", "h"), Money.of("22.00", "EUR")));
    change(
        store,
        change -> store.concepts().put(change, List.of(concept), Currency.getInstance("EUR")));
    assertThatThrownBy(() -> sign(store, wrong))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "There is no budget concept REV-CLI. Did you mean REV-CLO? Look at \"concept list\".");
    assertThat(sign(store, wrong.replace("REV-CLI", "REV-CLO")).number()).isNotNull();
    // What was agreed before there were any can go on.
    KeptAgreement renewed = change(store, change -> agreements().renew(change, early, null));
    AgreementTerms other = LastTerms.read("terms", wrong.replace("REV-CLI", "REV-CLA"));
    assertThatThrownBy(() -> change(store, change -> agreements().change(change, renewed, other)))
        .hasMessageContaining("There is no budget concept REV-CLA.");
    assertThatThrownBy(
            () ->
                store
                    .visitPlans()
                    .offer("C-003", other, LocalDate.of(2026, 12, 31), AgreementStore.CALENDAR))
        .hasMessageContaining("There is no budget concept REV-CLA.");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_other_in_terms_is_told_with_the_agreements_changes(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    AgreementTerms dearer = LastTerms.read("terms", TERMS.replace("145.00", "160.00"));
    KeptAgreement after = change(store, change -> agreements().change(change, signed, dearer));
    assertThat(store.works().changes(after.work()))
        .filteredOn(each -> each.subject().equals("agreement_terms"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.act()).isEqualTo(AuditEntry.Act.CHANGE);
              assertThat(LastTerms.read("before", each.before())).isEqualTo(signed.terms());
              assertThat(LastTerms.read("after", each.after())).isEqualTo(dearer);
            });
    assertThat(store.works().changes(after.work()))
        .last()
        .extracting(AuditEntry::act)
        .isEqualTo(AuditEntry.Act.ADD);
  }

  @ParameterizedTest
  @EnumSource
  void an_agreement_that_was_imported_can_be_given_terms(TestDatabase kind) {
    store = AgreementStore.open(kind);
    Agreement imported =
        new Agreement(
            "AM-2026-0001", "C-003", "preventivo", LocalDate.of(2026, 4, 1), null, Map.of());
    change(store, change -> store.agreements().put(change, imported));
    assertThatThrownBy(() -> agreements().get("AM-2026-0001"))
        .hasMessageContaining("agreement new C-003 --number AM-2026-0001");
    // Its number is not given to another.
    assertThat(sign(store, TERMS).number()).isEqualTo("AM-2026-0002");
    AgreementTerms terms = LastTerms.read("terms", TERMS);
    KeptAgreement given =
        change(
            store,
            change -> agreements().sign(change, "C-003", terms, "AM-2026-0001", WorkLinks.NONE));
    assertThat(given.terms()).isEqualTo(terms);
    assertThatThrownBy(
            () ->
                change(
                    store,
                    change ->
                        agreements().sign(change, "C-003", terms, "AM-2026-0001", WorkLinks.NONE)))
        .hasMessageContaining("has terms already");
  }

  @ParameterizedTest
  @EnumSource
  void what_terms_say_is_changed_by_terms_only(TestDatabase kind) {
    store = AgreementStore.open(kind);
    Agreement agreed = store.agreements().find(sign(store, TERMS).number()).orElseThrow();
    assertThat(agreed.attributes()).containsEntry("coversLabour", "true");
    boolean changed = change(store, change -> store.agreements().put(change, agreed));
    assertThat(changed).isFalse();
    Agreement without =
        new Agreement(
            agreed.number(), agreed.client(), agreed.type(), agreed.from(), agreed.to(), Map.of());
    assertThatThrownBy(() -> change(store, change -> store.agreements().put(change, without)))
        .hasMessageContaining("agreement change AM-2026-0001 --from FILE");
    assertThat(store.agreements().find(agreed.number())).contains(agreed);
  }

  @ParameterizedTest
  @EnumSource
  void an_agreement_goes_on_unless_notice_was_given_in_time(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    // It ends on 31 March 2027; notice can be given until 60 days before.
    assertThat(agreements().toRenew(LocalDate.of(2027, 1, 30))).isEmpty();
    assertThat(agreements().toRenew(LocalDate.of(2027, 1, 31))).containsExactly(signed);
    KeptAgreement renewed = change(store, change -> agreements().renew(change, signed, null));
    assertThat(renewed.terms().to()).isEqualTo(LocalDate.of(2028, 3, 31));
    assertThat(renewed.work().work().dueOn()).isEqualTo(LocalDate.of(2028, 3, 31));
    assertThat(store.agreements().find(signed.number()).orElseThrow().to())
        .isEqualTo(LocalDate.of(2028, 3, 31));
    assertThat(agreements().history(renewed)).containsExactly(signed.terms(), renewed.terms());
    assertThatThrownBy(() -> change(store, change -> agreements().renew(change, signed, null)))
        .isInstanceOf(StaleChangeException.class);
    KeptAgreement months = change(store, change -> agreements().renew(change, renewed, 6));
    assertThat(months.terms().to()).isEqualTo(LocalDate.of(2028, 9, 30));
  }

  @ParameterizedTest
  @EnumSource
  void an_agreement_that_ends_is_not_renewed(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    KeptAgreement ended =
        change(store, change -> agreements().end(change, signed, LocalDate.of(2026, 12, 31)));
    assertThat(ended.terms().to()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(agreements().toRenew(LocalDate.of(2027, 3, 1))).isEmpty();
    assertThatThrownBy(() -> change(store, change -> agreements().renew(change, ended, null)))
        .hasMessageContaining("says nothing of being renewed");
    assertThatThrownBy(
            () ->
                change(store, change -> agreements().end(change, ended, LocalDate.of(2027, 1, 1))))
        .hasMessageContaining("ends on 2026-12-31 already");
  }

  @ParameterizedTest
  @EnumSource
  void agreements_are_listed_with_those_that_were_imported(TestDatabase kind) {
    store = AgreementStore.open(kind);
    Agreement imported =
        new Agreement("AM-2025-011", "C-001", null, LocalDate.of(2025, 7, 1), null, Map.of());
    change(store, change -> store.agreements().put(change, imported));
    KeptAgreement signed = sign(store, TERMS);
    assertThat(agreements().list(AgreementFilter.all(9)))
        .extracting(each -> each.agreement().number())
        .containsExactly("AM-2025-011", "AM-2026-0001");
    LocalDate ending = LocalDate.of(2027, 3, 31);
    assertThat(agreements().list(new AgreementFilter("C-003", true, ending, 9)))
        .extracting(AgreementLine::title)
        .containsExactly("Mantenimiento de climatización");
    assertThat(agreements().list(new AgreementFilter(null, true, ending.minusDays(1), 9)))
        .isEmpty();
    change(store, change -> store.works().advance(change, signed.work(), "cancel", null));
    assertThat(agreements().list(new AgreementFilter(null, true, null, 9))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void those_in_force_are_found_with_those_that_were_cancelled_of_late(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement cancelled = sign(store, TERMS);
    sign(store, TERMS);
    change(store, change -> store.works().advance(change, cancelled.work(), "cancel", null));
    assertThat(agreements().inForceOrSince(AgreementStore.NOW))
        .containsExactly("AM-2026-0001", "AM-2026-0002");
    assertThat(agreements().inForceOrSince(AgreementStore.NOW.plusSeconds(1)))
        .containsExactly("AM-2026-0002");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_known_of_a_person_is_erased_from_terms_and_visits_too(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed =
        sign(store, TERMS.replace("Limpiar filtros", "Preguntar por Berta Lozoyuela"));
    AgreementStore.plan(store, signed.number(), "2026-12-31");
    store.as("Ana").run(change -> store.erasure().client(change, "C-003"));
    KeptAgreement left = agreements().get(signed.number());
    assertThat(left.terms().services().get(0).checklist())
        .noneMatch(each -> each.contains("Berta"));
    assertThat(left.terms().services().get(0).schedule())
        .isEqualTo(signed.terms().services().get(0).schedule());
    assertThat(store.audit().verify().isWhole()).isTrue();
    List<AgreementTerms> history = agreements().history(left);
    assertThat(history).hasSize(1);
    assertThat(store.works().changes(left.work()).toString()).doesNotContain("Berta");
  }
}
