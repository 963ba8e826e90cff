package com.tarifario.store.commercial;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a list is wanted, the last day first.
 *
 * @param client of that client only; null for all
 * @param from from that day on; null from the first
 * @param to up to that day; null up to the last
 * @param most how many at most
 */
public record Period(
    @Nullable String client, @Nullable LocalDate from, @Nullable LocalDate to, int most) {

  /** All of one client. */
  public static Period of(String client, int most) {
    return new Period(client, null, null, most);
  }
}
