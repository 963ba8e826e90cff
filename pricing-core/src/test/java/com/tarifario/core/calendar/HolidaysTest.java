package com.tarifario.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HolidaysTest {

  private static final LocalDate SAINT_JOHN = LocalDate.of(2026, 6, 24);
  private static final LocalDate FEAST = LocalDate.of(2026, 5, 15);

  /** Saint John is a holiday in Catalonia, and in no other part of Spain. */
  private static final PublicHolidays SPAIN =
      new PublicHolidays() {
        private final Map<String, Set<LocalDate>> days =
            Map.of("ES", Set.of(), "ES-CT", Set.of(SAINT_JOHN), "ES-MD", Set.of());

        @Override
        public boolean includes(LocalDate day, String region) {
          return days.get(region).contains(day);
        }

        @Override
        public boolean knows(String region) {
          return days.containsKey(region);
        }

        @Override
        public List<String> likely(String region) {
          return days.keySet().stream().sorted().toList();
        }
      };

  @Test
  void aPublicHolidayIsOneOfItsRegionOnly() {
    Holidays ofMadrid = new Holidays("ES-MD", List.of(), SPAIN);

    assertThat(ofMadrid.includes(SAINT_JOHN)).isFalse();
    assertThat(ofMadrid.in("ES-CT").includes(SAINT_JOHN)).isTrue();
    assertThat(ofMadrid.in(null)).isSameAs(ofMadrid);
  }

  @Test
  void aYearWithoutAnyHolidayIsToldFromOthers() {
    Holidays ofCatalonia = new Holidays("ES-CT", List.of(), SPAIN);
    assertThat(ofCatalonia.hasAnyIn(2026)).isTrue();
    assertThat(ofCatalonia.hasAnyIn(2027)).isFalse();
    assertThat(Holidays.of(List.of(FEAST)).hasAnyIn(2026)).isTrue();
    assertThat(ofCatalonia.name(SAINT_JOHN, Locale.ENGLISH)).isNull();
  }

  @Test
  void withoutARegionOnlyTheCompanysOwnDaysAreHolidays() {
    Holidays own = new Holidays(null, List.of(OwnHoliday.on(FEAST)), SPAIN);

    assertThat(own.includes(SAINT_JOHN)).isFalse();
    assertThat(own.includes(FEAST)).isTrue();
    assertThat(own.includes(FEAST.plusYears(1))).isFalse();
    assertThat(own.in("ES-CT").includes(SAINT_JOHN)).isTrue();
    assertThat(own.in("ES-CT").includes(FEAST)).isTrue();
  }

  @Test
  void anOwnDayMayComeEveryYear() {
    Holidays own = new Holidays(null, List.of(OwnHoliday.everyYear(MonthDay.of(5, 15))), SPAIN);

    assertThat(own.includes(FEAST)).isTrue();
    assertThat(own.includes(FEAST.plusYears(7))).isTrue();
    assertThat(own.includes(FEAST.plusDays(1))).isFalse();
  }

  @Test
  void anOwnDayOfARegionIsKeptThereAndInItsPartsOnly() {
    PublicHolidays anyRegion = PublicHolidays.NONE;
    Holidays own = new Holidays(null, List.of(OwnHoliday.on(FEAST).in("ES-MD")), anyRegion);

    assertThat(own.includes(FEAST)).isFalse();
    assertThat(own.in("ES-MD").includes(FEAST)).isTrue();
    assertThat(own.in("ES-MD-MAD").includes(FEAST)).isTrue();
    assertThat(own.in("ES-MDX").includes(FEAST)).isFalse();
    assertThat(own.in("ES").includes(FEAST)).isFalse();
  }

  @Test
  void aRegionThatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> new Holidays("ES-XX", List.of(), SPAIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ES-XX");
  }

  @Test
  void aPublicHolidayMayBeSaidToBeNoneInItsRegion() {
    Holidays ofCatalonia = new Holidays("ES-CT", List.of(), SPAIN);
    OwnHoliday none = OwnHoliday.on(SAINT_JOHN);

    assertThat(ofCatalonia.without(List.of(none)).includes(SAINT_JOHN)).isFalse();
    assertThat(ofCatalonia.without(List.of(none.in("ES-CT"))).includes(SAINT_JOHN)).isFalse();
    assertThat(ofCatalonia.without(List.of(none.in("ES-MD"))).includes(SAINT_JOHN)).isTrue();
    assertThat(new Holidays("ES-MD", List.of(), SPAIN).without(List.of(none)).in("ES-CT"))
        .matches(each -> !each.includes(SAINT_JOHN));
    assertThat(ofCatalonia.without(List.of())).isSameAs(ofCatalonia);
  }
}
