package com.tarifario.store.agreed;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.database.Database;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.work.KeptWork;
import java.util.Objects;
import java.util.stream.Collectors;

/** The prices that were agreed on for orders and work orders, whatever state these are in. */
public final class AgreedPrices {

  private final OrderLines orderLines;

  /** Those of the database. */
  public AgreedPrices(Database database) {
    this.orderLines = new OrderLines(database);
  }

  /** The price of an order, or of a work order that has one of its own; none of anything else. */
  public AgreedPrice of(KeptWork work) {
    if (work.type() == WorkType.ORDER) {
      return order(work);
    }
    return work.work().hasClosedPrice() ? AgreedPrice.WHOLE : AgreedPrice.NONE;
  }

  private AgreedPrice order(KeptWork order) {
    if (orderLines.isWhole(order)) {
      return order.work().amount() == null ? AgreedPrice.NONE : AgreedPrice.WHOLE;
    }
    return AgreedPrice.ofLines(
        orderLines.of(order).stream()
            .map(each -> each.line().concept())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }
}
