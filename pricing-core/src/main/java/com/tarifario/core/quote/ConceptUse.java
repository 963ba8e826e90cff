package com.tarifario.core.quote;

import com.tarifario.core.catalogue.Codes;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The budget concept that an item was made from. What the item is made of stands in the item, so
 * that it stays as it was offered when the concept changes.
 *
 * @param concept the concept's code
 * @param version the name of its version; empty if it has only one
 * @param parameters the values of its parameters, by name, in the concept's order
 */
public record ConceptUse(String concept, String version, Map<String, BigDecimal> parameters) {

  public ConceptUse {
    Codes.require("Budget concept", concept);
    Objects.requireNonNull(version, "version");
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** A concept without versions and parameters. */
  public static ConceptUse of(String concept) {
    return new ConceptUse(concept, "", Map.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConceptUse that
        && concept.equals(that.concept)
        && version.equals(that.version)
        && stripped(parameters).equals(stripped(that.parameters));
  }

  @Override
  public int hashCode() {
    return Objects.hash(concept, version, stripped(parameters));
  }

  /** {@code 5} and {@code 5.0} are the same. */
  private static Map<String, BigDecimal> stripped(Map<String, BigDecimal> numbers) {
    Map<String, BigDecimal> stripped = new LinkedHashMap<>();
    numbers.forEach((name, value) -> stripped.put(name, value.stripTrailingZeros()));
    return stripped;
  }
}
