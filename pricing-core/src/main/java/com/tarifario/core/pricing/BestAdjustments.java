package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Adjustment.PerLine;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.PriceInput;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of the adjustments of each group that ask to be compared, finds the one that is best for the
 * client: the choice of all groups together that leaves the lowest unit price, all other
 * adjustments counted in.
 */
final class BestAdjustments {

  private final Money start;
  private final Unit unit;
  private final PriceInput input;
  private final Trace trace;

  /** All that can be computed and change the unit price, in the order of applying. */
  private final List<Candidate> sequence = new ArrayList<>();

  /** Those of each group that are compared, ranked. */
  private final Map<String, List<Candidate>> groups = new LinkedHashMap<>();

  private final Map<Candidate, Message> failures = new LinkedHashMap<>();

  /**
   * A comparison.
   *
   * @param base the base price found
   */
  BestAdjustments(BasePricing.Found base, PriceInput input, Trace trace) {
    this.start = base.price().price();
    this.unit = base.price().unit();
    this.input = input;
    this.trace = trace;
  }

  /**
   * The winner of each group in which several are compared.
   *
   * @param ranked what applies but for these comparisons, ranked
   */
  Map<String, Candidate> choose(List<Candidate> ranked) {
    Map<String, List<Candidate>> asking = new LinkedHashMap<>();
    for (Candidate each : ranked) {
      Adjustment adjustment = (Adjustment) each.proposal();
      if (adjustment.best() && adjustment.group() != null) {
        asking.computeIfAbsent(adjustment.group(), key -> new ArrayList<>()).add(each);
      }
    }
    asking.values().removeIf(each -> each.size() == 1);
    if (asking.isEmpty()) {
      return Map.of();
    }
    ranked.stream().sorted(AdjustmentPricing.ORDER_OF_APPLYING).forEach(this::take);
    Map<String, Candidate> chosen = new LinkedHashMap<>();
    asking.forEach(
        (group, all) -> {
          List<Candidate> priced =
              all.stream().filter(each -> !failures.containsKey(each)).toList();
          if (priced.isEmpty()) {
            chosen.put(group, all.get(0));
          } else {
            groups.put(group, priced);
          }
        });
    for (Map.Entry<String, List<Candidate>> group : groups.entrySet()) {
      chosen.put(group.getKey(), lowest(group.getKey(), group.getValue(), chosen));
    }
    asking.forEach((group, all) -> note(all, group, chosen));
    return chosen;
  }

  /** Takes part in all comparisons, if it can be computed. */
  private void take(Candidate candidate) {
    if (((Adjustment) candidate.proposal()).change() instanceof PerLine) {
      return;
    }
    try {
      after(candidate, start);
      sequence.add(candidate);
    } catch (LineFailure noPrice) {
      failures.put(candidate, noPrice.sentence());
    }
  }

  private Money after(Candidate candidate, Money price) {
    return Changes.of(((Adjustment) candidate.proposal()).change(), price, start, unit, input)
        .money();
  }

  /** The first by precedence with which the price can be as low as with any. */
  private Candidate lowest(String group, List<Candidate> all, Map<String, Candidate> chosen) {
    Candidate lowest = all.get(0);
    for (Candidate each : all) {
      boolean lower =
          least(with(chosen, group, each)).compareTo(least(with(chosen, group, lowest))) < 0;
      lowest = lower ? each : lowest;
    }
    return lowest;
  }

  private static Map<String, Candidate> with(
      Map<String, Candidate> chosen, String group, Candidate candidate) {
    Map<String, Candidate> with = new HashMap<>(chosen);
    with.put(group, candidate);
    return with;
  }

  /**
   * The lowest unit price to which one adjustment of each group leads. Each change leaves the lower
   * of two prices the lower, so that of all ways to the same choices only the lowest is followed.
   *
   * @param chosen the adjustments that are chosen for some groups
   */
  private Money least(Map<String, Candidate> chosen) {
    Map<Set<String>, Money> prices = new HashMap<>();
    prices.put(Set.of(), start);
    for (Candidate each : sequence) {
      String group = contested(each);
      Map<Set<String>, Money> next = new HashMap<>();
      for (Map.Entry<Set<String>, Money> way : prices.entrySet()) {
        Set<String> decided = way.getKey();
        if (group == null) {
          keepLower(next, decided, after(each, way.getValue()));
          continue;
        }
        keepLower(next, decided, way.getValue());
        if (!decided.contains(group) && each.equals(chosen.getOrDefault(group, each))) {
          Set<String> more = new HashSet<>(decided);
          more.add(group);
          keepLower(next, more, after(each, way.getValue()));
        }
      }
      prices = next;
    }
    Money least = Objects.requireNonNull(prices.get(groups.keySet()));
    return least.withAmount(Exact.settle(least.amount()));
  }

  private static void keepLower(Map<Set<String>, Money> prices, Set<String> decided, Money price) {
    prices.merge(decided, price, (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  /** The group in which the candidate is compared; null if in none. */
  private @Nullable String contested(Candidate candidate) {
    String group = ((Adjustment) candidate.proposal()).group();
    return group != null && groups.getOrDefault(group, List.of()).contains(candidate)
        ? group
        : null;
  }

  private void note(List<Candidate> all, String group, Map<String, Candidate> chosen) {
    if (!trace.isOn()) {
      return;
    }
    Candidate winner = Objects.requireNonNull(chosen.get(group));
    for (Candidate each : all) {
      Message failure = failures.get(each);
      if (failure != null) {
        trace.lost(each, failure);
      } else if (!each.equals(winner)) {
        trace.lost(
            each,
            CoreMessage.LOST_BEST,
            shown(with(chosen, group, each)),
            winner.rule(),
            shown(chosen));
      } else {
        trace.applied(each, CoreMessage.WON_BEST, shown(chosen));
      }
    }
  }

  private Message shown(Map<String, Candidate> chosen) {
    return UnitPrices.inWords(least(chosen), unit);
  }
}
