package com.tarifario.cli.report;

import com.tarifario.core.correction.Correction;
import com.tarifario.core.correction.Correction.Effect;
import com.tarifario.core.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What many corrections come to. Of the lines that changed it keeps the first and a count. */
public final class CorrectionsSummary {

  private final List<Correction> changed = new ArrayList<>();
  private final Map<Effect, Sum> sums = new EnumMap<>(Effect.class);
  private final Currency currency;
  private int stale;

  /** A summary of nothing yet. */
  public CorrectionsSummary(Currency currency) {
    this.currency = currency;
  }

  /** Adds what became of a line. */
  public void add(Correction correction) {
    sums.merge(correction.effect(), Sum.of(correction.difference()), Sum::plus);
    if (correction.staleOverride()) {
      stale++;
    }
    if (correction.effect() != Effect.SAME && changed.size() < ValueSummary.MOST_SHOWN) {
      changed.add(correction);
    }
  }

  /** The first of the lines that are not as they were. */
  List<Correction> changed() {
    return changed;
  }

  /** How many lines became that. */
  int count(Effect effect) {
    return sums.getOrDefault(effect, Sum.zero(currency)).lines();
  }

  /** The sum of all differences. */
  Money difference() {
    return sums.values().stream().reduce(Sum.zero(currency), Sum::plus).money();
  }

  /** How many overrides were set for other data. */
  int stale() {
    return stale;
  }
}
