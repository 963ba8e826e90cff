package com.tarifario.store.agreement;

import com.tarifario.core.agreement.VisitKey;
import com.tarifario.core.calendar.Holidays;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.ClientCard;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the years of which a calendar has no holidays, among those in which visits are planned. */
final class HolidayGaps {

  private final WorkCalendar calendar;
  private final Set<YearWithoutHolidays> seen = new HashSet<>();
  private final SortedSet<YearWithoutHolidays> found = new TreeSet<>();

  HolidayGaps(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /** Looks at the year of a visit. Without any calendar, that is what is to be told. */
  void look(ClientCard card, VisitKey visit, LocalDate day) {
    if (calendar.isNone()) {
      return;
    }
    Holidays holidays = Regions.there(card, visit.centre(), calendar).holidays();
    YearWithoutHolidays year = new YearWithoutHolidays(holidays.region(), day.getYear());
    if (seen.add(year) && !holidays.hasAnyIn(year.year())) {
      found.add(year);
    }
  }

  SortedSet<YearWithoutHolidays> found() {
    return found;
  }
}
