package com.tarifario.store.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.valuation.TaxTotal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a document was valued at once.
 *
 * @param id its identity in the database; a later one has a higher one
 * @param work the identity of the document
 * @param at when
 * @param who by whom
 * @param tariff by which tariff: its name and the beginning of its hash
 * @param tariffHash the whole hash of that tariff
 * @param net what it comes to before tax: the sum of all lines that have an amount
 * @param tax the tax at all rates
 * @param cost what it cost us: the sum of the known costs of those lines
 * @param lines how many lines and charges there are
 * @param unsettled how many of them have no price
 * @param problems how many of them have a problem, those included
 * @param taxes the tax at each rate, lowest rate first
 */
public record KeptValuation(
    long id,
    long work,
    Instant at,
    String who,
    String tariff,
    String tariffHash,
    Money net,
    Money tax,
    Money cost,
    int lines,
    int unsettled,
    int problems,
    List<TaxTotal> taxes) {

  public KeptValuation {
    Objects.requireNonNull(at, "at");
    taxes = List.copyOf(taxes);
  }

  /** Whether every line has a price. */
  public boolean isSettled() {
    return unsettled == 0;
  }

  /** What it comes to with tax. */
  public Money gross() {
    return net.plus(tax);
  }

  /** What is left of the net after the cost. */
  public Money margin() {
    return net.minus(cost);
  }
}
