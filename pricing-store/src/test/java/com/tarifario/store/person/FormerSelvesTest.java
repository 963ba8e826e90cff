package com.tarifario.store.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.Contact;
import com.tarifario.core.commercial.TimelineEntry;
import com.tarifario.core.commercial.TimelineEntry.Kind;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.client.Registered;
import com.tarifario.testing.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a contact that is erased everything goes, and nothing of anybody else. */
class FormerSelvesTest {

  private static final Contact OTHER = new Contact("Luz Gil", "jefa", "910 000 555", null);

  private Store store;

  @AfterEach
  void close() {
    store.close();
  }

  private KeptClient client() {
    return store.clients().get("C-003");
  }

  private void contacts(Contact... contacts) {
    KeptClient kept = client();
    store
        .as("Ana")
        .run(
            change ->
                store
                    .clients()
                    .save(
                        change, kept, kept.card().toBuilder().contacts(List.of(contacts)).build()));
  }

  private void become(Status status) {
    KeptClient kept = client();
    store
        .as("Ana")
        .run(
            change ->
                store.clients().save(change, kept, kept.card().toBuilder().status(status).build()));
  }

  private List<Kind> timeline() {
    return store.timeline(ZoneOffset.UTC).of("C-003", 100).stream()
        .map(TimelineEntry::kind)
        .toList();
  }

  private Stream<String> trail() {
    return store.audit().last(1_000).stream().map(each -> each.before() + "\n" + each.after());
  }

  @ParameterizedTest
  @EnumSource
  void a_contact_is_forgotten_and_the_history_of_the_client_stays(TestDatabase kind) {
    store = Registered.in(kind, Cards.hotel());
    become(Status.PROSPECT);
    become(Status.CLIENT);
    contacts(new Contact("A. Pi", "jefa", "600 111 222", null));
    contacts(new Contact("A. Pi", "jefa", "600 111 222", null), OTHER);
    contacts(new Contact("Ana Pi", "jefa", "600 333 444", null), OTHER);

    store.as("Ana").run(change -> store.erasure().contact(change, "C-003", "Ana Pi"));

    assertThat(timeline())
        .containsExactlyInAnyOrder(
            Kind.REGISTERED, Kind.BECAME_PROSPECT, Kind.BECAME_CLIENT, Kind.ERASED);
    assertThat(client().card().client().contacts()).containsExactly(OTHER);
    assertThat(trail())
        .as("under the name of before, too")
        .noneMatch(each -> each.contains("Pi") || each.contains("600"))
        .as("of somebody else")
        .anyMatch(each -> each.contains("Luz Gil"))
        .anyMatch(each -> each.contains("Lozoyuela"));
    assertThat(store.audit().verify().isWhole()).isTrue();
    assertThat(store.audit().last(1_000))
        .filteredOn(each -> each.act() == AuditEntry.Act.ERASE)
        .as("of the client alone, since nothing else names it")
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void what_names_it_as_it_was_called_before_goes_everywhere(TestDatabase kind) {
    store = Registered.in(kind, Cards.hotel());
    contacts(OTHER);
    contacts(new Contact("A. Pi", "jefa", "600 111 222", null), OTHER);
    Work call =
        Work.of(
            WorkType.WORK_ORDER, "C-003", "Llamar a A. Pi, 600 111 222", LocalDate.EPOCH, "Luis");
    String number = store.as("Luis").make(change -> store.works().add(change, call)).number();
    // Both at once, so that the trail has two lines on each side.
    Contact moved = new Contact("Luz Gil", "gerente", "910 000 666", null);
    contacts(new Contact("Ana Pi", "jefa", "600 333 444", null), moved);

    assertThat(store.people().of("C-003", "Ana Pi").works()).hasSize(1);
    store.as("Ana").run(change -> store.erasure().contact(change, "C-003", "Ana Pi"));

    assertThat(store.works().get(number).work().title()).isEqualTo("Llamar a ***, ***");
    assertThat(trail())
        .noneMatch(each -> each.contains("Pi") || each.contains("600"))
        .anyMatch(each -> each.contains("contact: Luz Gil; jefa; 910 000 555"));
  }

  @ParameterizedTest
  @EnumSource
  void who_came_in_place_of_somebody_is_somebody_else(TestDatabase kind) {
    store = Registered.in(kind, Cards.hotel());
    contacts(new Contact("Mantenimiento", null, "910 000 555", null));
    contacts(new Contact("Luis Roca", "jefe", "910 000 555 ext. 4 (tardes) 600 600 600", null));
    contacts(new Contact("Eva Roca", "jefa", "910 000 555", "eva@roca.example"));
    contacts(new Contact("Eva Roca Pi", "jefa", "910 000 555", "eva@roca.example"));
    Work call =
        Work.of(
            WorkType.WORK_ORDER,
            "C-003",
            "Mantenimiento: Luis Roca o Eva Roca, 910 000 555",
            LocalDate.EPOCH,
            "Luis");
    String number = store.as("Luis").make(change -> store.works().add(change, call)).number();

    store.as("Ana").run(change -> store.erasure().contact(change, "C-003", "Eva Roca Pi"));

    assertThat(store.works().get(number).work().title())
        .as("the telephone is hers now, whoever had it")
        .isEqualTo("Mantenimiento: Luis Roca o ***, ***");
    assertThat(trail()).noneMatch(each -> each.contains("Eva Roca"));
  }

  @ParameterizedTest
  @EnumSource
  void a_number_of_the_house_that_is_its_own_no_more_is_not_erased(TestDatabase kind) {
    store = Registered.in(kind, Cards.hotel());
    contacts(new Contact("Luis Roca", "jefe", "910 000 555", null));
    contacts(new Contact("Ana Pi", "jefa", "910 000 555", null));
    contacts(new Contact("Ana Pi", "jefa", "600 333 444", null));

    store.as("Ana").run(change -> store.erasure().contact(change, "C-003", "Ana Pi"));

    assertThat(trail())
        .noneMatch(each -> each.contains("Ana Pi") || each.contains("600 333"))
        .anyMatch(each -> each.contains("contact: Luis Roca; jefe; 910 000 555"));
  }
}
