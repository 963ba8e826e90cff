package com.tarifario.core.client;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is left in packs at one moment. It never changes; valuing makes another. */
public final class Balances {

  /** No packs. */
  public static final Balances NONE = of(List.of());

  private final Map<String, Pack> packs = new LinkedHashMap<>();

  private Balances(Collection<Pack> packs) {
    for (Pack pack : packs) {
      if (this.packs.put(pack.id(), pack) != null) {
        throw new IllegalArgumentException("Pack " + pack.id() + " stands twice.");
      }
    }
  }

  /**
   * The balances of these packs.
   *
   * @throws IllegalArgumentException if two have one identity
   */
  public static Balances of(Collection<Pack> packs) {
    return new Balances(packs);
  }

  /** The opening balances of some clients, as the directory has them, in the order of codes. */
  public static Balances of(ClientDirectory directory, Collection<String> clients) {
    SortedSet<String> inOrder = new TreeSet<>(clients);
    return of(inOrder.stream().flatMap(each -> directory.packs(each).stream()).toList());
  }

  /** The packs with what is left of each, in the order given. */
  public List<Pack> packs() {
    return List.copyOf(packs.values());
  }

  /**
   * How many units are left in the pack.
   *
   * @throws IllegalArgumentException if there is no such pack
   */
  public BigDecimal left(String id) {
    Pack pack = packs.get(id);
    if (pack == null) {
      throw new IllegalArgumentException("There is no pack " + id + ".");
    }
    return pack.units();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Balances that && packs.equals(that.packs);
  }

  @Override
  public int hashCode() {
    return packs.hashCode();
  }

  @Override
  public String toString() {
    return packs.values().toString();
  }
}
