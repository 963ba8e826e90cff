package com.tarifario.store.note;

import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.work.AmountChanging;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.util.List;

/**
 * Refuses a closed price for what has a price of its own: what is priced line by line, by revisions
 * or by terms; and another closed price for a work order whose price is billed.
 */
public final class ClosedPriceFollower implements Follower {

  private final Works works;
  private final OrderLines orderLines;
  private final WorkLines lines;
  private final Deliveries deliveries;

  /** Follows the works of the database. */
  public ClosedPriceFollower(Database database) {
    this.works = new Works(database);
    this.orderLines = new OrderLines(database);
    this.lines = new WorkLines(database);
    this.deliveries = new Deliveries(database);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof AmountChanging changing) {
      KeptWork work = changing.work();
      switch (work.type()) {
        case QUOTE -> throw refused(NoteMessage.PRICED_BY_REVISIONS, work);
        case REQUEST -> throw refused(NoteMessage.REQUEST_WITHOUT_PRICE, work);
        case AGREEMENT -> throw refused(NoteMessage.PRICED_BY_TERMS, work);
        case WORK_REPORT, DELIVERY_NOTE -> throw refused(NoteMessage.PRICED_BY_LINES, work);
        case ORDER -> requireNotQuoted(work);
        case WORK_ORDER -> requireNotBilled(change, work);
      }
    }
  }

  private static StoreException refused(NoteMessage why, KeptWork work) {
    return new StoreException(why, work.number(), work.work().client(), work.type().word());
  }

  private void requireNotQuoted(KeptWork order) {
    if (!orderLines.of(order).isEmpty()) {
      throw refused(NoteMessage.PRICED_BY_QUOTE, order);
    }
  }

  private void requireNotBilled(Change change, KeptWork workOrder) {
    // Whoever bills it at the same time is done before the delivery notes are looked up.
    works.hold(change, List.of(workOrder.id()));
    List<String> notes =
        deliveries.live(lines.deliveringWork(List.of(workOrder.id()))).stream()
            .map(each -> each.line().id().document())
            .distinct()
            .toList();
    if (!notes.isEmpty()) {
      throw new StoreException(
          NoteMessage.BILLED_PRICE_STAYS, workOrder.number(), notes, notes.get(0));
    }
  }
}
