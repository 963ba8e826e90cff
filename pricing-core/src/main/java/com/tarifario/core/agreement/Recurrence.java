package com.tarifario.core.agreement;

import com.tarifario.core.text.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who knows the recurrence rules of RFC 5545: {@code FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO}. */
public interface Recurrence {

  /**
   * The days of a rule, the first first, each once.
   *
   * @param rule the rule, without {@code RRULE:}
   * @param first the day from which it counts; is one of them only if the rule says so
   * @param last the last day that is asked for
   * @throws IllegalArgumentException if it is no rule of days
   */
  List<LocalDate> days(String rule, LocalDate first, LocalDate last);

  /** What is wrong with a rule; empty if it is a rule of days. */
  Optional<Message> fault(String rule);
}
