package com.tarifario.store.commercial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.core.commercial.ClientExpense;
import com.tarifario.core.commercial.CommercialVisit;
import com.tarifario.core.commercial.Incident;
import com.tarifario.core.commercial.TimelineEntry;
import com.tarifario.core.commercial.TimelineEntry.Kind;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.ClientFilter;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.database.Location;
import com.tarifario.store.person.Mention;
import com.tarifario.store.person.PersonalData;
import com.tarifario.store.person.WholeDatabase;
import com.tarifario.store.person.WrittenText;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens with a client: kept, told in order, and forgotten if a person asks for it. */
class TimelineTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private Store store;

  private void open(TestDatabase kind) {
    store =
        Store.open(
            new Location(kind.migrated(), null, null),
            Clock.fixed(Instant.parse("2026-03-01T23:30:00Z"), ZoneOffset.UTC));
    store
        .as("Ana")
        .run(
            change -> {
              store
                  .clients()
                  .add(change, Cards.hotel().toBuilder().status(Status.PROSPECT).build());
              store.clients().add(change, Cards.card("C-001", "Bar Uno"));
              store
                  .visits()
                  .add(
                      change,
                      new CommercialVisit(
                          "C-003",
                          "01",
                          DAY,
                          "Luis",
                          "Berta Lozoyuela",
                          "Quiere oferta; llamar a BERTA LOZOYUELA al 910 000 127",
                          "Enviar oferta",
                          DAY.plusDays(7)));
              store
                  .expenses()
                  .add(
                      change,
                      new ClientExpense(
                          "C-003", DAY, "Luis", Money.of("48.5", "EUR"), "Comida", "Bien"));
            });
    KeptClient prospect = store.clients().get("C-003");
    store
        .as("Luis")
        .run(
            change ->
                store
                    .clients()
                    .save(
                        change,
                        prospect,
                        prospect.card().toBuilder().status(Status.CLIENT).build()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Incident incident() {
    return store
        .as("Ana")
        .make(
            change ->
                store
                    .incidents()
                    .add(change, "C-003", null, DAY, "Ana", "Factura mal; avisó Berta Lozoyuela"));
  }

  @ParameterizedTest
  @EnumSource
  void a_prospect_that_becomes_a_client_keeps_its_history(TestDatabase kind) {
    open(kind);
    Incident incident = incident();
    assertThat(incident.number()).isEqualTo("I-2026-0001");
    Incident closed =
        store
            .as("Luis")
            .make(
                change -> store.incidents().close(change, "I-2026-0001", DAY.plusDays(1), "Abono"));
    assertThat(store.incidents().list(Period.of("C-003", 10))).containsExactly(closed);
    assertThat(store.incidents().open(new Period(null, null, null, 10))).isEmpty();
    assertThatThrownBy(
            () ->
                store
                    .as("Luis")
                    .run(change -> store.incidents().close(change, "I-2026-0001", DAY, "x")))
        .hasMessageContaining("closed on 2026-03-03 already");
    assertThat(store.timeline(ZoneOffset.ofHours(1)).of("C-003", 100))
        .extracting(TimelineEntry::on, TimelineEntry::kind, TimelineEntry::person)
        .containsExactly(
            tuple(DAY.plusDays(7), Kind.NEXT_STEP, "Luis"),
            tuple(DAY.plusDays(1), Kind.INCIDENT_CLOSED, "Ana"),
            tuple(DAY, Kind.VISIT, "Luis"),
            tuple(DAY, Kind.INCIDENT, "Ana"),
            tuple(DAY, Kind.EXPENSE, "Luis"),
            tuple(DAY, Kind.BECAME_CLIENT, "Luis"),
            tuple(DAY, Kind.REGISTERED, "Ana"));
    assertThat(store.timeline(ZoneOffset.ofHours(1)).of("C-003", 2)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void lists_are_of_a_client_and_a_period(TestDatabase kind) {
    open(kind);
    assertThat(store.visits().list(new Period(null, DAY, DAY, 10))).hasSize(1);
    assertThat(store.visits().list(new Period("C-001", null, null, 10))).isEmpty();
    assertThat(store.visits().list(new Period(null, DAY.plusDays(1), null, 10))).isEmpty();
    assertThat(store.visits().due(DAY.plusDays(7), new Period(null, null, null, 10))).hasSize(1);
    assertThat(store.visits().due(DAY.plusDays(6), new Period(null, null, null, 10))).isEmpty();
    store
        .as("Luis")
        .run(
            change ->
                store
                    .visits()
                    .add(
                        change,
                        new CommercialVisit(
                            "C-003", null, DAY.plusDays(3), "Luis", null, "Hecha", null, null)));
    assertThat(store.visits().due(DAY.plusDays(7), new Period(null, null, null, 10))).isEmpty();
    ClientExpense expense = store.expenses().list(Period.of("C-003", 10)).get(0);
    assertThat(expense.amount().amount()).hasToString("48.50");
    assertThatThrownBy(
            () ->
                store
                    .as("Ana")
                    .run(change -> store.incidents().add(change, "C-003", "1", DAY, "Ana", "Fuga")))
        .hasMessageContaining("Client C-003 has no work centre 1. Did you mean 01?");
  }

  @ParameterizedTest
  @EnumSource
  void all_that_is_kept_on_somebody_is_told(TestDatabase kind) {
    open(kind);
    incident();
    PersonalData client = store.people().of("C-003");
    assertThat(client.card()).isNotNull();
    assertThat(client.visits()).hasSize(1);
    assertThat(client.incidents()).hasSize(1);
    assertThat(client.expenses()).hasSize(1);
    assertThat(client.changes()).hasSize(5);
    PersonalData contact = store.people().of("C-003", "berta lozoyuela");
    assertThat(contact.contact()).isEqualTo(Cards.BERTA);
    assertThat(contact.visits()).hasSize(1);
    assertThat(contact.incidents()).hasSize(1);
    assertThat(contact.expenses()).isEmpty();
    assertThat(contact.changes()).extracting(AuditEntry::subject).contains("client", "incident");
    assertThatThrownBy(() -> store.people().of("C-003", "Berta Lozoyela"))
        .hasMessageContaining("Did you mean Berta Lozoyuela?");
  }

  @ParameterizedTest
  @EnumSource
  void a_contact_is_forgotten_and_the_rest_stays(TestDatabase kind) {
    open(kind);
    incident();
    store.as("Ana").run(change -> store.erasure().contact(change, "C-003", "Berta Lozoyuela"));
    assertThat(store.clients().get("C-003").card().client().contacts()).hasSize(1);
    CommercialVisit visit = store.visits().list(Period.of("C-003", 1)).get(0);
    assertThat(visit.contact()).isEqualTo("***");
    assertThat(visit.outcome()).isEqualTo("Quiere oferta; llamar a *** al ***");
    assertThat(store.incidents().list(Period.of("C-003", 1)).get(0).description())
        .isEqualTo("Factura mal; avisó ***");
    assertNothingIsLeftOf("Lozoyuela");
    assertThat(store.clients().get("C-003").card().name()).isEqualTo(Cards.hotel().name());
  }

  @ParameterizedTest
  @EnumSource
  void a_client_is_forgotten_and_its_prices_stay_the_same(TestDatabase kind) {
    open(kind);
    incident();
    store.as("Ana").run(change -> store.erasure().client(change, "C-003"));
    KeptClient left = store.clients().get("C-003");
    assertThat(left.erasedAt()).isNotNull();
    assertThat(left.card().name()).isEqualTo("C-003");
    assertThat(left.card().taxId()).isNull();
    assertThat(left.card().address()).isNull();
    assertThat(left.card().client().contacts()).isEmpty();
    assertThat(left.card().client().rateGroup()).isEqualTo("A");
    assertThat(left.card().workCentres().get(0).centre().zone()).isEqualTo("Z2");
    assertThat(left.card().workCentres().get(0).centre().attributes()).isNotEmpty();
    for (String word : new String[] {"Lozoyuela", "Almez", "B12345674", "Mayor", "oferta"}) {
      assertNothingIsLeftOf(word);
    }
    assertThat(store.timeline(ZoneOffset.UTC).of("C-003", 100))
        .extracting(TimelineEntry::kind)
        .contains(Kind.ERASED, Kind.VISIT);
    assertThatThrownBy(
            () ->
                store
                    .as("Ana")
                    .run(
                        change ->
                            store
                                .clients()
                                .save(change, left, left.card().toBuilder().name("Otra").build())))
        .hasMessageContaining("The data of C-003 was erased");
  }

  @ParameterizedTest
  @EnumSource
  void what_became_of_works_is_told_and_their_texts_are_forgotten_too(TestDatabase kind) {
    open(kind);
    KeptWork order =
        store
            .as("Luis")
            .make(
                change ->
                    store
                        .works()
                        .add(
                            change,
                            Work.of(
                                WorkType.WORK_ORDER,
                                "C-003",
                                "Para Berta Lozoyuela",
                                DAY,
                                "Luis")));
    store
        .as("Luis")
        .run(
            change ->
                store.works().advance(change, order, "start", "a la atención de Berta Lozoyuela"));
    assertThat(store.timeline(ZoneOffset.UTC).of("C-003", 100))
        .filteredOn(each -> each.kind() == Kind.WORK_ORDER)
        .extracting(TimelineEntry::reference, TimelineEntry::state, TimelineEntry::text)
        .containsExactly(
            tuple("OT-2026-0001", "in-progress", "Para Berta Lozoyuela"),
            tuple("OT-2026-0001", "planned", "Para Berta Lozoyuela"));
    PersonalData contact = store.people().of("C-003", "Berta Lozoyuela");
    assertThat(contact.works()).hasSize(1);
    assertThat(contact.texts()).hasSize(1);
    store.as("Ana").run(change -> store.erasure().contact(change, "C-003", "Berta Lozoyuela"));
    assertThat(store.works().get(order.number()).work().title()).isEqualTo("Para ***");
    assertThat(store.works().history(order).get(1).note()).isEqualTo("a la atención de ***");
    assertNothingIsLeftOf("Lozoyuela");
    store.as("Ana").run(change -> store.erasure().client(change, "C-003"));
    assertThat(store.works().get(order.number()).work().title()).isEqualTo("***");
  }

  private void assertNothingIsLeftOf(String word) {
    assertThat(store.audit().verify().isWhole()).isTrue();
    assertThat(store.audit().last(1000))
        .noneMatch(each -> (each.before() + each.after()).contains(word));
    assertThat(store.clients().list(ClientFilter.of(word, 1))).isEmpty();
  }

  private void visited(LocalDate on) {
    store
        .as("Luis")
        .run(
            change ->
                store
                    .visits()
                    .add(
                        change,
                        new CommercialVisit(
                            "C-003", null, on, "Luis", null, "Entregada", null, null)));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_to_be_done_is_settled_by_a_later_visit_up_to_that_day(TestDatabase kind) {
    open(kind);
    LocalDate by = DAY.plusDays(10);
    Period all = Period.of("C-003", 10);
    visited(DAY.plusYears(1));
    assertThat(store.visits().due(by, all)).hasSize(1);
    visited(by);
    assertThat(store.visits().due(by, all)).isEmpty();
    assertThat(store.visits().due(by.minusDays(1), all)).hasSize(1);
  }

  private void described(String text) {
    KeptClient kept = store.clients().get("C-003");
    WorkCentreCard place = kept.card().workCentres().get(0);
    WorkCentre centre = place.centre().withAssets(List.of(new Asset("Z-1", text, "clima")));
    store
        .as("Ana")
        .run(
            change ->
                store
                    .clients()
                    .save(
                        change,
                        kept,
                        kept.card().toBuilder()
                            .workCentre(new WorkCentreCard(centre, place.address()))
                            .build()));
  }

  private Asset equipment() {
    return store.clients().get("C-003").card().workCentres().get(0).centre().assets().get(0);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_written_of_equipment_is_forgotten_too(TestDatabase kind) {
    open(kind);
    described("Split del despacho de Berta Lozoyuela");
    assertThat(store.people().of("C-003", "Berta Lozoyuela").texts())
        .extracting(WrittenText::text)
        .containsExactly("Split del despacho de Berta Lozoyuela");
    store.as("Ana").run(change -> store.erasure().contact(change, "C-003", "Berta Lozoyuela"));
    assertThat(equipment()).isEqualTo(new Asset("Z-1", "Split del despacho de ***", "clima"));
    assertNothingIsLeftOf("Lozoyuela");

    described("Split del dormitorio de Zenobia");
    store.as("Ana").run(change -> store.erasure().client(change, "C-003"));
    assertThat(equipment()).isEqualTo(new Asset("Z-1", "***", "clima"));
    assertNothingIsLeftOf("Zenobia");
    assertThat(WholeDatabase.text(store)).doesNotContain("Zenobia");
  }

  @ParameterizedTest
  @EnumSource
  void parts_of_an_erased_name_are_told_so_that_somebody_looks(TestDatabase kind) {
    open(kind);
    described("Split de BERTA");
    visited(DAY.plusDays(1));
    store
        .as("Ana")
        .run(
            change ->
                store
                    .incidents()
                    .add(change, "C-003", null, DAY, "Ana", "La Sra. Lozoyuéla llamó"));
    store
        .as("Ana")
        .run(
            change ->
                store
                    .incidents()
                    .add(change, "C-003", null, DAY, "Ana", "Se va Bertarda, la otra"));
    store.as("Ana").run(change -> store.erasure().contact(change, "C-003", "Berta Lozoyuela"));

    assertThat(store.people().mentions("C-003", "berta  lozoyuela"))
        .containsExactly(
            new Mention(Mention.Kind.EQUIPMENT, "01/Z-1"),
            new Mention(Mention.Kind.INCIDENT, "I-2026-0001"));
    assertThat(store.people().mentions("C-003", "Jo de los Ríos Gil")).isEmpty();
  }
}
