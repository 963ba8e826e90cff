package com.tarifario.core.quote;

import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cost in the breakdown of an item (concepto): what the tariff's rules price.
 *
 * @param code its code, unique in its item
 * @param subject what it is: kind, article, family, category, description
 * @param perUnit its yield: how much of it goes into one unit of the item, above 0
 * @param unitCost what one unit of it costs us; null if not known
 * @param listPrice the list price of one unit of it; null if there is none
 * @param attributes what the tariff's own attributes of lines are for it, by name
 * @param override the price of one unit of it that a person set; null if none
 */
public record Component(
    String code,
    Subject subject,
    Quantity perUnit,
    @Nullable Money unitCost,
    @Nullable Money listPrice,
    Map<String, Object> attributes,
    @Nullable PriceOverride override) {

  public Component {
    Codes.require("Component", code);
    Objects.requireNonNull(subject, "subject");
    if (perUnit.value().signum() <= 0) {
      throw new IllegalArgumentException(
          "Component " + code + ": its yield must be above 0, but is " + perUnit + ".");
    }
    attributes = Map.copyOf(attributes);
  }

  /** A cost with neither list price, attributes nor override. */
  public static Component of(
      String code, Subject subject, Quantity perUnit, @Nullable Money unitCost) {
    return new Component(code, subject, perUnit, unitCost, null, Map.of(), null);
  }

  /**
   * The cost that stands in a budget concept's breakdown.
   *
   * @param perUnit what its yield comes to
   */
  public static Component of(ConceptComponent component, Quantity perUnit) {
    return new Component(
        component.code(),
        component.subject(),
        perUnit,
        component.unitCost(),
        component.listPrice(),
        component.attributes(),
        null);
  }

  /** This component with a price set by hand, in place of any that was set before. */
  public Component overriddenBy(PriceOverride newOverride) {
    return withOverride(newOverride);
  }

  /** This component with its override lifted: the tariff prices it again. */
  public Component withOverrideLifted() {
    return withOverride(null);
  }

  Component withOverride(@Nullable PriceOverride newOverride) {
    return new Component(code, subject, perUnit, unitCost, listPrice, attributes, newOverride);
  }
}
