package com.tarifario.io.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.io.calendar.Rfc5545Recurrence;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day that a month does not have is its last one, if the rule says so, and else is lost. */
class ShortMonthsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-08-31 | FREQ=MONTHLY;INTERVAL=3 | 2 | 4",
        "2026-08-31 | FREQ=MONTHLY | 5 | 12",
        "2026-01-30 | FREQ=MONTHLY | 1 | 12",
        "2026-01-28 | FREQ=MONTHLY | 0 | 12",
        "2026-01-01 | FREQ=MONTHLY;BYMONTHDAY=31 | 5 | 12",
        "2026-01-01 | FREQ=MONTHLY;BYMONTHDAY=-1 | 0 | 12",
        "2026-01-31 | FREQ=MONTHLY;BYDAY=1MO | 0 | 12",
        "2026-01-31 | FREQ=WEEKLY;INTERVAL=4 | 0 | 14",
        "2026-01-01 | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 0 | 12",
      })
  void lost(LocalDate first, String rule, int lost, int whole) {
    LocalDate last = first.plusYears(1).minusDays(1);
    ShortMonths months = new ShortMonths(Rfc5545Recurrence.INSTANCE);
    assertThat(months.lost(rule, first, last)).isEqualTo(lost);
    assertThat(months.lost(ShortMonths.whole(rule), first, last)).isZero();
    assertThat(
            Rfc5545Recurrence.INSTANCE.days(ShortMonths.whole(rule), first, last).stream()
                .distinct())
        .hasSize(whole);
  }
}
