package com.tarifario.store.note;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.order.KeptOrderLine;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.work.KeptWork;
import java.util.List;

/** The delivery notes that bill an order, or the closed price of a work order. */
final class BillingNotes {

  private final OrderLines orderLines;
  private final WorkLines lines;
  private final Deliveries deliveries;

  BillingNotes(Database database) {
    this.orderLines = new OrderLines(database);
    this.lines = new WorkLines(database);
    this.deliveries = new Deliveries(database);
  }

  /** The numbers of those that were not cancelled. */
  List<String> of(KeptWork work) {
    return deliveries.live(delivering(work)).stream()
        .map(each -> each.line().id().document())
        .distinct()
        .toList();
  }

  private List<KeptLine> delivering(KeptWork work) {
    return work.type() == WorkType.WORK_ORDER
        ? lines.deliveringWork(List.of(work.id()))
        : lines.deliveringOrder(orderLines.of(work).stream().map(KeptOrderLine::id).toList());
  }
}
