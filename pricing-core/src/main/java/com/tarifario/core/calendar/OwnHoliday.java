package com.tarifario.core.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A holiday that a company adds to the public ones: a local feast, the day on which it closes.
 *
 * @param day its day of the year
 * @param year the only year in which it is one; null if it is one every year
 * @param region the only region where it is one, its parts included; null if everywhere
 */
public record OwnHoliday(MonthDay day, @Nullable Integer year, @Nullable String region) {

  public OwnHoliday {
    Objects.requireNonNull(day, "day");
  }

  /** A holiday of one year, everywhere. */
  public static OwnHoliday on(LocalDate date) {
    return new OwnHoliday(MonthDay.from(date), date.getYear(), null);
  }

  /** A holiday of every year, everywhere. */
  public static OwnHoliday everyYear(MonthDay day) {
    return new OwnHoliday(day, null, null);
  }

  /** The same day, but only in the region. */
  public OwnHoliday in(String newRegion) {
    return new OwnHoliday(day, year, newRegion);
  }

  /** Whether it is a holiday in that year for work done in the region, which may be unknown. */
  boolean isKept(int inYear, @Nullable String where) {
    return (year == null || year == inYear)
        && (region == null
            || (where != null && (where.equals(region) || where.startsWith(region + "-"))));
  }
}
