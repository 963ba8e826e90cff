package com.tarifario.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSpanTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  private static TimeSpan span(String start, String end) {
    return new TimeSpan(LocalDateTime.parse(start), LocalDateTime.parse(end));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T22:00, 2026-03-11T06:00, 8",
    "2026-03-28T22:00, 2026-03-29T06:00, 7",
    "2026-10-24T22:00, 2026-10-25T06:00, 9",
    "2026-03-29T02:30, 2026-03-29T04:00, 1"
  })
  void hours_are_counted_as_they_passed(String start, String end, int hours) {
    TimeSpan span = span(start, end);
    assertThat(span.elapsed(MADRID)).isEqualTo(Duration.ofHours(hours));
    assertThat(span.elapsed(MADRID, Unit.MINUTE))
        .isEqualTo(Quantity.of(String.valueOf(60 * hours), "min"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.33, h, true",
    "0.333333, h, true",
    "20, min, true",
    "0.3, h, false",
    "0.34, h, false",
    "20, h, false"
  })
  void a_quantity_is_the_time_that_passed_to_hundredths(String value, String unit, boolean is) {
    assertThat(span("2026-03-10T10:00", "2026-03-10T10:20").took(Quantity.of(value, unit), MADRID))
        .isEqualTo(is);
  }

  @Test
  void the_same_hours_are_of_another_day() {
    assertThat(span("2026-03-10T22:00", "2026-03-11T06:00").plusDays(-3))
        .isEqualTo(span("2026-03-07T22:00", "2026-03-08T06:00"));
  }
}
