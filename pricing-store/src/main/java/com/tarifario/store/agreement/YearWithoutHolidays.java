package com.tarifario.store.agreement;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A year of which the calendar of a region has no holidays, although visits are planned in it: none
 * of them keeps clear of one.
 *
 * @param region the region; null if the work centre and the calendar name none
 * @param year the year
 */
public record YearWithoutHolidays(@Nullable String region, int year)
    implements Comparable<YearWithoutHolidays> {

  private static final Comparator<YearWithoutHolidays> BY_REGION =
      Comparator.comparing((YearWithoutHolidays each) -> Objects.toString(each.region, ""))
          .thenComparing(YearWithoutHolidays::year);

  @Override
  public int compareTo(YearWithoutHolidays other) {
    return BY_REGION.compare(this, other);
  }
}
