package com.tarifario.core.valuation;

import com.tarifario.core.client.Balances;
import java.util.List;
import java.util.Objects;

/**
 * Documents valued together, since they consume the same packs.
 *
 * @param valuations the documents with their prices, in the order given
 * @param consumed what lines took from packs, in the order of taking
 * @param opening what was in the packs before
 * @param closing what is left; of each pack, what was consumed and what is left make what was in it
 */
public record PackValuation(
    List<Valuation> valuations, List<Consumption> consumed, Balances opening, Balances closing) {
  public PackValuation {
    valuations = List.copyOf(valuations);
    consumed = List.copyOf(consumed);
    Objects.requireNonNull(opening, "opening");
    Objects.requireNonNull(closing, "closing");
  }
}
