package com.tarifario.core.catalogue;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Subject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cost in the breakdown of a budget concept.
 *
 * @param code its code, unique in its item, or in its concept if that has no items
 * @param subject what it is: kind, article, family, category, description
 * @param perUnit its yield: how much of it goes into one unit of the item or concept
 * @param unitCost what one unit of it costs us; null if not known
 * @param listPrice the list price of one unit of it; null if there is none
 * @param attributes what the tariff's own attributes of lines are for it, by name
 */
public record ConceptComponent(
    String code,
    Subject subject,
    Yield perUnit,
    @Nullable Money unitCost,
    @Nullable Money listPrice,
    Map<String, Object> attributes) {

  public ConceptComponent {
    Codes.require("Component", code);
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(perUnit, "perUnit");
    attributes = Map.copyOf(attributes);
  }

  /** A cost whose yield is always the same, with neither list price nor attributes. */
  public static ConceptComponent of(
      String code, Subject subject, Quantity perUnit, @Nullable Money unitCost) {
    return new ConceptComponent(code, subject, Yield.of(perUnit), unitCost, null, Map.of());
  }
}
