package com.tarifario.core.quote;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is offered at a unit price (partida).
 *
 * @param code its code, unique in its chapter
 * @param description the text on the quote
 * @param quantity how much is offered, above 0
 * @param components what one unit of it is made of, at least one
 * @param use the budget concept that it was made from; null if from none
 * @param option set if it is outside the total, for the client to take or not; else null
 * @param override the unit price that a person set; null if none
 */
public record Item(
    String code,
    String description,
    Quantity quantity,
    List<Component> components,
    @Nullable ConceptUse use,
    @Nullable Option option,
    @Nullable PriceOverride override) {

  public Item {
    Codes.require("Item", code);
    Objects.requireNonNull(description, "description");
    if (quantity.value().signum() <= 0) {
      throw new IllegalArgumentException(
          "Item " + code + ": its quantity must be above 0, but is " + quantity + ".");
    }
    components = Codes.unique("Item " + code + ": component", components, Component::code);
    if (option != null && code.equals(option.insteadOf())) {
      throw new IllegalArgumentException("Item " + code + " can't stand instead of itself.");
    }
  }

  /** An item inside the total, whose price nobody set. */
  public Item(
      String code,
      String description,
      Quantity quantity,
      List<Component> components,
      @Nullable ConceptUse use) {
    this(code, description, quantity, components, use, null, null);
  }

  /** A free item: made of these components and of no budget concept. */
  public static Item of(
      String code, String description, Quantity quantity, Component... components) {
    return new Item(code, description, quantity, List.of(components), null);
  }

  /**
   * So many units of a budget concept, under the concept's own code and with its parameters by
   * default.
   *
   * @throws IllegalArgumentException if the concept is made of several items
   */
  public static Item of(BudgetConcept concept, BigDecimal quantity) {
    return of(concept.code(), concept, quantity);
  }

  /**
   * So many units of a budget concept, with its parameters by default.
   *
   * @param code the item's code, where the concept's own does not do: the concept stands twice in a
   *     chapter
   * @throws IllegalArgumentException if the concept is made of several items
   */
  public static Item of(String code, BudgetConcept concept, BigDecimal quantity) {
    List<Item> items = Composition.of(concept, quantity, Map.of()).items(code);
    if (items.size() > 1) {
      throw new IllegalArgumentException(
          "Budget concept " + concept.code() + " is made of " + items.size() + " items.");
    }
    return items.get(0);
  }

  /** The code of the budget concept that it was made from; null if from none. */
  public @Nullable String concept() {
    return use == null ? null : use.concept();
  }

  /** Whether it is outside the total. */
  public boolean isOption() {
    return option != null;
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
    return new Item(code, newDescription, quantity, components, use, option, override);
  }

  /** This item with another quantity, in the same unit. */
  public Item withQuantity(BigDecimal newQuantity) {
    return new Item(
        code, description, quantity.withValue(newQuantity), components, use, option, override);
  }

  /** This item with these components. */
  public Item withComponents(List<Component> newComponents) {
    return new Item(code, description, quantity, newComponents, use, option, override);
  }

  /** This item outside the total, or inside it if there is no option. */
  public Item withOption(@Nullable Option newOption) {
    return new Item(code, description, quantity, components, use, newOption, override);
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
    return new Item(code, description, quantity, components, use, option, newOverride);
  }
}
