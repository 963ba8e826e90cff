package com.tarifario.store.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.lifecycle.TransitionRefusedException;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.QuoteValuer;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.request.PlannedItem;
import com.tarifario.core.request.QuotePlan;
import com.tarifario.core.request.RequestRefusedException;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.Subject;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.quote.QuoteRequestReader;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Changes;
import com.tarifario.store.client.Cards;
import com.tarifario.store.database.Location;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.person.WholeDatabase;
import com.tarifario.store.quote.Acceptance;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.store.quote.NewQuote;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.StateChange;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.testing.PlainTariff;
import com.tarifario.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests are opened, filled in and served, and what comes out of them comes about with them. */
class RequestsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final String BREAKDOWN =
      """
      code: averia
      title: "Avería: {descripcion}"
      fields:
        - {name: centro, type: centre, required: true}
        - {name: descripcion, type: text, required: true}
        - {name: urge, type: yes-no, default: "no"}
        - {name: precio, type: number, unit: EUR}
        - {name: motivo, type: text, needed_in: anulada}
      states:
        - {name: abierta}
        - {name: resuelta, phase: done}
        - {name: anulada, phase: cancelled}
      transitions:
        - {action: resolver, from: abierta, to: resuelta}
        - {action: reabrir, from: resuelta, to: abierta}
        - {action: anular, from: abierta, to: anulada}
      makes:
        - work-order: {title: "Reparar: {descripcion}", closed_price: precio}
        - only_if: {urge: "yes"}
          work-order: {title: "Guardia: {descripcion}"}
        - after: reabrir
          work-order: {title: "Volver: {descripcion}"}
      follows:
        work-order: {done: resolver, cancelled: anular}
      """;

  private static final String JOB =
      """
      code: obra
      title: "{alcance}"
      fields:
        - {name: alcance, type: text, required: true}
        - {name: splits, type: number, needed_in: [presupuestada]}
      states: [{name: abierta}, {name: presupuestada}, {name: hecha, phase: done}]
      transitions:
        - {action: presupuestar, from: [abierta, presupuestada], to: presupuestada}
        - {action: hacer, from: presupuestada, to: hecha}
        - {action: rechazar, from: presupuestada, to: abierta}
      makes:
        - after: presupuestar
          quote: {valid_days: 30, concepts: [{concept: SPL-35, quantity: splits}]}
      follows:
        quote: {accepted: hacer, rejected: rechazar, expired: rechazar}
      """;

  private Store store;
  private final List<QuotePlan> quoted = new ArrayList<>();

  private void open(TestDatabase kind) {
    store =
        Store.open(
            new Location(kind.migrated(), null, null),
            Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC));
    store
        .as("Ana")
        .run(
            change -> {
              store.clients().add(change, Cards.hotel());
              store.requestTypes().put(change, "averia.yaml", BREAKDOWN);
              store.requestTypes().put(change, "obra.yaml", JOB);
            });
  }

  @AfterEach
  void close() {
    store.close();
  }

  private KeptWork quote(Change change, QuotePlan plan) {
    quoted.add(plan);
    Item item =
        Item.of(
            "SPLIT",
            "Split",
            Quantity.of("1", "ud"),
            Component.of(
                "M", Subject.of(Kind.MATERIAL), Quantity.of("1", "ud"), Money.of("100.00", "EUR")));
    Quote quote =
        Quote.of(
                NewQuote.NO_NUMBER,
                plan.on(),
                plan.client(),
                new Chapter("01", plan.title(), List.of(item), null))
            .withDates(plan.on(), plan.validUntil());
    NewQuote added = new NewQuote(quote, plan.title(), change.who(), plan.links(), null);
    Tariff tariff = PlainTariff.of("20");
    QuoteValuer valuer = new QuoteValuer(tariff, store.directory(tariff.vocabulary()));
    return store.quotes().add(change, added, valuer, Locale.ENGLISH).work();
  }

  private Served open(String type, Map<String, String> entered) {
    return store
        .as("Ana")
        .make(
            change ->
                store.requests().open(change, type, "C-003", DAY, "Luis", entered, this::quote));
  }

  private Served advance(String number, Step step) {
    return store
        .as("Ana")
        .make(
            change ->
                store.requests().advance(change, store.requests().get(number), step, this::quote));
  }

  private void advanceWork(String number, String action) {
    store
        .as("Pedro")
        .run(change -> store.works().advance(change, store.works().get(number), action, null));
  }

  private String state(String number) {
    return store.requests().get(number).state();
  }

  @ParameterizedTest
  @EnumSource
  void a_breakdown_is_a_work_order_at_once(TestDatabase kind) {
    open(kind);
    Served opened =
        open("averia", Map.of("centro", "01", "descripcion", "No enfría", "precio", "90"));
    assertThat(opened.request().number()).isEqualTo("S-2026-0001");
    assertThat(opened.request().work().work().title()).isEqualTo("Avería: No enfría");
    assertThat(opened.request().values())
        .isEqualTo(
            Map.of(
                "centro",
                "01",
                "descripcion",
                "No enfría",
                "urge",
                false,
                "precio",
                new BigDecimal("90")));
    assertThat(opened.made())
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.number()).isEqualTo("OT-2026-0001");
              assertThat(order.work().workCentre()).isEqualTo("01");
              assertThat(order.work().amount()).isEqualTo(Money.of("90.00", "EUR"));
              assertThat(order.work().person()).isEqualTo("Luis");
            });
    assertThat(store.requests().get("S-2026-0001")).isEqualTo(opened.request());
    assertThat(store.works().cameOf("S-2026-0001"))
        .extracting(KeptWork::number)
        .containsExactly("OT-2026-0001");
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_left_of_a_request_whose_quote_cannot_be_made(TestDatabase kind) {
    open(kind);
    open("obra", Map.of("alcance", "Splits", "splits", "4"));
    assertThatThrownBy(
            () ->
                store
                    .as("Ana")
                    .run(
                        change ->
                            store
                                .requests()
                                .advance(
                                    change,
                                    store.requests().get("S-2026-0001"),
                                    Step.of("presupuestar", DAY),
                                    QuoteMaker.NONE)))
        .isInstanceOf(StoreException.class)
        .hasMessage("A quote comes out of this (Splits), and needs the prices of a tariff.");
    assertThat(state("S-2026-0001")).isEqualTo("abierta");
    assertThat(store.requests().history(store.requests().get("S-2026-0001"))).hasSize(1);
    assertThat(store.audit().verify().isWhole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void what_a_state_needs_is_asked_for_when_it_is_to_come_to_it(TestDatabase kind) {
    open(kind);
    open("obra", Map.of("alcance", "Splits"));
    assertThatThrownBy(() -> advance("S-2026-0001", Step.of("presupuestar", DAY)))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessage("Missing for the state presupuestada: splits.");
    assertThatThrownBy(() -> advance("S-2026-0001", Step.of("hacer", DAY)))
        .isInstanceOf(TransitionRefusedException.class)
        .hasMessageContaining("presupuestar");
    Served served =
        advance(
            "S-2026-0001",
            new Step("presupuestar", DAY.plusDays(2), Map.of("splits", "4"), "Tras la visita"));
    assertThat(served.made()).extracting(KeptWork::number).containsExactly("P-2026-0001");
    assertThat(quoted)
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.items())
                  .containsExactly(new PlannedItem("SPL-35", new BigDecimal("4"), Map.of(), null));
              assertThat(plan.on()).isEqualTo(DAY.plusDays(2));
              assertThat(plan.validUntil()).isEqualTo(DAY.plusDays(32));
            });
    assertThat(store.requests().history(served.request()))
        .extracting(StateChange::who, StateChange::action, StateChange::to, StateChange::note)
        .containsExactly(
            tuple("Ana", null, "abierta", null),
            tuple("Ana", "presupuestar", "presupuestada", "Tras la visita"));
  }

  @ParameterizedTest
  @EnumSource
  void a_request_follows_its_quote(TestDatabase kind) {
    open(kind);
    open("obra", Map.of("alcance", "Splits", "splits", "4"));
    advance("S-2026-0001", Step.of("presupuestar", DAY));
    Changes pedro = store.as("Pedro");
    KeptQuote sent =
        pedro.make(change -> store.quotes().send(change, store.quotes().get("P-2026-0001"), null));
    assertThat(state("S-2026-0001")).isEqualTo("presupuestada");
    pedro.run(change -> store.quotes().accept(change, sent, Acceptance.on(DAY)));
    assertThat(state("S-2026-0001")).isEqualTo("hecha");
    assertThat(store.requests().history(store.requests().get("S-2026-0001")))
        .last()
        .satisfies(
            step -> {
              assertThat(step.who()).isEqualTo("Pedro");
              assertThat(step.note()).isEqualTo("P-2026-0001");
            });
  }

  @ParameterizedTest
  @EnumSource
  void a_request_follows_its_quote_that_was_rejected_revised_and_accepted(TestDatabase kind) {
    open(kind);
    open("obra", Map.of("alcance", "Splits", "splits", "4"));
    advance("S-2026-0001", Step.of("presupuestar", DAY));
    rejectQuote();
    assertThat(state("S-2026-0001")).isEqualTo("abierta");
    reviseQuote();
    assertThat(state("S-2026-0001")).isEqualTo("presupuestada");
    store
        .as("Pedro")
        .run(
            change ->
                store
                    .quotes()
                    .accept(
                        change,
                        store.quotes().send(change, store.quotes().get("P-2026-0001"), null),
                        Acceptance.on(DAY)));
    assertThat(store.requests().history(store.requests().get("S-2026-0001")))
        .extracting(StateChange::action, StateChange::to, StateChange::note)
        .containsExactly(
            tuple(null, "abierta", null),
            tuple("presupuestar", "presupuestada", null),
            tuple("rechazar", "abierta", "P-2026-0001"),
            tuple("revise", "presupuestada", "P-2026-0001"),
            tuple("hacer", "hecha", "P-2026-0001"));
  }

  @ParameterizedTest
  @EnumSource
  void a_request_that_went_on_since_its_quote_was_rejected_is_not_taken_back(TestDatabase kind) {
    open(kind);
    open("obra", Map.of("alcance", "Splits", "splits", "4"));
    advance("S-2026-0001", Step.of("presupuestar", DAY));
    rejectQuote();
    advance("S-2026-0001", Step.of("presupuestar", DAY));
    reviseQuote();
    assertThat(store.requests().history(store.requests().get("S-2026-0001"))).hasSize(4);
  }

  private void rejectQuote() {
    store
        .as("Pedro")
        .run(
            change ->
                store
                    .quotes()
                    .reject(
                        change,
                        store.quotes().send(change, store.quotes().get("P-2026-0001"), null),
                        "Caro"));
  }

  private void reviseQuote() {
    KeptQuote rejected = store.quotes().get("P-2026-0001");
    Tariff tariff = PlainTariff.of("20");
    ClientDirectory directory = store.directory(tariff.vocabulary());
    QuoteRequestReader reader = new QuoteRequestReader(tariff, Catalogue.EMPTY, directory);
    Quote same = store.quotes().content(rejected, store.quotes().newest(rejected), reader);
    QuoteValuer valuer = new QuoteValuer(tariff, directory);
    store
        .as("Pedro")
        .run(change -> store.quotes().revise(change, rejected, same, valuer, null, Locale.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource
  void a_request_is_done_when_all_its_work_orders_are(TestDatabase kind) {
    open(kind);
    open("averia", Map.of("centro", "01", "descripcion", "Fuga", "urge", "sí"));
    advanceWork("OT-2026-0001", "finish");
    assertThat(state("S-2026-0001")).isEqualTo("abierta");
    advanceWork("OT-2026-0002", "cancel");
    assertThat(state("S-2026-0001")).isEqualTo("resuelta");
    Served again = advance("S-2026-0001", Step.of("reabrir", DAY));
    assertThat(again.made())
        .extracting(each -> each.work().title())
        .containsExactly("Volver: Fuga");
  }

  @ParameterizedTest
  @EnumSource
  void a_request_that_cannot_follow_stays_and_keeps_nobody_from_anything(TestDatabase kind) {
    open(kind);
    open("averia", Map.of("centro", "01", "descripcion", "Fuga"));
    advanceWork("OT-2026-0001", "cancel");
    assertThat(store.works().get("OT-2026-0001").state()).isEqualTo("cancelled");
    assertThat(state("S-2026-0001")).isEqualTo("abierta");
  }

  @ParameterizedTest
  @EnumSource
  void fields_are_filled_in_and_two_who_do_so_at_once_lose_nothing(TestDatabase kind) {
    open(kind);
    KeptRequest read = open("averia", Map.of("centro", "01", "descripcion", "Fuga")).request();
    KeptRequest set =
        store
            .as("Pedro")
            .make(
                change ->
                    store
                        .requests()
                        .set(change, read, Map.of("descripcion", "Fuga de gas", "centro", "02")));
    assertThat(set.work().work().title()).isEqualTo("Avería: Fuga de gas");
    assertThat(set.work().work().workCentre()).isEqualTo("02");
    assertThatThrownBy(
            () ->
                store
                    .as("Ana")
                    .run(change -> store.requests().set(change, read, Map.of("urge", "yes"))))
        .isInstanceOfSatisfying(
            StaleChangeException.class, stale -> assertThat(stale.who()).isEqualTo("Pedro"));
    assertThatThrownBy(
            () ->
                store
                    .as("Ana")
                    .run(
                        change ->
                            store
                                .requests()
                                .advance(change, read, Step.of("resolver", DAY), QuoteMaker.NONE)))
        .isInstanceOf(StaleChangeException.class);
    KeptRequest same =
        store.as("Ana").make(change -> store.requests().set(change, set, Map.of("urge", "no")));
    assertThat(same).isEqualTo(set);
    assertThat(store.audit().of(Requests.SUBJECT, set.id(), 10))
        .extracting(AuditEntry::before, AuditEntry::after)
        .first()
        .isEqualTo(
            tuple(
                "centro: 01\ndescripcion: Fuga\nurge: false",
                "centro: 02\ndescripcion: Fuga de gas\nurge: false"));
    // Beside what was changed of the piece of work, its title and its work centre.
    assertThat(store.works().changes(set.work()))
        .extracting(AuditEntry::subject, AuditEntry::act, AuditEntry::who)
        .containsExactly(
            tuple("work", AuditEntry.Act.CHANGE, "Pedro"),
            tuple("request", AuditEntry.Act.CHANGE, "Pedro"),
            tuple("work", AuditEntry.Act.ADD, "Ana"));
  }

  @ParameterizedTest
  @EnumSource
  void nothing_comes_of_a_request_before_its_own_day(TestDatabase kind) {
    open(kind);
    String planned =
        """
        code: revision
        title: Revisión
        fields: [{name: dia, type: day}]
        states: [{name: abierta}, {name: reparada, phase: done}]
        transitions: [{action: reparar, from: abierta, to: reparada}]
        makes:
          - after: reparar
            work-order: {title: Reparar, on: dia}
        """;
    store
        .as("Ana")
        .run(
            change -> {
              store.requestTypes().put(change, "revision.yaml", planned);
              String atOnce = planned.replace("- after: reparar\n    work", "- work");
              store
                  .requestTypes()
                  .put(change, "x.yaml", atOnce.replace("code: revision", "code: urgente"));
            });
    String before = "Request S-2026-0001 is of %s, so nothing can come of it on %s.";
    String yesterday = DAY.minusDays(1).toString();
    assertThatThrownBy(() -> open("urgente", Map.of("dia", yesterday)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(before.formatted(DAY, yesterday));
    open("revision", Map.of("dia", yesterday));
    assertThatThrownBy(() -> advance("S-2026-0001", Step.of("reparar", DAY)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(before.formatted(DAY, yesterday));
    assertThat(state("S-2026-0001")).isEqualTo("abierta");
    Map<String, String> mended = Map.of("dia", DAY.toString());
    Served served = advance("S-2026-0001", new Step("reparar", DAY, mended, null));
    assertThat(served.made()).extracting(each -> each.work().on()).containsExactly(DAY);
  }

  @ParameterizedTest
  @EnumSource
  void a_request_stays_with_the_edition_that_it_was_opened_with(TestDatabase kind) {
    open(kind);
    open("averia", Map.of("centro", "01", "descripcion", "Fuga"));
    String other = BREAKDOWN.replace("name: urge,", "name: prisa,").replace("{urge:", "{prisa:");
    boolean[] changed = new boolean[2];
    store
        .as("Ana")
        .run(
            change -> {
              changed[0] = store.requestTypes().put(change, "averia.yaml", other);
              changed[1] = store.requestTypes().put(change, "averia.yaml", other);
            });
    assertThat(changed).containsExactly(true, false);
    assertThat(store.requestTypes().get("averia").edition()).isEqualTo(2);
    assertThat(store.requestTypes().editions("averia"))
        .extracting(KeptRequestType::content)
        .containsExactly(BREAKDOWN, other);
    assertThat(store.requests().get("S-2026-0001").says().field("urge")).isPresent();
    assertThat(open("averia", Map.of("centro", "01", "descripcion", "Otra")).request().values())
        .containsKey("prisa");
    assertThat(store.requestTypes().list())
        .extracting(KeptRequestType::code)
        .containsExactly("averia", "obra");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_not_known_is_told(TestDatabase kind) {
    open(kind);
    assertThatThrownBy(() -> open("averias", Map.of()))
        .hasMessage(
            "There is no type of requests averias. Did you mean averia? There are: averia, obra.");
    assertThatThrownBy(() -> store.requests().get("S-2026-0009"))
        .isInstanceOf(StoreException.class);
    assertThat(store.requests().find("S-2026-0009")).isEqualTo(Optional.empty());
    assertThatThrownBy(
            () ->
                store
                    .as("Ana")
                    .run(change -> store.requestTypes().put(change, "x.yaml", "code: x\n")))
        .isInstanceOf(InvalidDataException.class);
  }

  @ParameterizedTest
  @EnumSource
  void requests_are_listed_by_type_and_state(TestDatabase kind) {
    open(kind);
    open("averia", Map.of("centro", "01", "descripcion", "Fuga"));
    open("obra", Map.of("alcance", "Splits"));
    open("averia", Map.of("centro", "02", "descripcion", "Ruido"));
    advanceWork("OT-2026-0001", "finish");
    assertThat(store.requests().list(WorkFilter.all(10)))
        .extracting(ListedRequest::type)
        .containsExactly("averia", "obra", "averia");
    assertThat(store.requests().list(WorkFilter.all(10).ofRequestType("averia").inState("abierta")))
        .extracting(each -> each.work().number())
        .containsExactly("S-2026-0003");
    assertThat(store.requests().list(WorkFilter.all(10).inState("nada"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_a_client_entered_is_erased_and_the_request_stays(TestDatabase kind) {
    open(kind);
    Map<String, String> entered =
        Map.of("centro", "01", "descripcion", "Llamar a Berta Lozoyuela", "urge", "sí");
    KeptRequest request = open("averia", entered).request();
    store
        .as("Ana")
        .run(
            change ->
                store
                    .requests()
                    .set(change, request, Map.of("descripcion", "Ya no: a Berta Lozoyuela no")));
    store.as("Ana").run(change -> store.erasure().client(change, "C-003"));
    assertThat(WholeDatabase.text(store)).doesNotContainIgnoringCase("Lozoyuela");
    KeptRequest left = store.requests().get(request.number());
    assertThat(left.values())
        .containsEntry("descripcion", "***")
        .containsEntry("centro", "01")
        .containsEntry("urge", true);
    assertThat(advance(request.number(), Step.of("resolver", DAY)).request().state())
        .isEqualTo("resuelta");
    assertThat(store.audit().verify().isWhole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void what_was_entered_is_told_and_erased_with_a_persons_data(TestDatabase kind) {
    open(kind);
    KeptRequest request =
        open("averia", Map.of("centro", "01", "descripcion", "Avisa Berta Lozoyuela")).request();
    assertThat(store.people().of("C-003", "Berta Lozoyuela").texts())
        .extracting("table", "text")
        .containsExactly(tuple("request_value", "Avisa Berta Lozoyuela"));
    store.as("Ana").run(change -> store.erasure().contact(change, "C-003", "Berta Lozoyuela"));
    assertThat(store.requests().get(request.number()).values())
        .containsEntry("descripcion", "Avisa ***")
        .containsEntry("centro", "01");
    assertThat(store.audit().of(Requests.SUBJECT, request.id(), 10).toString())
        .doesNotContain("Berta");
    assertThat(WholeDatabase.text(store)).doesNotContainIgnoringCase("Lozoyuela");
    assertThat(store.audit().verify().isWhole()).isTrue();
  }
}
