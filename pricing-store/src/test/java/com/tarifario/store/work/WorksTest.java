package com.tarifario.store.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.TransitionRefusedException;
import com.tarifario.core.money.Money;
import com.tarifario.io.InvalidDataException;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.client.Cards;
import com.tarifario.store.database.Location;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.fault.StoreException;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The state of works: numbered, moved by what its lifecycle allows, listed by what is to be done.
 */
class WorksTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private Store store;

  private void open(TestDatabase kind) {
    store =
        Store.open(
            new Location(kind.migrated(), null, null),
            Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
    store
        .as("Ana")
        .run(
            change -> {
              store.clients().add(change, Cards.hotel());
              store.clients().add(change, Cards.card("C-001", "Bar Uno"));
            });
  }

  @AfterEach
  void close() {
    store.close();
  }

  private KeptWork add(Work work) {
    return store.as("Ana").make(change -> store.works().add(change, work));
  }

  private static Work report(String client) {
    return Work.of(WorkType.WORK_REPORT, client, "Fuga en la cámara", DAY, "Luis");
  }

  @ParameterizedTest
  @EnumSource
  void work_is_done_where_what_it_comes_from_says(TestDatabase kind) {
    open(kind);
    KeptWork order =
        add(
            Work.of(WorkType.ORDER, "C-003", "Cámara", DAY, "Luis").toBuilder()
                .workCentre("01")
                .build());
    Work workOrder =
        Work.of(WorkType.WORK_ORDER, "C-003", "Cámara", DAY, "Luis").toBuilder()
            .links(WorkLinks.NONE.withOrder(order.number()))
            .build();
    KeptWork there = add(workOrder);
    assertThat(there.work().workCentre()).isEqualTo("01");
    assertThat(store.works().get(there.number())).isEqualTo(there);

    Work report =
        report("C-003").toBuilder().links(WorkLinks.NONE.withWorkOrder(there.number())).build();
    List<KeptWork> reports =
        store
            .as("Ana")
            .make(
                change ->
                    store
                        .works()
                        .addAll(
                            change,
                            List.of(
                                report,
                                report.toBuilder().workCentre("02").build(),
                                report("C-003"),
                                report("C-001").toBuilder().links(report.links()).build())));
    assertThat(reports)
        .extracting(each -> each.work().workCentre())
        .as("none of another client's")
        .containsExactly("01", "02", null, null);
  }

  @ParameterizedTest
  @EnumSource
  void a_piece_of_work_has_a_number_a_state_and_all_that_was_said_of_it(TestDatabase kind) {
    open(kind);
    Work work =
        Work.of(WorkType.QUOTE, "C-003", "Cámara nueva", DAY, "Luis").toBuilder()
            .workCentre("01")
            .dueOn(DAY.plusDays(30))
            .amount(Money.of("1200.5", "EUR"))
            .next("Llamar", DAY.plusDays(3))
            .links(WorkLinks.NONE.withRequest("S-2026-0001"))
            .build();
    KeptWork kept = add(work);
    assertThat(kept.number()).isEqualTo("P-2026-0001");
    assertThat(kept.state()).isEqualTo("draft");
    assertThat(store.works().get("P-2026-0001")).isEqualTo(kept);
    assertThat(kept.work().amount()).isEqualTo(Money.of("1200.50", "EUR"));
    assertThat(add(work).number()).isEqualTo("P-2026-0002");
    assertThat(store.works().cameOf("S-2026-0001")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void it_goes_where_its_lifecycle_allows_and_who_and_when_is_kept(TestDatabase kind) {
    open(kind);
    KeptWork order = add(Work.of(WorkType.WORK_ORDER, "C-003", "Cámara nueva", DAY, "Luis"));
    KeptWork begun = advance("Luis", order, "start", "por la mañana");
    assertThat(begun.state()).isEqualTo("in-progress");
    assertThatThrownBy(() -> advance("Luis", begun, "start", null))
        .isInstanceOf(TransitionRefusedException.class)
        .hasMessageContaining("finish, cancel");
    assertThatThrownBy(() -> advance("Ana", order, "start", null))
        .isInstanceOf(StaleChangeException.class)
        .hasMessageContaining("Luis");
    assertThat(store.works().history(begun))
        .containsExactly(
            new StateChange(
                Instant.parse("2026-03-01T10:00:00Z"), "Ana", null, null, "planned", null),
            new StateChange(
                Instant.parse("2026-03-01T10:00:00Z"),
                "Luis",
                "start",
                "planned",
                "in-progress",
                "por la mañana"));
    assertThat(store.audit().verify().isWhole()).isTrue();
  }

  private KeptWork advance(String who, KeptWork work, String action, @Nullable String note) {
    return store.as(who).make(change -> store.works().advance(change, work, action, note));
  }

  @ParameterizedTest
  @EnumSource
  void nobody_gets_around_what_must_be_so_before(TestDatabase kind) {
    open(kind);
    KeptWork report = add(report("C-003"));
    assertThatThrownBy(() -> advance("Ana", report, "approve", null))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was never valued");
    KeptWork quote = add(Work.of(WorkType.QUOTE, "C-003", "Cámara nueva", DAY, "Luis"));
    assertThatThrownBy(() -> advance("Ana", quote, "send", null))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("quote send");
    assertThat(store.works().get(report.number())).isEqualTo(report);
    assertThat(store.works().get(quote.number())).isEqualTo(quote);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_still_to_be_done_is_listed(TestDatabase kind) {
    open(kind);
    KeptWork one = add(report("C-003"));
    KeptWork other = add(report("C-001").toBuilder().on(DAY.plusDays(1)).build());
    KeptWork order =
        add(
            Work.of(WorkType.WORK_ORDER, "C-003", "Revisión", DAY, "Luis").toBuilder()
                .dueOn(DAY.plusDays(5))
                .build());
    WorkFilter all = WorkFilter.all(50);
    assertThat(numbers(all)).containsExactly(other.number(), order.number(), one.number());
    assertThat(numbers(all.ofClient("C-001"))).containsExactly(other.number());
    assertThat(numbers(all.ofClient("C-999"))).isEmpty();
    assertThat(numbers(all.ofType(WorkType.WORK_ORDER))).containsExactly(order.number());
    assertThat(numbers(all.between(DAY.plusDays(1), null))).containsExactly(other.number());
    assertThat(numbers(all.needing(Need.UNVALUED))).containsExactly(other.number(), one.number());
    assertThat(numbers(all.needing(Need.overdue(DAY.plusDays(6))))).containsExactly(order.number());
    assertThat(numbers(all.needing(Need.overdue(DAY.plusDays(5))))).isEmpty();
    store
        .as("Ana")
        .run(
            change -> {
              store.works().mark(change, one.id(), one.number(), false, true);
              store.works().advance(change, other, "cancel", null);
            });
    assertThat(numbers(all.needing(Need.UNVALUED))).isEmpty();
    assertThat(numbers(all.needing(Need.UNBILLED))).containsExactly(one.number());
    assertThat(numbers(all.inState("cancelled").of("Luis"))).containsExactly(other.number());
    assertThat(numbers(WorkFilter.all(1))).hasSize(1);
  }

  private List<String> numbers(WorkFilter filter) {
    return store.works().list(filter).stream().map(KeptWork::number).toList();
  }

  @ParameterizedTest
  @EnumSource
  void many_are_added_at_once_with_numbers_of_their_years(TestDatabase kind) {
    open(kind);
    add(
        Work.of(WorkType.WORK_ORDER, "C-001", "A mano", DAY, "Ana").toBuilder()
            .number("OT-2026-0002")
            .build());
    List<Work> works = new ArrayList<>();
    for (int month = 0; month < 24; month++) {
      works.add(Work.of(WorkType.WORK_ORDER, "C-003", "Revisión", DAY.plusMonths(month), "Luis"));
    }
    List<KeptWork> kept = store.as("Ana").make(change -> store.works().addAll(change, works));
    assertThat(kept).hasSize(24);
    assertThat(kept.get(0).number()).isEqualTo("OT-2026-0001");
    assertThat(kept.get(1).number()).isEqualTo("OT-2026-0003");
    assertThat(kept.get(10).number()).isEqualTo("OT-2027-0001");
    for (KeptWork each : kept) {
      assertThat(store.works().get(each.number())).isEqualTo(each);
    }
    assertThat(store.works().history(kept.get(23))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void each_of_many_knows_who_added_it_however_they_are_numbered(TestDatabase kind) {
    open(kind);
    KeptWork alone = add(report("C-003").toBuilder().number("PT-1 - 3").build());
    List<Work> works =
        Stream.of("PT-9", "PT-100", "PT-11", "A")
            .map(number -> report("C-003").toBuilder().number(number).build())
            .toList();
    List<KeptWork> kept = store.as("Luis").make(change -> store.works().addAll(change, works));
    KeptWork later = add(report("C-003"));
    for (KeptWork each : kept) {
      AuditEntry added = store.works().changes(each).get(0);
      assertThat(added.act()).isEqualTo(AuditEntry.Act.ADD);
      assertThat(added.who()).isEqualTo("Luis");
      assertThat(added.label()).isEqualTo(each.number());
    }
    for (KeptWork each : List.of(alone, later)) {
      assertThat(store.works().changes(each)).hasSize(1);
      assertThat(store.works().changes(each).get(0).who()).isEqualTo("Ana");
      assertThat(store.works().changes(each).get(0).after()).contains("number: " + each.number());
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_wrong_is_refused_with_what_to_do(TestDatabase kind) {
    open(kind);
    assertThatThrownBy(() -> add(report("C-033"))).hasMessageContaining("Did you mean C-003?");
    assertThatThrownBy(() -> add(report("C-003").toBuilder().workCentre("1").build()))
        .hasMessageContaining("Did you mean 01?");
    add(report("C-003").toBuilder().number("PT-7").build());
    assertThatThrownBy(() -> add(report("C-001").toBuilder().number("PT-7").build()))
        .hasMessageContaining("PT-7 is there already");
    assertThatThrownBy(() -> store.works().get("PT-8")).hasMessageContaining("There is no PT-8");
    assertThatThrownBy(() -> store.works().get("PT-7", WorkType.QUOTE))
        .hasMessage("PT-7 is of type work-report, not quote.");
  }

  @ParameterizedTest
  @EnumSource
  void two_who_change_the_same_do_not_lose_a_change(TestDatabase kind) {
    open(kind);
    KeptWork kept = add(report("C-003"));
    Work mine = kept.work().toBuilder().title("Fuga en la cámara 1").build();
    assertThat(store.as("Ana").<Boolean>make(change -> store.works().save(change, kept, mine)))
        .isTrue();
    assertThatThrownBy(
            () ->
                store
                    .as("Luis")
                    .run(
                        change ->
                            store
                                .works()
                                .save(change, kept, kept.work().toBuilder().title("Otra").build())))
        .isInstanceOf(StaleChangeException.class)
        .hasMessageContaining("Ana");
    assertThat(store.works().get(kept.number()).work().title()).isEqualTo("Fuga en la cámara 1");
  }

  @ParameterizedTest
  @EnumSource
  void a_company_has_states_of_its_own(TestDatabase kind) {
    open(kind);
    KeptWork order = add(Work.of(WorkType.ORDER, "C-003", "Cámara", DAY, "Luis"));
    String own =
        """
        order:
          states:
            - {name: open}
            - {name: waiting}
            - {name: completed, phase: done}
          transitions:
            - {action: wait, from: open, to: waiting}
            - {action: complete, from: [open, waiting], to: completed}
        """;
    store.as("Ana").run(change -> store.lifecycles().set(change, "estados.yaml", own));
    KeptWork waiting =
        store.as("Ana").make(change -> store.works().advance(change, order, "wait", null));
    assertThat(waiting.state()).isEqualTo("waiting");
    assertThat(store.lifecycles().text()).isEqualTo(own);
    assertThat(store.lifecycles().of(WorkType.QUOTE).initial().name()).isEqualTo("draft");
    String without = own.replace("waiting", "paused");
    assertThatThrownBy(
            () -> store.as("Ana").run(change -> store.lifecycles().set(change, "e.yaml", without)))
        .hasMessageContaining("There is work of the kind order in the state waiting");
    assertThatThrownBy(
            () ->
                store.as("Ana").run(change -> store.lifecycles().set(change, "e.yaml", "order: 3")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("e.yaml:1:8");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_taken_up_again_is_to_be_billed_again(TestDatabase kind) {
    open(kind);
    KeptWork order = add(Work.of(WorkType.ORDER, "C-003", "Cámara", DAY, "Luis"));
    assertThat(order.toBill()).isTrue();
    String own =
        """
        order:
          states:
            - {name: open}
            - {name: cancelled, phase: cancelled}
          transitions:
            - {action: cancel, from: open, to: cancelled}
            - {action: restore, from: cancelled, to: open}
        """;
    store.as("Ana").run(change -> store.lifecycles().set(change, "estados.yaml", own));
    KeptWork cancelled =
        store.as("Ana").make(change -> store.works().advance(change, order, "cancel", null));
    assertThat(cancelled.toBill()).isFalse();
    KeptWork restored =
        store.as("Ana").make(change -> store.works().advance(change, cancelled, "restore", null));
    assertThat(restored.toBill()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_due_before_its_own_day(TestDatabase kind) {
    open(kind);
    Work late = report("C-003").toBuilder().dueOn(DAY.minusDays(1)).build();
    assertThatThrownBy(() -> add(late))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("can't be due on " + DAY.minusDays(1));
    KeptWork kept = add(report("C-003").toBuilder().dueOn(DAY).build());
    Work moved = kept.work().toBuilder().on(DAY.plusDays(1)).build();
    assertThatThrownBy(() -> store.as("Ana").run(change -> store.works().save(change, kept, moved)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Give a day from " + DAY.plusDays(1) + " on.");
  }

  @ParameterizedTest
  @EnumSource
  void a_number_has_nothing_that_is_not_seen(TestDatabase kind) {
    open(kind);
    for (String number : List.of(" 2026/014", "2026/014 ", "2026\t014", "2026\u200b014")) {
      assertThatThrownBy(() -> add(report("C-003").toBuilder().number(number).build()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is no number for a work");
    }
    assertThat(add(report("C-003").toBuilder().number("PT 2026/014").build()).number())
        .isEqualTo("PT 2026/014");
  }
}
