package com.tarifario.store.note;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkAdvancing;
import com.tarifario.store.work.Works;
import java.util.List;

/**
 * Refuses to cancel an order of which something is billed, or a work order whose closed price is:
 * the delivery notes would charge what nobody ordered.
 */
public final class BilledFollower implements Follower {

  private final Works works;
  private final BillingNotes billing;

  /** Follows the orders and work orders of the database. */
  public BilledFollower(Database database) {
    this.works = new Works(database);
    this.billing = new BillingNotes(database);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof WorkAdvancing advancing && advancing.next().isCancelled()) {
      KeptWork work = advancing.work();
      if (work.type() == WorkType.ORDER || work.type() == WorkType.WORK_ORDER) {
        // Whoever bills of it at the same time is done before the delivery notes are looked up.
        works.hold(change, List.of(work.id()));
        requireNotBilled(work);
      }
    }
  }

  private void requireNotBilled(KeptWork work) {
    List<String> notes = billing.of(work);
    if (!notes.isEmpty()) {
      throw new StoreException(NoteMessage.ORDER_BILLED, work.number(), notes, notes.get(0));
    }
  }
}
