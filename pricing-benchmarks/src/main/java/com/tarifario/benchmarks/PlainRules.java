package com.tarifario.benchmarks;

import java.util.List;

/**
 * A tariff as rules of plain Drools: one for each price.
 *
 * @param drl the rules; the consequence of the rule number n, from 0, is {@code
 *     $line.propose(LAYER, n)} with the rank of its layer, the lowest 0
 * @param proposals what each rule proposes, by its number
 */
record PlainRules(String drl, List<Proposal> proposals) {

  PlainRules {
    proposals = List.copyOf(proposals);
  }
}
