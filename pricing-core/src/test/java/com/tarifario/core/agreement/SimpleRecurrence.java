package com.tarifario.core.agreement;

import com.tarifario.core.text.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Rules such as {@code 7} and {@code 1M}: every so many days or months. */
final class SimpleRecurrence implements Recurrence {

  @Override
  public List<LocalDate> days(String rule, LocalDate first, LocalDate last) {
    boolean months = rule.endsWith("M");
    long step = Long.parseLong(rule.replace("M", ""));
    return LongStream.iterate(0, number -> number + step)
        .mapToObj(number -> months ? first.plusMonths(number) : first.plusDays(number))
        .takeWhile(day -> !day.isAfter(last))
        .toList();
  }

  @Override
  public Optional<Message> fault(String rule) {
    return Optional.empty();
  }
}
