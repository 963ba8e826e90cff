package com.tarifario.store.measure;

import com.tarifario.core.calendar.Holidays;
import com.tarifario.core.calendar.OwnHoliday;
import com.tarifario.core.calendar.PublicHolidays;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.PlanCounts;
import com.tarifario.store.database.Location;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures planning: {@code PlanMeasurement [AGREEMENTS] [H2_FILE] [POSTGRESQL]}. Signs many
 * agreements, each with a service every quarter at two work centres and one every year, plans ten
 * years of all, and again. No test: other machines are as fast as they are.
 */
public final class PlanMeasurement {

  private static final int AGREEMENTS = 1_000;
  private static final LocalDate UNTIL = LocalDate.of(2036, 6, 30);

  private static final String TERMS =
      """
      title: Mantenimiento
      from: 2026-07-01
      price: {by: fee, fee: 145.00 EUR, every: month}
      services:
        - code: REV
          title: Revisión trimestral
          rule: FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO
          places: ["01", "02"]
          checklist: [Limpiar filtros, Medir consumo]
          within_days: 5
        - code: LEG
          title: Revisión anual
          rule: FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=15
          closed: [{from: "08-01", to: "08-31"}]
          places: ["01"]
      """;

  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          ZoneId.of("Europe/Madrid"),
          new Holidays(
              "ES-MD",
              List.of(
                  OwnHoliday.everyYear(MonthDay.of(1, 1)),
                  OwnHoliday.everyYear(MonthDay.of(5, 15)),
                  OwnHoliday.everyYear(MonthDay.of(10, 12))),
              PublicHolidays.NONE),
          List.of(),
          null);

  private PlanMeasurement() {}

  /** Signs and plans on each kind of database. */
  public static void main(String[] args) {
    int agreements = args.length > 0 ? Integer.parseInt(args[0]) : AGREEMENTS;
    List<TestDatabase> kinds =
        args.length > 1
            ? Arrays.stream(args).skip(1).map(TestDatabase::valueOf).toList()
            : List.of(TestDatabase.H2_FILE, TestDatabase.POSTGRESQL);
    for (TestDatabase kind : kinds) {
      try (Store store = Store.open(new Location(kind.fresh(), null, null), Clock.systemUTC())) {
        long start = System.nanoTime();
        sign(store, agreements);
        print("%n%s, %,d agreements, signed in %,d ms%n", kind, agreements, millis(start));
        plan(store, "ten years planned");
        plan(store, "planned again");
        start = System.nanoTime();
        boolean whole = store.audit().verify().isWhole();
        print("  %-20s %,8d ms (whole: %s)%n", "audit trail verified", millis(start), whole);
      }
    }
    System.exit(0);
  }

  private static void plan(Store store, String what) {
    long start = System.nanoTime();
    PlanCounts counts =
        store.visitPlans().planAll(store.as("measurement"), UNTIL, CALENDAR, done -> {}, why -> {});
    print(
        "  %-20s %,8d ms (%,d visits new, %,d there)%n",
        what, millis(start), counts.planned(), counts.there());
  }

  private static void sign(Store store, int agreements) {
    for (int from = 0; from < agreements; from += 100) {
      int first = from;
      store
          .as("measurement")
          .run(
              change -> {
                for (int number = first; number < Math.min(agreements, first + 100); number++) {
                  String code = String.format(Locale.ROOT, "C-%05d", number);
                  store.clients().add(change, card(code));
                  store.signedAgreements().sign(change, code, TERMS, null);
                }
              });
    }
  }

  private static ClientCard card(String code) {
    List<WorkCentreCard> centres =
        List.of("01", "02").stream()
            .map(
                each -> new WorkCentreCard(WorkCentre.of(code, each, "Centro " + each, null), null))
            .toList();
    return ClientCard.of(Client.of(code, "Cliente " + code, "A")).toBuilder()
        .workCentres(centres)
        .build();
  }

  private static long millis(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static void print(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format, arguments);
  }
}
