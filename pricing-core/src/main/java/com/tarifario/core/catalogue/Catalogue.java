package com.tarifario.core.catalogue;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.WorkCentre;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The budget concepts of a company, by code; it never changes. */
public final class Catalogue {

  /** No concepts. */
  public static final Catalogue EMPTY = new Catalogue(List.of());

  private final Map<String, BudgetConcept> concepts = new LinkedHashMap<>();

  /**
   * A catalogue of these.
   *
   * @throws IllegalArgumentException if a code stands twice
   */
  public Catalogue(Collection<BudgetConcept> concepts) {
    for (BudgetConcept concept : concepts) {
      if (this.concepts.put(concept.code(), concept) != null) {
        throw new IllegalArgumentException(
            "Budget concept " + concept.code() + " stands twice in the catalogue.");
      }
    }
  }

  /** A catalogue of these. */
  public static Catalogue of(BudgetConcept... concepts) {
    return new Catalogue(List.of(concepts));
  }

  /** The concept of that code, or null. */
  public @Nullable BudgetConcept concept(String code) {
    return concepts.get(code);
  }

  /** All concepts, in the order given. */
  public List<BudgetConcept> concepts() {
    return List.copyOf(concepts.values());
  }

  /**
   * Those that can be offered to the client at the place, in the order given.
   *
   * @param workCentre the place; null if none is named
   */
  public List<BudgetConcept> suiting(Client client, @Nullable WorkCentre workCentre) {
    return concepts.values().stream().filter(each -> each.suits(client, workCentre)).toList();
  }
}
