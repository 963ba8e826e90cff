package com.tarifario.rules.check;

import com.tarifario.core.calendar.Weekday;
import com.tarifario.core.facts.StandardField;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates and days of the week in one region: which weekday it is follows from the date. */
final class Days {

  private static final String DATE = StandardField.DATE.field().name();
  private static final String WEEKDAY = StandardField.WEEKDAY.field().name();
  private static final LocalDate ANY_DATE = LocalDate.of(2026, 1, 5);

  /** Every weekday comes within seven days; the rest is for single dates that are left out. */
  private static final int TRIED = 400;

  private Days() {}

  /** Whether the region allows only some dates and some weekdays. */
  static boolean areAsked(Map<String, Domain> domains) {
    Domain date = domains.get(DATE);
    Domain weekday = domains.get(WEEKDAY);
    return date != null && weekday != null && !date.absent() && !weekday.absent();
  }

  /** A date of the region and its weekday, as rules write them; nothing if there is none. */
  static Optional<Map<String, String>> witness(Map<String, Domain> domains) {
    Domain date = domains.get(DATE);
    Domain weekday = domains.get(WEEKDAY);
    if (date == null || weekday == null) {
      return Optional.empty();
    }
    return dates(date)
        .filter(date::allows)
        .filter(each -> weekday.allows(Weekday.of(each).name()))
        .findFirst()
        .map(each -> Map.of(DATE, "\"" + each + "\"", WEEKDAY, Weekday.of(each).name()));
  }

  private static Stream<LocalDate> dates(Domain date) {
    Set<Comparable<?>> listed = date.listed();
    if (listed != null) {
      return listed.stream().map(LocalDate.class::cast);
    }
    @Nullable Comparable<?> low = date.low();
    @Nullable Comparable<?> high = date.high();
    if (low instanceof LocalDate first) {
      return Stream.iterate(first, day -> day.plusDays(1)).limit(TRIED);
    }
    LocalDate last = high instanceof LocalDate end ? end : ANY_DATE;
    return Stream.iterate(last, day -> day.minusDays(1)).limit(TRIED);
  }
}
