package com.tarifario.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.calendar.Season.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeasonTest {

  private static final LocalDate LEAP = LocalDate.of(2024, 1, 1);

  private static Span span(String from, String to) {
    return new Span(MonthDay.parse("--" + from), MonthDay.parse("--" + to));
  }

  private static boolean isIn(Season season, String date) {
    return season.includes(LocalDate.parse(date));
  }

  @Test
  void bothEndsAreInTheSeason() {
    Season summer = new Season("verano", List.of(span("05-15", "09-30")));

    assertThat(isIn(summer, "2026-05-14")).isFalse();
    assertThat(isIn(summer, "2026-05-15")).isTrue();
    assertThat(isIn(summer, "2031-09-30")).isTrue();
    assertThat(isIn(summer, "2026-10-01")).isFalse();
  }

  @Test
  void aSeasonMayHaveSeveralSpansAndGoOverNewYear() {
    Season high = new Season("alta", List.of(span("12-20", "01-06"), span("04-01", "04-01")));

    assertThat(isIn(high, "2026-12-19")).isFalse();
    assertThat(isIn(high, "2026-12-20")).isTrue();
    assertThat(isIn(high, "2027-01-06")).isTrue();
    assertThat(isIn(high, "2027-01-07")).isFalse();
    assertThat(isIn(high, "2027-04-01")).isTrue();
    assertThat(isIn(high, "2027-04-02")).isFalse();
  }

  @Test
  void theLastOfFebruaryMayBeAnEnd() {
    Season winter = new Season("invierno", List.of(span("12-01", "02-29")));

    assertThat(isIn(winter, "2028-02-29")).isTrue();
    assertThat(isIn(winter, "2027-02-28")).isTrue();
    assertThat(isIn(winter, "2027-03-01")).isFalse();
  }

  @Test
  void aSeasonHasDays() {
    assertThatThrownBy(() -> new Season("verano", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("verano");
  }

  @Property
  void aSpanHasTheDaysThatOneWalksOverFromItsFirstToItsLast(
      @ForAll @IntRange(min = 0, max = 365) int first,
      @ForAll @IntRange(min = 0, max = 365) int last,
      @ForAll @IntRange(min = 0, max = 365) int asked) {
    MonthDay from = MonthDay.from(LEAP.plusDays(first));
    MonthDay to = MonthDay.from(LEAP.plusDays(last));
    Set<MonthDay> walked = new HashSet<>(Set.of(from));
    for (LocalDate day = LEAP.plusDays(first); !MonthDay.from(day).equals(to); ) {
      day = day.plusDays(1);
      if (day.getYear() > LEAP.getYear()) {
        day = LEAP;
      }
      walked.add(MonthDay.from(day));
    }
    LocalDate date = LEAP.plusDays(asked);

    assertThat(new Season("x", List.of(new Span(from, to))).includes(date))
        .isEqualTo(walked.contains(MonthDay.from(date)));
  }
}
