package com.tarifario.store.commercial;

import java.util.Objects;

/**
 * Something that happened with a client, as it is kept.
 *
 * @param id its identity in the database; of a visit and an expense, its number for people
 * @param version what guards against lost changes
 * @param value what is kept of it
 * @param <T> what it is
 */
public record Kept<T>(long id, long version, T value) {

  public Kept {
    Objects.requireNonNull(value, "value");
  }
}
