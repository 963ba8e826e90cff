package com.tarifario.core.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * What has a price of its own in the breakdown of a budget concept (partida).
 *
 * @param code its code, unique in its chapter, or in its concept if that has no chapters
 * @param description the text on quotes; may hold parameters, {@code Línea de {metros} m}
 * @param perUnit how much of it goes into one unit of the concept
 * @param components what one unit of it is made of, at least one
 */
public record ConceptItem(
    String code, String description, Yield perUnit, List<ConceptComponent> components) {

  public ConceptItem {
    Codes.require("Item", code);
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(perUnit, "perUnit");
    components = Codes.unique("Item " + code + ": component", components, ConceptComponent::code);
  }
}
