package com.tarifario.store.order;

import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.PartialBilling;
import java.util.Objects;

/**
 * A line of an order as it was read.
 *
 * @param id its identity in the database; 0 if it is not kept yet
 * @param line what was ordered
 * @param billing how much of it was delivered
 */
public record KeptOrderLine(long id, OrderLine line, PartialBilling billing) {

  /** The path of the one line of an order that has a price for all of it. */
  static final String WHOLE = "0";

  public KeptOrderLine {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(billing, "billing");
  }

  /** A line of which nothing was delivered. */
  static KeptOrderLine unbilled(long id, OrderLine line) {
    return new KeptOrderLine(id, line, PartialBilling.none(line.quantity().value(), line.amount()));
  }

  /** The same, said otherwise. */
  public KeptOrderLine withLine(OrderLine other) {
    return new KeptOrderLine(id, other, billing);
  }

  /** Whether it stands in the database. */
  public boolean isKept() {
    return id != 0;
  }
}
