package com.tarifario.core.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days that are holidays where work is done: the public ones of a region, but for those that
 * are said to be none, and the company's own.
 */
public final class Holidays {

  /** No day is a holiday. */
  public static final Holidays NONE = new Holidays(null, List.of(), PublicHolidays.NONE);

  private final @Nullable String region;
  private final PublicHolidays publicOnes;
  private final Map<MonthDay, List<OwnHoliday>> own;
  private final Map<MonthDay, List<OwnHoliday>> none;

  /**
   * Holidays of a region.
   *
   * @param region the region; null if only the company's own days count
   * @param own the company's own holidays
   * @param publicOnes the public holidays of all regions
   * @throws IllegalArgumentException if the region is not known
   */
  public Holidays(@Nullable String region, Collection<OwnHoliday> own, PublicHolidays publicOnes) {
    this(region, publicOnes, byDay(own), Map.of());
  }

  private Holidays(
      @Nullable String region,
      PublicHolidays publicOnes,
      Map<MonthDay, List<OwnHoliday>> own,
      Map<MonthDay, List<OwnHoliday>> none) {
    if (region != null && !publicOnes.knows(region)) {
      throw new IllegalArgumentException("There is no region " + region + ".");
    }
    this.region = region;
    this.publicOnes = Objects.requireNonNull(publicOnes, "publicOnes");
    this.own = own;
    this.none = none;
  }

  private static Map<MonthDay, List<OwnHoliday>> byDay(Collection<OwnHoliday> days) {
    return days.stream().collect(Collectors.groupingBy(OwnHoliday::day, Collectors.toList()));
  }

  /** The same without public holidays that are none, in their years and regions. */
  public Holidays without(Collection<OwnHoliday> days) {
    return days.isEmpty() ? this : new Holidays(region, publicOnes, own, byDay(days));
  }

  /** These days, whatever the region. */
  public static Holidays of(Collection<LocalDate> days) {
    return new Holidays(null, days.stream().map(OwnHoliday::on).toList(), PublicHolidays.NONE);
  }

  /** The holidays of another region; the same if it is null. */
  public Holidays in(@Nullable String otherRegion) {
    return otherRegion == null || otherRegion.equals(region)
        ? this
        : new Holidays(otherRegion, publicOnes, own, none);
  }

  /** Whether the day is a holiday. */
  public boolean includes(LocalDate day) {
    return isAmong(own, day) || isPublic(day);
  }

  private boolean isPublic(LocalDate day) {
    return region != null && publicOnes.includes(day, region) && !isAmong(none, day);
  }

  private boolean isAmong(Map<MonthDay, List<OwnHoliday>> days, LocalDate day) {
    for (OwnHoliday each : days.getOrDefault(MonthDay.from(day), List.of())) {
      if (each.isKept(day.getYear(), region)) {
        return true;
      }
    }
    return false;
  }

  /** What the public holiday on the day is called; null if nobody knows, or the day is none. */
  public @Nullable String name(LocalDate day, Locale language) {
    return region == null || isAmong(none, day) ? null : publicOnes.name(day, region, language);
  }

  /** Whether any day of the year is a holiday; if none is, nobody said yet which are. */
  public boolean hasAnyIn(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return first.datesUntil(first.plusYears(1)).anyMatch(this::includes);
  }

  /** The region; null if only the company's own days count. */
  public @Nullable String region() {
    return region;
  }

  /** The public holidays of all regions. */
  public PublicHolidays publicOnes() {
    return publicOnes;
  }
}
