package com.tarifario.core.quote;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is offered at a unit price (partida).
 *
 * @param code its code, unique in its chapter
 * @param description the text on the quote
 * @param quantity how much is offered, above 0
 * @param components what one unit of it is made of, at least one
 * @param concept the code of the budget concept that it was made from; null if from none
 * @param override the unit price that a person set; null if none
 */
public record Item(
    String code,
    String description,
    Quantity quantity,
    List<Component> components,
    @Nullable String concept,
    @Nullable PriceOverride override) {

  public Item {
    Codes.require("Item", code);
    Objects.requireNonNull(description, "description");
    if (quantity.value().signum() <= 0) {
      throw new IllegalArgumentException(
          "Item " + code + ": its quantity must be above 0, but is " + quantity + ".");
    }
    components = Codes.unique("Item " + code + ": component", components, Component::code);
  }

  /** A free item: made of these components and of no budget concept. */
  public static Item of(
      String code, String description, Quantity quantity, Component... components) {
    return new Item(code, description, quantity, List.of(components), null, null);
  }

  /** So many units of a budget concept, under the concept's own code. */
  public static Item of(BudgetConcept concept, BigDecimal quantity) {
    return of(concept.code(), concept, quantity);
  }

  /**
   * So many units of a budget concept.
   *
   * @param code the item's code, where the concept's own does not do: the concept stands twice in a
   *     chapter
   */
  public static Item of(String code, BudgetConcept concept, BigDecimal quantity) {
    return new Item(
        code,
        concept.name(),
        new Quantity(quantity, concept.unit()),
        concept.components().stream().map(Component::of).toList(),
        concept.code(),
        null);
  }

  /** The component of that code, or null. */
  public @Nullable Component component(String componentCode) {
    return components.stream()
        .filter(each -> each.code().equals(componentCode))
        .findFirst()
        .orElse(null);
  }

  /** This item with another text. */
  public Item withDescription(String newDescription) {
    return new Item(code, newDescription, quantity, components, concept, override);
  }

  /** This item with another quantity, in the same unit. */
  public Item withQuantity(BigDecimal newQuantity) {
    return new Item(
        code, description, quantity.withValue(newQuantity), components, concept, override);
  }

  /** This item with these components. */
  public Item withComponents(List<Component> newComponents) {
    return new Item(code, description, quantity, newComponents, concept, override);
  }

  /** This item with a unit price set by hand, in place of any that was set before. */
  public Item overriddenBy(PriceOverride newOverride) {
    return withOverride(newOverride);
  }

  /** This item with its override lifted; those of its components stay. */
  public Item withOverrideLifted() {
    return withOverride(null);
  }

  Item withOverride(@Nullable PriceOverride newOverride) {
    return new Item(code, description, quantity, components, concept, newOverride);
  }
}
