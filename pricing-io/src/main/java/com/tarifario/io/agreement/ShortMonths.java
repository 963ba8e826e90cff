package com.tarifario.io.agreement;

import com.tarifario.core.agreement.Recurrence;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What becomes of rules in months that do not have their day, such as the 31st or a fifth Monday.
 * By RFC 5545 there is no visit then; a rule with {@code SKIP=BACKWARD}, as RFC 7529 says, has it
 * on the last day of the month, and one of the last Monday, {@code -1MO}, in each month.
 */
final class ShortMonths {

  private static final String SCALE = "RSCALE";

  private static final Pattern FIFTH =
      Pattern.compile("(?<=[=,])([+-]?)5(?=MO|TU|WE|TH|FR|SA|SU)", Pattern.CASE_INSENSITIVE);

  /** From one leap year to the next it is never longer. */
  private static final int LEAP_YEARS = 8;

  private final Recurrence recurrence;

  ShortMonths(Recurrence recurrence) {
    this.recurrence = recurrence;
  }

  /** The rule that loses no day. */
  static String whole(String rule) {
    return isOfFifths(rule)
        ? FIFTH.matcher(rule).replaceAll(fifth -> fifth.group(1).equals("-") ? "1" : "-1")
        : SCALE + "=GREGORIAN;" + rule + ";SKIP=BACKWARD";
  }

  /** Whether it has a fifth weekday of months; years have a fifth of each weekday. */
  private static boolean isOfFifths(String rule) {
    String upper = rule.toUpperCase(Locale.ROOT);
    return FIFTH.matcher(rule).find()
        && (upper.contains("FREQ=MONTHLY") || upper.contains("BYMONTH="))
        && !upper.contains("BYSETPOS");
  }

  /**
   * The day up to which it is seen whether an open rule loses days: a year, or what a 29 of
   * February needs, across a year such as 2100, too.
   */
  LocalDate enough(String rule, LocalDate first) {
    LocalDate year = first.plusYears(1).minusDays(1);
    return lost(rule, first, year) > 0 ? year : first.plusYears(LEAP_YEARS).minusDays(1);
  }

  /**
   * How many days fall out between two days; none of a rule that says itself what becomes of them.
   */
  int lost(String rule, LocalDate first, LocalDate last) {
    if (rule.toUpperCase(Locale.ROOT).contains(SCALE) || recurrence.fault(rule).isPresent()) {
      return 0;
    }
    String whole = whole(rule);
    return recurrence.fault(whole).isPresent()
        ? 0
        : Math.max(
            0,
            recurrence.days(whole, first, last).size() - recurrence.days(rule, first, last).size());
  }
}
