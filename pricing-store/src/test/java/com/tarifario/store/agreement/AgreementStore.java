package com.tarifario.store.agreement;

import com.tarifario.core.calendar.Holidays;
import com.tarifario.core.calendar.OwnHoliday;
import com.tarifario.core.calendar.PublicHolidays;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.store.Store;
import com.tarifario.store.change.Change;
import com.tarifario.store.client.Cards;
import com.tarifario.store.database.Location;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** A database with a hotel of which agreements are tested. */
final class AgreementStore {

  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  /** Quarterly, each first Monday; the hotel in Madrid has a holiday on one of them. */
  static final String TERMS =
      """
      title: Mantenimiento de climatización
      type: mantenimiento
      from: 2026-04-01
      months: 12
      renewal: {months: 12, tacit: true, notice_days: 60}
      price:
        by: fee
        fee: 145.00 EUR
        every: quarter
        revision: {index: IPC, on: "01-01"}
        covers: [labour, travel]
      attributes: {onCall: true}
      services:
        - code: REV
          title: Revisión de climatización
          rule: FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO
          places:
            - centre: "01"
              assets: [{asset: ENF-1, checklist: [Medir consumo]}, CAM-1]
            - "02"
          checklist: [Limpiar filtros]
          at: 08:00
          hours: 2.5
          within_days: 5
      """;

  /** Holidays of everywhere, and of Madrid. */
  static final WorkCalendar CALENDAR =
      new WorkCalendar(
          ZoneId.of("Europe/Madrid"),
          new Holidays(
              null,
              List.of(
                  OwnHoliday.on(LocalDate.of(2026, 4, 6)).in("ES-MD"),
                  OwnHoliday.on(LocalDate.of(2026, 10, 5))),
              PublicHolidays.NONE),
          List.of(),
          null);

  private AgreementStore() {}

  static Store open(TestDatabase kind) {
    Store store =
        Store.open(new Location(kind.migrated(), null, null), Clock.fixed(NOW, ZoneOffset.UTC));
    store.as("Ana").run(change -> store.clients().add(change, Cards.hotel()));
    store.as("Ana").run(change -> store.clients().add(change, Cards.card("C-001", "Bar Uno")));
    return store;
  }

  static <T> T change(Store store, Function<Change, T> work) {
    return store.as("Ana").make(work);
  }

  static KeptAgreement sign(Store store, String terms) {
    return change(
        store, change -> store.signedAgreements().sign(change, "C-003", terms, "P-2026-0007"));
  }

  static PlanCounts plan(Store store, String number, String until) {
    return change(
        store, change -> store.visitPlans().plan(change, number, LocalDate.parse(until), CALENDAR));
  }
}
