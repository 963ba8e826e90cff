package com.tarifario.store.request;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a request.
 *
 * @param action what is done, by the lifecycle of its type
 * @param on the day on which it is done, which is that of what comes out by it
 * @param entered what is filled in at the same time, by field
 * @param note what is said of it; null for nothing
 */
public record Step(
    String action, LocalDate on, Map<String, String> entered, @Nullable String note) {

  public Step {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(on, "on");
    entered = Collections.unmodifiableMap(new LinkedHashMap<>(entered));
  }

  /** An action by which nothing is filled in and nothing is said. */
  public static Step of(String action, LocalDate on) {
    return new Step(action, on, Map.of(), null);
  }
}
