package com.tarifario.store.work;

import com.tarifario.core.commercial.WorkType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of many pieces of work are gone through; what is null does not matter.
 *
 * @param states what they are, each with the names of the states that it may be in; none for any
 * @param client the client's code
 * @param from their first day
 * @param to their last day
 * @param unvalued whether they must have lines without a price of today's data
 * @param notBy the hash of a tariff: not those whose prices are of today's data and by that tariff
 * @param packs whether their client must have packs (true) or none (false)
 */
public record WorkSelection(
    Map<WorkType, List<String>> states,
    @Nullable String client,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean unvalued,
    @Nullable String notBy,
    @Nullable Boolean packs) {

  public WorkSelection {
    states = Map.copyOf(states);
  }

  /** All of some types, in any state. */
  public static WorkSelection of(Collection<WorkType> types) {
    Map<WorkType, List<String>> states = new EnumMap<>(WorkType.class);
    types.forEach(type -> states.put(type, List.of()));
    return new WorkSelection(states, null, null, null, false, null, null);
  }

  /** The same, in some states only. */
  public WorkSelection inStates(Map<WorkType, List<String>> wanted) {
    return new WorkSelection(wanted, client, from, to, unvalued, notBy, packs);
  }

  /** The same, of one client. */
  public WorkSelection ofClient(@Nullable String code) {
    return new WorkSelection(states, code, from, to, unvalued, notBy, packs);
  }

  /** The same, between two days. */
  public WorkSelection between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new WorkSelection(states, client, first, last, unvalued, notBy, packs);
  }

  /** The same, with lines that have no price of today's data. */
  public WorkSelection unvalued(boolean wanted) {
    return new WorkSelection(states, client, from, to, wanted, notBy, packs);
  }

  /** The same, without those that have prices of today's data by that tariff. */
  public WorkSelection notBy(@Nullable String tariffHash) {
    return new WorkSelection(states, client, from, to, unvalued, tariffHash, packs);
  }

  /** The same, of clients with packs, or of those without. */
  public WorkSelection ofPacks(@Nullable Boolean wanted) {
    return new WorkSelection(states, client, from, to, unvalued, notBy, wanted);
  }
}
