package com.tarifario.core.request;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A budget concept to be offered.
 *
 * @param concept its code
 * @param quantity how much of it, above 0
 * @param parameters the numbers of its parameters, by name; those that are not here are left to the
 *     concept
 * @param description what the quote calls it; null for the concept's own name
 */
public record PlannedItem(
    String concept,
    BigDecimal quantity,
    Map<String, BigDecimal> parameters,
    @Nullable String description) {

  public PlannedItem {
    Objects.requireNonNull(concept, "concept");
    Objects.requireNonNull(quantity, "quantity");
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
