package com.tarifario.core.work;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * From when to when something was worked, on the clock of the place.
 *
 * @param start the beginning
 * @param end the end, after the beginning
 */
public record TimeSpan(LocalDateTime start, LocalDateTime end) {

  /** Nobody works longer on end; who seems to, mistyped one of the times. */
  private static final Duration LONGEST = Duration.ofHours(16);

  private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);

  /** Documents may round the time worked to hundredths, 20 min to 0.33 h, but no further. */
  private static final int DECIMALS_OF_HOURS = 2;

  public TimeSpan {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("Work from " + start + " can't end at " + end + ".");
    }
  }

  /** The same hours, so many days later. */
  public TimeSpan plusDays(long days) {
    return new TimeSpan(start.plusDays(days), end.plusDays(days));
  }

  /** How long it is on the clock of the place. */
  public Duration length() {
    return Duration.between(start, end);
  }

  /** How much time passed there, clocks put forward or back counted in. */
  public Duration elapsed(ZoneId zone) {
    return Duration.between(instant(start, zone), instant(end, zone));
  }

  /**
   * How much time passed there, clocks put forward or back counted in.
   *
   * @param unit a unit of time
   */
  public Quantity elapsed(ZoneId zone, Unit unit) {
    BigDecimal seconds = BigDecimal.valueOf(elapsed(zone).toSeconds());
    return new Quantity(Exact.divide(seconds, SECONDS_A_MINUTE), Unit.MINUTE).in(unit);
  }

  /**
   * Whether a quantity of time is what passed there; it may be rounded to hundredths.
   *
   * @param quantity of a unit of time
   */
  public boolean took(Quantity quantity, ZoneId zone) {
    BigDecimal written = Exact.settle(quantity.value());
    int scale = Math.max(DECIMALS_OF_HOURS, written.scale());
    BigDecimal elapsed = elapsed(zone, quantity.unit()).value();
    return Exact.round(elapsed, scale, RoundingMode.HALF_UP).compareTo(written) == 0;
  }

  /** When the clock told the moment; if it jumped over it, when it jumped; if twice, the first. */
  private static Instant instant(LocalDateTime moment, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(moment);
    return change != null && change.isGap() ? change.getInstant() : moment.atZone(zone).toInstant();
  }

  /** Whether it is longer than anybody works on end: more than 16 hours. */
  public boolean isImplausible() {
    return length().compareTo(LONGEST) > 0;
  }
}
