package com.tarifario.rules.check;

import com.tarifario.core.money.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Values of an interval, of which at least one is allowed if any is: one more than there are
 * exceptions, and plain ones first, since people read them.
 */
final class Specimens {

  private static final int PLAIN_DECIMALS = 2;
  private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);
  private static final LocalTime SOME_TIME = LocalTime.of(9, 0);

  private final Domain domain;
  private final int exceptions;

  private Specimens(Domain domain) {
    this.domain = domain;
    this.exceptions = domain.excluded().size();
  }

  static List<Comparable<?>> of(Domain domain) {
    return new Specimens(domain).all();
  }

  private List<Comparable<?>> all() {
    List<Comparable<?>> all = new ArrayList<>();
    for (int step = 0; step <= exceptions + 1; step++) {
      switch (domain.field().type()) {
        case TEXT, WORD -> all.add("x" + step);
        case BOOLEAN -> all.add(step % 2 == 0);
        case NUMBER -> {
          BigDecimal number = number(step);
          for (int decimals = 0; decimals <= PLAIN_DECIMALS; decimals++) {
            all.add(number.setScale(decimals, RoundingMode.HALF_UP));
          }
          all.add(number);
        }
        case DATE -> all.add(date(step));
        case TIME -> {
          all.add(time(step));
          all.add(timeInside(step));
        }
      }
    }
    return all;
  }

  private BigDecimal number(int step) {
    BigDecimal from = domain.low() instanceof BigDecimal number ? number : null;
    BigDecimal to = domain.high() instanceof BigDecimal number ? number : null;
    BigDecimal steps = BigDecimal.valueOf(step);
    if (from != null && to != null) {
      BigDecimal parts = BigDecimal.valueOf(2L + exceptions);
      return from.add(Exact.divide(to.subtract(from).multiply(steps), parts));
    }
    if (to != null) {
      return to.subtract(steps);
    }
    return (from == null ? BigDecimal.ZERO : from).add(steps);
  }

  private LocalDate date(int step) {
    if (domain.low() instanceof LocalDate from) {
      return from.plusDays(step);
    }
    return domain.high() instanceof LocalDate to ? to.minusDays(step) : SOME_DAY.plusDays(step);
  }

  private LocalTime time(int step) {
    if (domain.low() instanceof LocalTime from) {
      return from.plusMinutes(step);
    }
    return domain.high() instanceof LocalTime to
        ? to.minusMinutes(step)
        : SOME_TIME.plusMinutes(step);
  }

  /** A time that cuts the interval into equal parts: it may be shorter than a minute. */
  private LocalTime timeInside(int step) {
    long from = (domain.low() instanceof LocalTime first ? first : LocalTime.MIN).toNanoOfDay();
    long to = (domain.high() instanceof LocalTime last ? last : LocalTime.MAX).toNanoOfDay();
    return LocalTime.ofNanoOfDay(from + (to - from) / (2L + exceptions) * step);
  }
}
