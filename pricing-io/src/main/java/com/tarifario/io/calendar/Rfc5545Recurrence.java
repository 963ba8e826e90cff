package com.tarifario.io.calendar;

import com.tarifario.core.agreement.Recurrence;
import com.tarifario.core.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Recurrence rules as lib-recur understands them. Numbers of weeks are refused: around new year,
 * libraries do not agree on them.
 */
public final class Rfc5545Recurrence implements Recurrence {

  /** It keeps nothing, so that one serves all. */
  public static final Rfc5545Recurrence INSTANCE = new Rfc5545Recurrence();

  private static final Set<Freq> OF_DAYS =
      Set.of(Freq.YEARLY, Freq.MONTHLY, Freq.WEEKLY, Freq.DAILY);
  private static final String NAME = "RRULE:";
  private static final int LONGEST_INTERVAL = 1_000;

  /** A leap year and the first day of a month, so that a rule that is ever true begins. */
  private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);

  private Rfc5545Recurrence() {}

  @Override
  public List<LocalDate> days(String rule, LocalDate first, LocalDate last) {
    List<LocalDate> days = new ArrayList<>();
    try {
      RecurrenceRuleIterator iterator = parsed(rule).iterator(dateTime(first));
      while (iterator.hasNext()) {
        LocalDate day = day(iterator.nextDateTime());
        if (day.isAfter(last)) {
          break;
        }
        days.add(day);
      }
    } catch (InvalidRecurrenceRuleException failure) {
      throw new IllegalArgumentException(rule, failure);
    }
    return days;
  }

  @Override
  public Optional<Message> fault(String rule) {
    if (rule.toUpperCase(Locale.ROOT).startsWith(NAME)) {
      return Optional.of(Message.of(CalendarMessage.RULE_WITH_NAME, rule.substring(NAME.length())));
    }
    try {
      RecurrenceRule parsed = parsed(rule);
      if (!OF_DAYS.contains(parsed.getFreq()) || hasHours(parsed)) {
        return Optional.of(Message.of(CalendarMessage.RULE_OF_HOURS, rule));
      }
      if (parsed.hasPart(Part.BYWEEKNO)) {
        return Optional.of(Message.of(CalendarMessage.RULE_OF_WEEK_NUMBERS, rule));
      }
      if (parsed.getInterval() > LONGEST_INTERVAL) {
        return Optional.of(Message.of(CalendarMessage.RULE_TOO_RARE, rule, LONGEST_INTERVAL));
      }
      DateTime until = parsed.getUntil();
      if (until != null && !until.isAllDay()) {
        return Optional.of(
            Message.of(CalendarMessage.RULE_UNTIL_MOMENT, rule, until.toAllDay().toString()));
      }
      return isEverTrue(parsed)
          ? Optional.empty()
          : Optional.of(Message.of(CalendarMessage.RULE_NEVER, rule));
    } catch (InvalidRecurrenceRuleException failure) {
      String reason = String.valueOf(failure.getMessage());
      return Optional.of(Message.of(CalendarMessage.BAD_RULE, rule, reason));
    }
  }

  private static boolean hasHours(RecurrenceRule rule) {
    // The parts can't be named before the library has read a rule: they need each other.
    return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).anyMatch(rule::hasPart);
  }

  private static RecurrenceRule parsed(String rule) throws InvalidRecurrenceRuleException {
    return new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
  }

  private static boolean isEverTrue(RecurrenceRule rule) {
    if (rule.getUntil() != null) {
      return true; // whether before or after its end depends on the day on which it begins
    }
    try {
      return rule.iterator(dateTime(SOME_DAY)).hasNext();
    } catch (IllegalArgumentException neverFound) {
      return false;
    }
  }

  /** Months are counted from 0. */
  private static DateTime dateTime(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }

  private static LocalDate day(DateTime day) {
    return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
  }
}
