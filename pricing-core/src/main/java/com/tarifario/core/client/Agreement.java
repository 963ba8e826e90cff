package com.tarifario.core.client;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance agreement, as far as prices ask about it.
 *
 * @param number the agreement's number
 * @param client the client's code
 * @param type the company's own word for what was agreed: {@code todo-riesgo}; null if not known
 * @param from its first day
 * @param to its last day; null if open
 * @param attributes the company's own attributes of agreements, by name
 * @param cancelled whether it was called off, so that it covers nothing
 */
public record Agreement(
    String number,
    String client,
    @Nullable String type,
    LocalDate from,
    @Nullable LocalDate to,
    Map<String, Object> attributes,
    boolean cancelled) {

  public Agreement {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(client, "client");
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Agreement " + number + " can't end on " + to + ", before it begins on " + from + ".");
    }
    attributes = Map.copyOf(attributes);
  }

  /** An agreement that was not called off. */
  public Agreement(
      String number,
      String client,
      @Nullable String type,
      LocalDate from,
      @Nullable LocalDate to,
      Map<String, Object> attributes) {
    this(number, client, type, from, to, attributes, false);
  }

  /**
   * Whether the agreement is in force on the day: its first and last day are included, and one that
   * was called off is in force on none.
   */
  public boolean covers(LocalDate day) {
    return !cancelled && isWithin(day);
  }

  /** Whether the day is one of the agreement's, called off or not: its first and last are. */
  public boolean isWithin(LocalDate day) {
    return isWithin(day, from, to);
  }

  /**
   * Whether a day is one of those from a first to a last day, which both are.
   *
   * @param to the last day; null if open
   */
  public static boolean isWithin(LocalDate day, LocalDate from, @Nullable LocalDate to) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /**
   * Which year of the agreement the day is in: 1 from its first day until a year is over. An
   * agreement of 29 February turns on 1 March, unless the year has that day.
   */
  public long yearOn(LocalDate day) {
    return ChronoUnit.YEARS.between(from, day) + 1;
  }
}
