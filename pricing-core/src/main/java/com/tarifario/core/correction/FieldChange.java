package com.tarifario.core.correction;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of a line that is not what it was.
 *
 * @param field the word that rules use for it
 * @param then what it was; null if it had no value
 * @param now what it is; null if it has no value
 */
public record FieldChange(String field, @Nullable Object then, @Nullable Object now) {

  public FieldChange {
    Objects.requireNonNull(field, "field");
  }

  /** {@code quantity 3 -> 5}; a value that is absent is a dash. */
  @Override
  public String toString() {
    return field + " " + shown(then) + " -> " + shown(now);
  }

  private static Object shown(@Nullable Object value) {
    return value == null ? "-" : value;
  }
}
