package com.tarifario.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-05", "05/03/2026", "5/3/2026"})
  void aDateIsIsoOrSpanish(String text) {
    assertThat(Values.date(text)).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "31/02/2026",
        "2026-02-30",
        "05/03/26",
        "2026/03/05",
        "hoy",
        "46086",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026-01-32",
        "2025-02-29",
        "2026-1-011",
        "٢٠٢٦-03-05"
      })
  void whatIsNoDayIsNoDate(String text) {
    assertThat(Values.date(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999-01-01", "-2026-01-01", "+10000-01-01", "1/1/+10000"})
  void aYearHasFourDigits(String text) {
    assertThat(Values.date(text)).isNull();
    assertThat(Values.isoDate(text)).isNull();
  }

  @Test
  void everyDayIsReadAsTheFormatterOfJavaReadsIt() {
    for (LocalDate day = LocalDate.of(1999, 12, 1); day.getYear() < 2029; day = day.plusDays(1)) {
      assertThat(Values.date(day.toString())).isEqualTo(day);
      assertThat(Values.isoDate(day.toString())).isEqualTo(day);
    }
    assertThat(Values.date("0000-02-29")).isEqualTo(LocalDate.of(0, 2, 29));
  }

  @Test
  void aTimeHasMinutesAndMayHaveSeconds() {
    assertThat(Values.time("7:30")).isEqualTo(LocalTime.of(7, 30));
    assertThat(Values.time("07:30:15")).isEqualTo(LocalTime.of(7, 30, 15));
    assertThat(Values.time("24:00")).isNull();
    assertThat(Values.time("7.30")).isNull();
  }

  @Test
  void aMomentIsADateAndATime() {
    LocalDateTime moment = LocalDateTime.of(2026, 3, 5, 7, 30);

    assertThat(Values.dateTime("2026-03-05T07:30")).isEqualTo(moment);
    assertThat(Values.dateTime("05/03/2026 7:30")).isEqualTo(moment);
    assertThat(Values.dateTime("2026-03-05")).isNull();
  }

  @Test
  void yesAndNoAreUnderstoodInBothLanguages() {
    assertThat(Values.bool("SÍ")).isTrue();
    assertThat(Values.bool("si")).isTrue();
    assertThat(Values.bool("VERDADERO")).isTrue();
    assertThat(Values.bool("1")).isTrue();
    assertThat(Values.bool("S")).isTrue();
    assertThat(Values.bool("y")).isTrue();
    assertThat(Values.bool("no")).isFalse();
    assertThat(Values.bool("N")).isFalse();
    assertThat(Values.bool("False")).isFalse();
    assertThat(Values.bool("quizá")).isNull();
  }
}
