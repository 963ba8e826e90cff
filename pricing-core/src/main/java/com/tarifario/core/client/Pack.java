package com.tarifario.core.client;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Units that a client paid for beforehand (a pack of hours, a bono) and that work consumes.
 *
 * @param id what tells it from all other packs, of all clients
 * @param client the client's code
 * @param agreement the agreement whose lines alone may consume it; null if all of the client may
 * @param name which kind of pack it is, as rules call it: {@code bono}
 * @param units how many are left, not below 0
 * @param from its first day; null if it has none
 * @param to its last day; null if open
 */
public record Pack(
    String id,
    String client,
    @Nullable String agreement,
    String name,
    BigDecimal units,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** In which order packs are consumed: the first to end, the first to begin, then by identity. */
  public static final Comparator<Pack> OLDEST_FIRST =
      Comparator.comparing(Pack::to, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Pack::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Pack::id);

  public Pack {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(name, "name");
    if (units.signum() < 0) {
      throw new IllegalArgumentException(
          "Pack " + id + ": what is left can't be below 0, but is " + units + ".");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Pack " + id + " can't end on " + to + ", before it begins on " + from + ".");
    }
  }

  /** Whether the day is inside its validity, its first and last day included. */
  public boolean isValidOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** The same pack with so many units left. */
  public Pack withUnits(BigDecimal left) {
    return new Pack(id, client, agreement, name, left, from, to);
  }
}
