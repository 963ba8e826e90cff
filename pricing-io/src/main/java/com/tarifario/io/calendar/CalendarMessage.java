package com.tarifario.io.calendar;

import com.tarifario.core.text.MessageKey;

/** What can be wrong with recurrence rules. */
enum CalendarMessage implements MessageKey {
  BAD_RULE,
  RULE_WITH_NAME,
  RULE_OF_HOURS,
  RULE_OF_WEEK_NUMBERS,
  RULE_TOO_RARE,
  RULE_UNTIL_MOMENT,
  RULE_NEVER;

  @Override
  public String bundle() {
    return "com.tarifario.io.calendar.calendar-messages";
  }
}
