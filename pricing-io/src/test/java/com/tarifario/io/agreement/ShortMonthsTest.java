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
        "2028-02-29 | FREQ=YEARLY | 6 | 2036-02-28",
        "2028-01-01 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 6 | 2035-12-31",
        "2026-01-31 | FREQ=MONTHLY | 5 | 2027-01-30",
        "2026-01-28 | FREQ=YEARLY | 0 | 2034-01-27",
      })
  void lost_by_open_rules(LocalDate first, String rule, int lost, LocalDate last) {
    ShortMonths months = new ShortMonths(Rfc5545Recurrence.INSTANCE);
    assertThat(months.enough(rule, first)).isEqualTo(last);
    assertThat(months.lost(rule, first, last)).isEqualTo(lost);
  }

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
        "2026-01-01 | FREQ=MONTHLY;BYDAY=5MO | 8 | 12",
        "2026-01-01 | FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO,+5fr | 1 | 8",
        "2026-01-01 | FREQ=YEARLY;BYMONTH=3,9;BYDAY=5MO | 1 | 2",
        "2026-01-01 | FREQ=YEARLY;BYDAY=5MO | 0 | 1",
        "2026-01-01 | FREQ=MONTHLY;BYDAY=-5MO | 8 | 12",
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
