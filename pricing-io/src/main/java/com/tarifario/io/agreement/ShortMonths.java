package com.tarifario.io.agreement;

import com.tarifario.core.agreement.Recurrence;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What becomes of rules in months that do not have their day. By RFC 5545 there is no visit then; a
 * rule with {@code SKIP=BACKWARD}, as RFC 7529 says, has it on the last day of the month.
 */
final class ShortMonths {

  private static final String SCALE = "RSCALE";

  /** From one leap year to the next it is never longer. */
  private static final int LEAP_YEARS = 8;

  private final Recurrence recurrence;

  ShortMonths(Recurrence recurrence) {
    this.recurrence = recurrence;
  }

  /** The rule that loses no day. */
  static String whole(String rule) {
    return SCALE + "=GREGORIAN;" + rule + ";SKIP=BACKWARD";
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
