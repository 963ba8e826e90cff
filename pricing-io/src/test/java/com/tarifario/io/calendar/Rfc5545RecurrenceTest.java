package com.tarifario.io.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.text.Message;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recurrence rules mean what RFC 5545 says, and are refused with a reason if they are none. */
class Rfc5545RecurrenceTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);
  private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

  private static List<LocalDate> days(String rule, LocalDate last) {
    return Rfc5545Recurrence.INSTANCE.days(rule, FIRST, last);
  }

  @ParameterizedTest
  @CsvSource({
    "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO, 2026-04-06 2026-07-06 2026-10-05",
    "FREQ=MONTHLY;BYMONTHDAY=-1, 2026-01-31 2026-02-28 2026-03-31 2026-04-30",
    "FREQ=YEARLY;BYMONTH=5;BYDAY=-1FR, 2026-05-29",
    "FREQ=MONTHLY;COUNT=2, 2026-01-15 2026-02-15",
    "FREQ=WEEKLY;INTERVAL=26;UNTIL=20260716, 2026-01-15 2026-07-16",
    "'FREQ=MONTHLY;BYMONTH=6,9;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1', 2026-06-01 2026-09-01",
  })
  void a_rule_has_its_days(String rule, String days) {
    List<LocalDate> all = days(rule, LAST);
    List<LocalDate> expected = List.of(days.split(" ")).stream().map(LocalDate::parse).toList();
    assertThat(all).startsWith(expected.toArray(LocalDate[]::new));
    assertThat(Rfc5545Recurrence.INSTANCE.fault(rule)).isEmpty();
  }

  @Test
  void the_last_day_is_among_those_asked_for_and_none_after_it() {
    assertThat(days("FREQ=DAILY", FIRST.plusDays(2)))
        .containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
    assertThat(days("FREQ=DAILY", FIRST.minusDays(1))).isEmpty();
  }

  @Test
  void the_first_day_is_one_only_if_the_rule_says_so() {
    assertThat(days("FREQ=MONTHLY;BYMONTHDAY=1", FIRST.plusMonths(1)))
        .containsExactly(LocalDate.of(2026, 2, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "RRULE:FREQ=DAILY, Write the rule without",
    "FREQ=HOURLY, repeats within a day",
    "FREQ=DAILY;BYHOUR=8, repeats within a day",
    "FREQ=MONTHLY;UNTIL=20261231T235959Z, for example UNTIL=20261231.",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30, true on no day at all",
    "FREQ=YEARLY;INTERVAL=2147483647, an interval is 1000 at most",
    "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO, names weeks by their numbers",
    "FREQ=OFTEN, is no recurrence rule",
    "cada lunes, is no recurrence rule",
    "FREQ=MONTHLY;BYDAY=XX, is no recurrence rule",
    "FREQ=MONTHLY;EVERY=2, is no recurrence rule",
  })
  void what_is_no_rule_of_days_is_refused_with_what_to_do(String rule, String part) {
    assertThat(Rfc5545Recurrence.INSTANCE.fault(rule).map(Message::toString).orElseThrow())
        .contains(part);
  }

  @Property(tries = 300)
  void another_library_finds_the_same_days(@ForAll("rules") String rule) {
    // What the rule says of the first day is what RFC 5545 leaves open.
    List<LocalDate> theirs =
        new Recur<LocalDate>(rule)
            .getDates(FIRST, FIRST, LAST.plusDays(1)).stream()
                .filter(day -> !day.isAfter(LAST))
                .toList();
    assertThat(days(rule, LAST)).as(rule).isEqualTo(theirs);
  }

  @Provide
  Arbitrary<String> rules() {
    Arbitrary<String> interval = Arbitraries.integers().between(1, 6).map(n -> ";INTERVAL=" + n);
    Arbitrary<String> days =
        Arbitraries.of("MO", "TU", "WE", "TH", "FR", "SA", "SU")
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(all -> ";BYDAY=" + String.join(",", all));
    Arbitrary<String> placed =
        Combinators.combine(
                Arbitraries.of(1, 2, 3, 4, -1, -2), Arbitraries.of("MO", "WE", "FR", "SU"))
            .as((place, day) -> ";BYDAY=" + place + day);
    Arbitrary<String> monthDays =
        Arbitraries.integers().between(1, 31).map(n -> ";BYMONTHDAY=" + n);
    Arbitrary<String> months = Arbitraries.integers().between(1, 12).map(n -> ";BYMONTH=" + n);
    Arbitrary<String> yearDays =
        Arbitraries.of(1, 59, 60, 100, 365, 366, -1, -2).map(n -> ";BYYEARDAY=" + n);
    Arbitrary<String> position = Arbitraries.of(1, 2, -1, -2).map(n -> ";BYSETPOS=" + n);
    return Arbitraries.oneOf(
        join("FREQ=YEARLY", yearDays),
        join("FREQ=MONTHLY", interval, days, position),
        join("FREQ=DAILY", interval),
        join("FREQ=WEEKLY;WKST=MO", interval, days),
        join("FREQ=MONTHLY", interval, placed),
        join("FREQ=MONTHLY", interval, monthDays),
        join("FREQ=YEARLY", months, placed),
        join(
            "FREQ=YEARLY",
            months,
            Arbitraries.integers().between(1, 28).map(n -> ";BYMONTHDAY=" + n)));
  }

  @SafeVarargs
  private static Arbitrary<String> join(String begin, Arbitrary<String>... parts) {
    Arbitrary<String> all = Arbitraries.just(begin);
    for (Arbitrary<String> part : parts) {
      all = Combinators.combine(all, part).as(String::concat);
    }
    return all;
  }
}
