package com.tarifario.core.catalogue;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Unit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A prepared unit of an offerable service (concepto de presupuesto): what it specifies, and what
 * one unit of it is made of.
 *
 * @param code its code, unique in its catalogue: {@code CL-SPLIT-35}
 * @param name its name, as it stands on quotes
 * @param unit what is counted of it: {@code ud}, {@code m2}
 * @param specification the text of its specification (pliego); empty if there is none
 * @param components its breakdown, at least one
 * @param clientActivities the activities of clients that it suits; empty if it suits any
 * @param workCentreTypes the types of work centres that it suits; empty if it suits any
 */
public record BudgetConcept(
    String code,
    String name,
    Unit unit,
    String specification,
    List<ConceptComponent> components,
    List<String> clientActivities,
    List<String> workCentreTypes) {

  public BudgetConcept {
    Codes.require("Budget concept", code);
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(specification, "specification");
    components =
        Codes.unique("Budget concept " + code + ": component", components, ConceptComponent::code);
    clientActivities = List.copyOf(clientActivities);
    workCentreTypes = List.copyOf(workCentreTypes);
  }

  /** A concept that suits any client and place. */
  public static BudgetConcept of(
      String code, String name, Unit unit, ConceptComponent... components) {
    return new BudgetConcept(code, name, unit, "", List.of(components), List.of(), List.of());
  }

  /**
   * Whether it can be offered to the client at the place. What is not known of them (an activity,
   * the type of the place, the place itself) does not suit a concept that asks for it.
   *
   * @param workCentre the place; null if none is named
   */
  public boolean suits(Client client, @Nullable WorkCentre workCentre) {
    return isAmong(clientActivities, client.classification().activity())
        && isAmong(workCentreTypes, workCentre == null ? null : workCentre.type());
  }

  private static boolean isAmong(List<String> suited, @Nullable String found) {
    return suited.isEmpty() || (found != null && suited.contains(found));
  }
}
