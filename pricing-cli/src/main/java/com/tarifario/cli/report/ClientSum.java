package com.tarifario.cli.report;

import com.tarifario.core.money.Money;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Subtotal;
import java.util.Currency;
import java.util.List;

/**
 * What one client is charged.
 *
 * @param documents how many documents it has lines on
 * @param lines how many lines of documents there are, charges left out
 * @param sum the sum of lines and charges
 * @param tax the tax on them
 * @param costless how many charged lines have no cost, so that the margin is too high
 */
record ClientSum(int documents, int lines, Subtotal sum, Money tax, int costless) {

  static ClientSum zero(Currency currency) {
    return new ClientSum(0, 0, Subtotal.zero(currency), Money.zero(currency), 0);
  }

  /** The part of one document. */
  static ClientSum of(List<PricedLine> lines, Money tax) {
    int ofDocument = 0;
    int costless = 0;
    for (PricedLine line : lines) {
      ofDocument += line.isCharge() ? 0 : 1;
      costless += isCostless(line) ? 1 : 0;
    }
    return new ClientSum(1, ofDocument, Subtotal.of(lines, tax.currency()), tax, costless);
  }

  private static boolean isCostless(PricedLine line) {
    return line.cost() == null && line.amount() != null && line.status().isCharged();
  }

  ClientSum plus(ClientSum other) {
    return new ClientSum(
        documents + other.documents,
        lines + other.lines,
        sum.plus(other.sum),
        tax.plus(other.tax),
        costless + other.costless);
  }

  Money gross() {
    return sum.net().plus(tax);
  }
}
