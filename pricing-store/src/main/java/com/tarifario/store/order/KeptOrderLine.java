package com.tarifario.store.order;

import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.PartialBilling;
import java.util.Objects;

/**
 * A line of an order as it was read.
 *
 * @param id its identity in the database
 * @param line what was ordered
 * @param billing how much of it was delivered
 */
public record KeptOrderLine(long id, OrderLine line, PartialBilling billing) {

  public KeptOrderLine {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(billing, "billing");
  }
}
