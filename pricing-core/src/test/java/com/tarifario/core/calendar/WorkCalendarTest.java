package com.tarifario.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.testing.Pricing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

  private static final TimeBand WORKING_HOURS =
      new TimeBand(
          "laborable",
          EnumSet.range(DayKind.MONDAY, DayKind.FRIDAY),
          LocalTime.of(7, 30),
          LocalTime.of(19, 0));
  private static final TimeBand FREE_DAYS =
      new TimeBand(
          "festivo", EnumSet.of(DayKind.SUNDAY, DayKind.HOLIDAY), LocalTime.MIDNIGHT, null);
  private static final TimeBand FRIDAY_NIGHT =
      new TimeBand(
          "noche del viernes", Set.of(DayKind.FRIDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));

  @Test
  void aBandBeginsAtItsFirstMinuteAndIsOverAtItsLast() {
    assertThat(bandAt("2026-03-10T07:29", WORKING_HOURS)).isNull();
    assertThat(bandAt("2026-03-10T07:30", WORKING_HOURS)).isEqualTo("laborable");
    assertThat(bandAt("2026-03-10T18:59", WORKING_HOURS)).isEqualTo("laborable");
    assertThat(bandAt("2026-03-10T19:00", WORKING_HOURS)).isNull();
    assertThat(bandAt("2026-03-14T10:00", WORKING_HOURS)).isNull();
  }

  @Test
  void aHolidayIsNoLongerTheDayOfTheWeekThatItFallsOn() {
    assertThat(bandAt("2026-01-06T10:00", WORKING_HOURS, FREE_DAYS)).isEqualTo("festivo");
    assertThat(bandAt("2026-01-07T10:00", WORKING_HOURS, FREE_DAYS)).isEqualTo("laborable");
    assertThat(bandAt("2026-01-11T23:59", WORKING_HOURS, FREE_DAYS)).isEqualTo("festivo");
  }

  @Test
  void aBandOverMidnightBelongsToTheDayOnWhichItStarted() {
    assertThat(bandAt("2026-03-13T21:59", FRIDAY_NIGHT)).isNull();
    assertThat(bandAt("2026-03-13T22:00", FRIDAY_NIGHT)).isEqualTo("noche del viernes");
    assertThat(bandAt("2026-03-14T05:59", FRIDAY_NIGHT)).isEqualTo("noche del viernes");
    assertThat(bandAt("2026-03-14T06:00", FRIDAY_NIGHT)).isNull();
    assertThat(bandAt("2026-03-14T22:00", FRIDAY_NIGHT)).isNull();
    assertThat(bandAt("2026-03-13T05:00", FRIDAY_NIGHT)).isNull();
  }

  @Test
  void aBandFromAnHourToTheSameHourIsAWholeDay() {
    TimeBand guard =
        new TimeBand("guardia", Set.of(DayKind.FRIDAY), LocalTime.of(8, 0), LocalTime.of(8, 0));
    assertThat(bandAt("2026-03-13T07:59", guard)).isNull();
    assertThat(bandAt("2026-03-13T08:00", guard)).isEqualTo("guardia");
    assertThat(bandAt("2026-03-14T07:59", guard)).isEqualTo("guardia");
    assertThat(bandAt("2026-03-14T08:00", guard)).isNull();
  }

  @Test
  void whereTwoBandsOverlapTheOneThatStandsFirstHolds() {
    TimeBand always =
        new TimeBand("siempre", EnumSet.allOf(DayKind.class), LocalTime.MIDNIGHT, null);
    assertThat(bandAt("2026-03-10T10:00", WORKING_HOURS, always)).isEqualTo("laborable");
    assertThat(bandAt("2026-03-10T10:00", always, WORKING_HOURS)).isEqualTo("siempre");
  }

  @Test
  void remainingTimeIsInTheBandThatOtherwiseNames() {
    WorkCalendar calendar =
        new WorkCalendar(Pricing.MADRID, Set.of(), List.of(WORKING_HOURS), "noche");
    assertThat(calendar.bandAt(LocalDateTime.parse("2026-03-10T03:00"))).isEqualTo("noche");
  }

  private static String bandAt(String moment, TimeBand... bands) {
    return new WorkCalendar(
            Pricing.MADRID,
            Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 6)),
            List.of(bands),
            null)
        .bandAt(LocalDateTime.parse(moment));
  }
}
