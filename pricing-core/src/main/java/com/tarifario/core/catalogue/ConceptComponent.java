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
 * @param code its code, unique in its concept
 * @param subject what it is: kind, article, family, category, description
 * @param perUnit its yield: how much of it goes into one unit of the concept, above 0
 * @param unitCost what one unit of it costs us; null if not known
 * @param listPrice the list price of one unit of it; null if there is none
 * @param attributes what the tariff's own attributes of lines are for it, by name
 */
public record ConceptComponent(
    String code,
    Subject subject,
    Quantity perUnit,
    @Nullable Money unitCost,
    @Nullable Money listPrice,
    Map<String, Object> attributes) {

  public ConceptComponent {
    Codes.require("Component", code);
    Objects.requireNonNull(subject, "subject");
    if (perUnit.value().signum() <= 0) {
      throw new IllegalArgumentException(
          "Component " + code + ": its yield must be above 0, but is " + perUnit + ".");
    }
    attributes = Map.copyOf(attributes);
  }

  /** A cost with neither list price nor attributes. */
  public static ConceptComponent of(
      String code, Subject subject, Quantity perUnit, @Nullable Money unitCost) {
    return new ConceptComponent(code, subject, perUnit, unitCost, null, Map.of());
  }
}
