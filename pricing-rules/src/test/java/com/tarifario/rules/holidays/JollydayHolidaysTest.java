package com.tarifario.rules.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JollydayHolidaysTest {

  private static final JollydayHolidays WORLD = JollydayHolidays.WORLD;

  private static boolean isHoliday(String day, String region) {
    return WORLD.includes(LocalDate.parse(day), region);
  }

  @Test
  void aCountrysHolidaysAreThoseOfAllItsRegions() {
    assertThat(isHoliday("2026-01-06", "ES")).isTrue();
    assertThat(isHoliday("2026-01-06", "ES-MD")).isTrue();
    assertThat(isHoliday("2026-01-06", "ES-MD-MAD")).isTrue();
    assertThat(isHoliday("2026-01-07", "ES-MD")).isFalse();
  }

  @Test
  void aRegionHasHolidaysOfItsOwn() {
    assertThat(isHoliday("2026-09-11", "ES-CT")).isTrue();
    assertThat(isHoliday("2026-09-11", "ES-MD")).isFalse();
    assertThat(isHoliday("2026-05-15", "ES-MD-MAD")).isTrue();
    assertThat(isHoliday("2026-05-15", "ES-MD")).isFalse();
  }

  @Test
  void easterMovesFromYearToYear() {
    assertThat(isHoliday("2026-04-03", "ES")).isTrue();
    assertThat(isHoliday("2025-04-18", "ES")).isTrue();
    assertThat(isHoliday("2025-04-03", "ES")).isFalse();
  }

  @Test
  void aHolidayThatFallsOnASundayMayBeKeptOnMonday() {
    assertThat(isHoliday("2027-05-03", "ES-MD")).isTrue();
    assertThat(isHoliday("2026-05-04", "ES-MD")).isFalse();
  }

  @Test
  void regionsAreNamedAsInIso3166() {
    assertThat(WORLD.knows("ES")).isTrue();
    assertThat(WORLD.knows("PT")).isTrue();
    assertThat(List.of("ES-MD", "ES-CT", "ES-PV", "ES-VC", "ES-AN")).allMatch(WORLD::knows);
    assertThat(List.of("es-md", "ES-XX", "ES-", "", "XX", "NYSE")).noneMatch(WORLD::knows);
  }

  @Test
  void theRegionsOfTheCountryMayHaveBeenMeant() {
    assertThat(WORLD.likely("es-mad")).contains("ES", "ES-MD", "ES-MD-MAD").doesNotContain("PT");
    assertThat(WORLD.likely("Madrid")).contains("ES", "PT").doesNotContain("ES-MD");
  }

  @Test
  void aRegionThatIsNotKnownHasNoDays() {
    assertThatThrownBy(() -> isHoliday("2026-01-06", "ES-XX"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMachinesLanguageChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(isHoliday("2026-06-02", "IT")).isTrue();
      assertThat(WORLD.knows("IE")).isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void manyThreadsGetTheSameAnswer() {
    assertThat(
            IntStream.range(0, 2000)
                .parallel()
                .mapToObj(day -> isHoliday("2030-08-15", day % 2 == 0 ? "ES-GA" : "FR"))
                .distinct())
        .containsExactly(true);
  }

  @Test
  void holidaysHaveNamesInBothLanguagesWhateverTheMachines() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      LocalDate day = LocalDate.of(2026, 10, 12);
      assertThat(WORLD.name(day, "ES-MD", Locale.ENGLISH)).isEqualTo("National Day");
      assertThat(WORLD.name(day, "ES-MD", Locale.forLanguageTag("es")))
          .isEqualTo("Fiesta Nacional");
      assertThat(WORLD.name(day.plusDays(1), "ES-MD", Locale.ENGLISH)).isNull();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyHolidayOfSpainHasASpanishName() {
    for (String region : WORLD.likely("ES-XX")) {
      for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
        assertThat(WORLD.name(day, region, Locale.forLanguageTag("es")) != null)
            .as(region + " " + day)
            .isEqualTo(WORLD.includes(day, region));
      }
    }
  }

  @Test
  void holidaysThatWereDecreedForSomeYearsAreThere() {
    assertThat(List.of("2024-03-19", "2025-03-19", "2026-03-19"))
        .allMatch(day -> isHoliday(day, "ES-VC") && isHoliday(day, "ES-MC"));
    assertThat(isHoliday("2027-03-19", "ES-VC")).isFalse();
    assertThat(List.of("ES-MC", "ES-GA", "ES-NC", "ES-PV"))
        .allMatch(region -> isHoliday("2026-03-19", region));
    assertThat(isHoliday("2026-03-19", "ES-MD")).isFalse();
    assertThat(isHoliday("2025-07-25", "ES-MD-MAD")).isTrue();
    assertThat(WORLD.name(LocalDate.of(2026, 3, 19), "ES-VC", Locale.forLanguageTag("es")))
        .isEqualTo("San José");
  }
}
