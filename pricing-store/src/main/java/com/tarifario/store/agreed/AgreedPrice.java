package com.tarifario.store.agreed;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on for an order or a work order: one price for all of it, lines with concepts, or
 * nothing.
 *
 * @param whole whether there is one price for whatever is done
 * @param lines whether it has lines, each with a price
 * @param concepts the concepts of the lines
 */
public record AgreedPrice(boolean whole, boolean lines, Set<String> concepts) {

  /** Nothing was agreed on: what is done is charged by the tariff. */
  public static final AgreedPrice NONE = new AgreedPrice(false, false, Set.of());

  /** One price for whatever is done. */
  public static final AgreedPrice WHOLE = new AgreedPrice(true, false, Set.of());

  public AgreedPrice {
    concepts = Set.copyOf(Objects.requireNonNull(concepts, "concepts"));
  }

  /** Prices of lines with these concepts. */
  static AgreedPrice ofLines(Set<String> concepts) {
    return new AgreedPrice(false, true, concepts);
  }

  /** Whether it pays for work that was done for a concept, or for none: extra work it doesn't. */
  public boolean covers(@Nullable String concept) {
    return lines ? concept == null || concepts.contains(concept) : whole;
  }
}
