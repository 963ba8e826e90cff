package com.tarifario.store.agreement;

import static com.tarifario.store.agreement.AgreementStore.TERMS;
import static com.tarifario.store.agreement.AgreementStore.change;
import static com.tarifario.store.agreement.AgreementStore.plan;
import static com.tarifario.store.agreement.AgreementStore.sign;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.io.calendar.CalendarVisit;
import com.tarifario.store.Store;
import com.tarifario.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A calendar has each visit under one identity, wherever it is moved to. */
class PlanCalendarTest {

  private Store store;

  @AfterEach
  void close() {
    store.close();
  }

  private CalendarVisit first(KeptAgreement agreement) {
    return store.planCalendar().visits(agreement, null, null).stream()
        .filter(each -> each.uid().startsWith("AM-2026-0001/REV/01/2026-04-06"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void a_visit_has_its_hours_its_place_and_what_is_to_be_done(TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    plan(store, signed.number(), "2026-06-30");
    assertThat(first(signed))
        .isEqualTo(
            new CalendarVisit(
                "AM-2026-0001/REV/01/2026-04-06@tarifario",
                0,
                AgreementStore.NOW,
                LocalDate.of(2026, 4, 7),
                LocalTime.of(8, 0),
                Duration.ofMinutes(150),
                "Hotel Puerta del Almez, S.L.: Revisión de climatización",
                List.of(
                    "OT-2026-0001, AM-2026-0001",
                    "- Limpiar filtros",
                    "- ENF-1: Medir consumo",
                    "- CAM-1"),
                "Hotel, Alcalá de Henares, Calle Mayor 3, 28801 Alcalá de Henares, Madrid",
                false));
  }

  @ParameterizedTest
  @EnumSource
  void a_visit_that_is_moved_or_left_out_keeps_its_identity_and_counts_its_changes(
      TestDatabase kind) {
    store = AgreementStore.open(kind);
    KeptAgreement signed = sign(store, TERMS);
    plan(store, signed.number(), "2026-06-30");
    CalendarVisit before = first(signed);
    VisitPlans plans = store.visitPlans();
    change(
        store,
        change -> {
          KeptVisit visit = plans.visit(change, signed, "OT-2026-0001");
          store
              .visitChanges()
              .move(change, signed, visit, LocalDate.of(2026, 4, 9), "lo pide el hotel");
          return true;
        });
    CalendarVisit moved = first(signed);
    assertThat(moved.uid()).isEqualTo(before.uid());
    assertThat(moved.changes()).isGreaterThan(before.changes());
    assertThat(moved.day()).isEqualTo(LocalDate.of(2026, 4, 9));
    assertThat(moved.lines()).contains("lo pide el hotel");
    change(
        store,
        change -> {
          store
              .visitChanges()
              .skip(change, signed, plans.visit(change, signed, "OT-2026-0001"), "obras");
          return true;
        });
    CalendarVisit left = first(signed);
    assertThat(left.cancelled()).isTrue();
    assertThat(left.changes()).isGreaterThan(moved.changes());
  }
}
