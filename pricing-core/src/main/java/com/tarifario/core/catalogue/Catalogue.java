package com.tarifario.core.catalogue;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.WorkCentre;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The budget concepts of a company, by code, each in one or several versions; it never changes. */
public final class Catalogue {

  /** No concepts. */
  public static final Catalogue EMPTY = new Catalogue(List.of());

  private static final Comparator<BudgetConcept> BY_AGE =
      Comparator.comparing(
          each -> each.version().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The versions of each, the oldest first. */
  private final Map<String, List<BudgetConcept>> concepts = new LinkedHashMap<>();

  /**
   * A catalogue of these.
   *
   * @throws IllegalArgumentException if two versions of one code have the same name, or begin on
   *     the same day
   */
  public Catalogue(Collection<BudgetConcept> concepts) {
    for (BudgetConcept concept : concepts) {
      List<BudgetConcept> versions =
          this.concepts.computeIfAbsent(concept.code(), code -> new ArrayList<>());
      for (BudgetConcept other : versions) {
        if (other.version().name().equals(concept.version().name())
            || BY_AGE.compare(other, concept) == 0) {
          throw new IllegalArgumentException(
              "Budget concept " + concept.code() + " stands twice in the catalogue.");
        }
      }
      versions.add(concept);
      versions.sort(BY_AGE);
    }
  }

  /** A catalogue of these. */
  public static Catalogue of(BudgetConcept... concepts) {
    return new Catalogue(List.of(concepts));
  }

  /** The newest version of the concept of that code, or null. */
  public @Nullable BudgetConcept concept(String code) {
    List<BudgetConcept> versions = concepts.get(code);
    return versions == null ? null : versions.get(versions.size() - 1);
  }

  /**
   * The version of the concept that is in force on a day: the last that has begun, unless its last
   * day is past; null if none is.
   */
  public @Nullable BudgetConcept concept(String code, LocalDate day) {
    BudgetConcept begun = begun(code, day);
    return begun == null || begun.version().hasEnded(day) ? null : begun;
  }

  /**
   * The last day of the version that would be in force on a day if that day had not been before;
   * null if it is in force, or none has begun.
   */
  public @Nullable LocalDate ended(String code, LocalDate day) {
    BudgetConcept begun = begun(code, day);
    return begun == null || !begun.version().hasEnded(day) ? null : begun.version().until();
  }

  private @Nullable BudgetConcept begun(String code, LocalDate day) {
    BudgetConcept begun = null;
    for (BudgetConcept each : versions(code)) {
      begun = each.version().hasBegun(day) ? each : begun;
    }
    return begun;
  }

  /** All versions of the concept of that code, the oldest first; empty if there is none. */
  public List<BudgetConcept> versions(String code) {
    return List.copyOf(concepts.getOrDefault(code, List.of()));
  }

  /** The codes of all concepts, in the order given. */
  public List<String> codes() {
    return List.copyOf(concepts.keySet());
  }

  /** All concepts, in the order given; of each, the newest version. */
  public List<BudgetConcept> concepts() {
    return concepts.values().stream().map(each -> each.get(each.size() - 1)).toList();
  }

  /** All versions of all concepts: in the order given, and of each the oldest first. */
  public List<BudgetConcept> all() {
    return concepts.values().stream().flatMap(List::stream).toList();
  }

  /** What is in force on a day: of each concept one version at most. */
  public Catalogue on(LocalDate day) {
    List<BudgetConcept> inForce = new ArrayList<>();
    for (String code : concepts.keySet()) {
      BudgetConcept concept = concept(code, day);
      if (concept != null) {
        inForce.add(concept);
      }
    }
    return new Catalogue(inForce);
  }

  /**
   * Those that can be offered to the client at the place, in the order given; of each, the newest
   * version.
   *
   * @param workCentre the place; null if none is named
   */
  public List<BudgetConcept> suiting(Client client, @Nullable WorkCentre workCentre) {
    return concepts().stream().filter(each -> each.suits(client, workCentre)).toList();
  }
}
