package com.tarifario.store.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.Pack;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.database.Location;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.fault.StoreException;
import com.tarifario.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The register, on each kind of database. */
class ClientsTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  private Store store;

  private void open(TestDatabase kind) {
    store = Store.open(new Location(kind.migrated(), null, null), NOON);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void add(ClientCard... cards) {
    store
        .as("Ana")
        .run(
            change -> {
              for (ClientCard card : cards) {
                store.clients().add(change, card);
              }
            });
  }

  private boolean save(KeptClient before, ClientCard after) {
    return store.as("Luis").make(change -> store.clients().save(change, before, after));
  }

  @ParameterizedTest
  @EnumSource
  void a_card_comes_back_as_it_was_written(TestDatabase kind) {
    open(kind);
    add(Cards.hotel(), Cards.card("C-001", "Bar Uno"));
    assertThat(store.clients().get("C-003").card()).isEqualTo(Cards.hotel());
    assertThat(store.clients().get("C-001").card()).isEqualTo(Cards.card("C-001", "Bar Uno"));
    assertThat(store.clients().count()).isEqualTo(2);
    List<ClientCard> all = new ArrayList<>();
    store.clients().forEach(each -> all.add(each.card()));
    assertThat(all).containsExactly(Cards.card("C-001", "Bar Uno"), Cards.hotel());
  }

  @ParameterizedTest
  @EnumSource
  void all_of_a_card_can_be_changed_and_the_trail_says_what(TestDatabase kind) {
    open(kind);
    add(Cards.hotel());
    KeptClient before = store.clients().get("C-003");
    ClientCard after =
        before.card().toBuilder()
            .rateGroup("B")
            .contacts(List.of(Cards.BERTA))
            .attribute("vip", null)
            .notes(null)
            .billingAddress(null)
            .terms(null)
            .workCentres(
                List.of(
                    new WorkCentreCard(WorkCentre.of("C-003", "02", "Salón", "Z1"), null),
                    new WorkCentreCard(WorkCentre.of("C-003", "03", "Garaje", null), null)))
            .build();
    assertThat(save(before, after)).isTrue();
    assertThat(store.clients().get("C-003").card()).isEqualTo(after);
    AuditEntry change = store.audit().of("client", before.id(), 1).get(0);
    assertThat(change.who()).isEqualTo("Luis");
    assertThat(change.before())
        .contains("rate_group: A", "contact: Recepción; 910 000 128", "work_centre 01 asset ENF-1")
        .doesNotContain("Berta");
    assertThat(change.after())
        .contains("rate_group: B", "work_centre 02: Salón; zone Z1", "work_centre 03: Garaje")
        .doesNotContain("Berta");
    KeptClient now = store.clients().get("C-003");
    assertThat(save(now, now.card())).as("nothing is other").isFalse();
    assertThat(store.clients().get("C-003").version()).isEqualTo(now.version());
  }

  @ParameterizedTest
  @EnumSource
  void a_part_that_somebody_else_changed_is_not_lost(TestDatabase kind) {
    open(kind);
    add(Cards.hotel());
    KeptClient read = store.clients().get("C-003");
    save(read, read.card().toBuilder().contacts(List.of()).build());
    assertThatThrownBy(() -> save(read, read.card().toBuilder().rateGroup("B").build()))
        .isInstanceOf(StaleChangeException.class)
        .hasMessageContaining("C-003 was changed by Luis");
    assertThat(store.clients().get("C-003").card().client().contacts()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_code_is_given_once(TestDatabase kind) {
    open(kind);
    add(Cards.card("C-0001", "Uno"));
    assertThatThrownBy(() -> add(Cards.card("C-0001", "Dos")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("There is a client C-0001 already (Uno)");
    assertThatThrownBy(() -> store.clients().get("C-0002"))
        .hasMessageContaining("There is no client C-0002. Did you mean C-0001?");
    KeptClient kept = store.clients().get("C-0001");
    assertThatThrownBy(() -> save(kept, kept.card().toBuilder().code("C-2").build()))
        .hasMessageContaining("can't be changed");
    assertThat(store.as("Ana").<String>make(change -> store.clients().freeCode(change, 2026)))
        .isEqualTo("C-0002");
    assertThatThrownBy(() -> add(Cards.card("C-3", "x".repeat(301))))
        .hasMessageContaining("name")
        .hasMessageContaining("301");
  }

  private String freeCode() {
    return store.as("Ana").make(change -> store.clients().freeCode(change, 2026));
  }

  @ParameterizedTest
  @EnumSource
  void codes_go_on_as_those_that_were_brought_along(TestDatabase kind) {
    open(kind);
    add(Cards.card("CLI_045", "Uno"), Cards.card("CLI_007", "Dos"));
    assertThat(freeCode()).as("two tell nothing").isEqualTo("C-0001");
    add(Cards.card("CLI_099", "Tres"), Cards.card("ACME", "Otro"));
    assertThat(freeCode()).isEqualTo("CLI_100");
    add(Cards.card("C-0007", "Nueva"));
    assertThat(freeCode()).as("it has codes of ours").isEqualTo("C-0003");
    store.as("Ana").run(change -> store.numbering().setFormat(change, "client", "K{number:2}"));
    assertThat(freeCode()).as("somebody said how").startsWith("K");
  }

  @ParameterizedTest
  @EnumSource
  void clients_are_found_by_the_beginnings_of_words_whatever_accents_and_case(TestDatabase kind) {
    open(kind);
    add(
        Cards.hotel(),
        Cards.card("C-001", "Bar Alcalá", "Calle del Río 5", "28013"),
        Cards.card("C-002", "Taller Ñandú, S.A."));
    for (String words :
        List.of(
            "ALMEZ",
            "hotel puer",
            "b-12345674",
            "es12345674x",
            "lozoyuela berta",
            "910000127",
            "Alcala hotel",
            "c003",
            "lisb",
            "berta@almez.example",
            "5510")) {
      assertThat(store.clients().list(ClientFilter.of(words, 10)))
          .as(words)
          .extracting(ClientLine::code)
          .isEqualTo(words.equals("es12345674x") ? List.of() : List.of("C-003"));
    }
    assertThat(store.clients().list(ClientFilter.of("alcala", 10)))
        .extracting(ClientLine::code)
        .containsExactly("C-001", "C-003");
    assertThat(store.clients().list(ClientFilter.of("nandu", 10)))
        .extracting(ClientLine::name)
        .containsExactly("Taller Ñandú, S.A.");
    assertThat(store.clients().list(ClientFilter.of("- %", 10))).isEmpty();
    KeptClient hotel = store.clients().get("C-003");
    save(hotel, hotel.card().toBuilder().name("Hostal Nuevo").contacts(List.of()).build());
    assertThat(store.clients().list(ClientFilter.of("almez", 10))).isEmpty();
    assertThat(store.clients().list(ClientFilter.of("hostal nuevo", 10))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void clients_are_found_by_their_very_names(TestDatabase kind) {
    open(kind);
    add(Cards.card("C-1", "Bar Uno"), Cards.card("C-2", "BAR UNO"), Cards.card("C-3", "Bar Uno 2"));
    assertThat(store.clients().named("bar Uno", 10))
        .extracting(ClientLine::code)
        .containsExactly("C-1", "C-2");
    assertThat(store.clients().named("bar Uno", 1)).hasSize(1);
    assertThat(store.clients().named("bar", 10)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void lists_are_in_the_order_of_codes_and_go_on_where_they_ended(TestDatabase kind) {
    open(kind);
    add(
        Cards.card("c-1", "Uno"),
        Cards.card("C-2", "Dos"),
        Cards.card("C-10", "Diez").toBuilder().status(Status.PROSPECT).rateGroup("B").build(),
        Cards.card("Á-1", "Otro"));
    assertThat(store.clients().list(ClientFilter.all(10)))
        .extracting(ClientLine::code)
        .containsExactly("C-10", "C-2", "c-1", "Á-1");
    assertThat(store.clients().list(new ClientFilter("", null, null, null, "C-2", 1)))
        .extracting(ClientLine::code)
        .containsExactly("c-1");
    assertThat(store.clients().list(new ClientFilter("d", Status.PROSPECT, "B", null, null, 10)))
        .extracting(ClientLine::code)
        .containsExactly("C-10");
  }

  @ParameterizedTest
  @EnumSource
  void prices_see_the_register_as_a_data_folder(TestDatabase kind) {
    open(kind);
    add(Cards.hotel());
    Agreement agreement =
        new Agreement(
            "AM-1",
            "C-003",
            "todo-riesgo",
            LocalDate.of(2026, 1, 1),
            null,
            Map.of("on_call", true, "hours", new BigDecimal("10.5")));
    Pack pack = new Pack("B-1", "C-003", "AM-1", "bono", new BigDecimal("10"), null, null);
    store
        .as("Ana")
        .run(
            change -> {
              assertThat(store.agreements().put(change, agreement)).isTrue();
              assertThat(store.agreements().put(change, agreement)).isFalse();
              assertThat(store.packs().put(change, pack)).isTrue();
              assertThat(store.packs().put(change, pack)).isFalse();
            });
    ClientDirectory directory =
        store.directory(
            Vocabulary.with(
                List.of(
                    Field.attribute("discount", FieldType.NUMBER, Origin.CLIENT, null, ""),
                    Field.attribute("dwelling", FieldType.BOOLEAN, Origin.WORK_CENTRE, null, ""),
                    Field.attribute("on_call", FieldType.BOOLEAN, Origin.AGREEMENT, null, ""))));
    assertThat(directory.client("C-003").attributes())
        .isEqualTo(Map.of("discount", new BigDecimal("2.5")));
    assertThat(directory.client("C-003").rateGroup()).isEqualTo("A");
    WorkCentre centre = directory.workCentre("C-003", "01");
    assertThat(centre.attributes()).isEqualTo(Map.of("dwelling", false));
    assertThat(centre.distance()).isEqualTo("36.5");
    assertThat(centre.assets()).hasSize(2);
    assertThat(directory.agreement("AM-1").attributes()).isEqualTo(Map.of("on_call", true));
    assertThat(directory.packs("C-003")).containsExactly(pack);
    assertThat(directory.client("C-9")).isNull();
    assertThat(directory.workCentre("C-003", "9")).isNull();
    assertThat(directory.agreement("AM-9")).isNull();
    assertThat(directory.clientCodes()).containsExactly("C-003");
    assertThat(directory.workCentreCodes("C-003")).containsExactly("01", "02");
    assertThat(directory.agreementNumbers()).containsExactly("AM-1");
    ClientDirectory wrong =
        store.directory(
            Vocabulary.with(
                List.of(Field.attribute("vip", FieldType.DATE, Origin.CLIENT, null, ""))));
    assertThatThrownBy(() -> wrong.client("C-003"))
        .hasMessageContaining("C-003: the attribute vip is true")
        .hasMessageContaining("date");
  }
}
