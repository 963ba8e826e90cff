package com.tarifario.core.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A tariff's holidays, time bands and seasons, on the clock of one time zone.
 *
 * @param zone the zone whose clock documents tell, so that the hour of a time change is counted
 *     right
 * @param holidays the days that are holidays, in the region where work is done if nothing else is
 *     said
 * @param bands the bands; where two overlap, the one that stands first holds
 * @param otherwise the band of all time that is in no band; null if such time can't be priced
 * @param seasons the seasons of each year; no day is in two of them
 */
public record WorkCalendar(
    ZoneId zone,
    Holidays holidays,
    List<TimeBand> bands,
    @Nullable String otherwise,
    List<Season> seasons) {

  /** A calendar without bands: lines are not split. */
  public static final WorkCalendar NONE =
      new WorkCalendar(ZoneId.of("UTC"), Holidays.NONE, List.of(), null);

  public WorkCalendar {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(holidays, "holidays");
    bands = List.copyOf(bands);
    seasons = List.copyOf(seasons);
  }

  /** A calendar without seasons. */
  public WorkCalendar(
      ZoneId zone, Holidays holidays, List<TimeBand> bands, @Nullable String otherwise) {
    this(zone, holidays, bands, otherwise, List.of());
  }

  /** A calendar on which these days are holidays everywhere. */
  public WorkCalendar(
      ZoneId zone, Set<LocalDate> holidays, List<TimeBand> bands, @Nullable String otherwise) {
    this(zone, Holidays.of(holidays), bands, otherwise);
  }

  /** Whether there is no calendar at all, so that not even holidays are known. */
  public boolean isNone() {
    return equals(NONE);
  }

  /**
   * The calendar of work that is done in a region; the same if it is null.
   *
   * @throws IllegalArgumentException if the region is not known
   */
  public WorkCalendar in(@Nullable String region) {
    Holidays there = holidays.in(region);
    return there == holidays ? this : new WorkCalendar(zone, there, bands, otherwise, seasons);
  }

  /** Whether there are bands at which lines are split. */
  public boolean hasBands() {
    return !bands.isEmpty();
  }

  /** Whether the day is a holiday, else which day of the week it is. */
  public DayKind dayKind(LocalDate day) {
    return holidays.includes(day) ? DayKind.HOLIDAY : DayKind.of(day.getDayOfWeek());
  }

  /** The name of the season that the day is in; null if it is in none. */
  public @Nullable String seasonOn(LocalDate day) {
    for (Season season : seasons) {
      if (season.includes(day)) {
        return season.name();
      }
    }
    return null;
  }

  /** The name of the band that the moment is in; null if it is in none. */
  public @Nullable String bandAt(LocalDateTime moment) {
    for (TimeBand band : bands) {
      if (band.contains(moment, this)) {
        return band.name();
      }
    }
    return otherwise;
  }

  /** The moments after {@code start} and before {@code end} at which a band may begin or end. */
  public SortedSet<LocalDateTime> borders(LocalDateTime start, LocalDateTime end) {
    SortedSet<LocalDateTime> borders = new TreeSet<>();
    for (LocalDate day = start.toLocalDate();
        !day.isAfter(end.toLocalDate());
        day = day.plusDays(1)) {
      borders.add(day.atStartOfDay());
      for (TimeBand band : bands) {
        borders.add(day.atTime(band.from()));
        LocalTime to = band.to();
        if (to != null) {
          borders.add(day.atTime(to));
        }
      }
    }
    borders.removeIf(border -> !border.isAfter(start) || !border.isBefore(end));
    return borders;
  }
}
