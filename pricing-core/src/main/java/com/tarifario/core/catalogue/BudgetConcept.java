package com.tarifario.core.catalogue;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Field;
import com.tarifario.core.money.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A prepared unit of an offerable service (concepto de presupuesto): what it specifies, and what
 * one unit of it is made of.
 *
 * @param code its code, unique in its catalogue but for its versions: {@code CL-SPLIT-35}
 * @param version which version of it this is
 * @param name its name, as it stands on quotes; may hold parameters, {@code Split de {kW} kW}
 * @param unit what is counted of it: {@code ud}, {@code m2}
 * @param specification the text of its specification (pliego); empty if there is none
 * @param parameters what is said when it is offered; empty if nothing
 * @param breakdown what one unit of it is made of
 * @param suitability whom it suits, and where
 */
public record BudgetConcept(
    String code,
    ConceptVersion version,
    String name,
    Unit unit,
    String specification,
    ConceptParameters parameters,
    Breakdown breakdown,
    Suitability suitability) {

  public BudgetConcept {
    Codes.require("Budget concept", code);
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(specification, "specification");
    Objects.requireNonNull(suitability, "suitability");
    Set<Field> known = new HashSet<>(parameters.fields());
    for (Yield each : yields(breakdown)) {
      for (Field field : each.amount().fields()) {
        if (!known.contains(field)) {
          throw new IllegalArgumentException(
              "Budget concept " + code + " has no parameter " + field.name() + ".");
        }
      }
    }
  }

  /** A concept of one version, without parameters, that is one item on quotes. */
  public BudgetConcept(
      String code,
      String name,
      Unit unit,
      String specification,
      List<ConceptComponent> components,
      List<String> clientActivities,
      List<String> workCentreTypes) {
    this(
        code,
        ConceptVersion.ONLY,
        name,
        unit,
        specification,
        ConceptParameters.NONE,
        new Breakdown.Plain(components),
        new Suitability(clientActivities, List.of(), workCentreTypes));
  }

  /** A concept that suits any client and place. */
  public static BudgetConcept of(
      String code, String name, Unit unit, ConceptComponent... components) {
    return new BudgetConcept(code, name, unit, "", List.of(components), List.of(), List.of());
  }

  /** All costs in its breakdown, in their order. */
  public List<ConceptComponent> components() {
    return breakdown.components();
  }

  /** The activities of clients that it suits; empty if it suits any. */
  public List<String> clientActivities() {
    return suitability.clientActivities();
  }

  /** The sizes of clients that it suits; empty if it suits any. */
  public List<String> clientSizes() {
    return suitability.clientSizes();
  }

  /** The types of work centres that it suits; empty if it suits any. */
  public List<String> workCentreTypes() {
    return suitability.workCentreTypes();
  }

  /**
   * Whether it can be offered to the client at the place. What is not known of them (an activity,
   * the type of the place, the place itself) does not suit a concept that asks for it.
   *
   * @param workCentre the place; null if none is named
   */
  public boolean suits(Client client, @Nullable WorkCentre workCentre) {
    return suitability.includes(client, workCentre);
  }

  private static List<Yield> yields(Breakdown breakdown) {
    List<Yield> yields = new ArrayList<>();
    breakdown.components().forEach(component -> yields.add(component.perUnit()));
    List<ConceptItem> items = List.of();
    if (breakdown instanceof Breakdown.Items some) {
      items = some.items();
    } else if (breakdown instanceof Breakdown.Chapters some) {
      items = some.chapters().stream().flatMap(chapter -> chapter.items().stream()).toList();
    }
    items.forEach(item -> yields.add(item.perUnit()));
    return yields;
  }
}
