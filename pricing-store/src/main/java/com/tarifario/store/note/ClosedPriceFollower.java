package com.tarifario.store.note;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.State;
import com.tarifario.store.agreement.PlannedWork;
import com.tarifario.store.agreement.PlannedWork.OfVisit;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.AmountChanging;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkChanged;
import com.tarifario.store.work.Works;
import java.util.List;

/**
 * Refuses a closed price for what has a price of its own: what is priced line by line, by revisions
 * or by terms; and another closed price for what is billed, or cancelled. Work that is reported
 * already becomes part of a closed price that is agreed on then, or is charged again if there is
 * none any more.
 */
public final class ClosedPriceFollower implements Follower {

  private final Works works;
  private final OrderLines orderLines;
  private final Lifecycles lifecycles;
  private final BillingNotes billing;
  private final DoneWork doneWork;
  private final Settling settling;
  private final PlannedWork planned;

  /** Follows the works of the database. */
  public ClosedPriceFollower(Database database) {
    this.works = new Works(database);
    this.orderLines = new OrderLines(database);
    this.lifecycles = new Lifecycles(database);
    this.billing = new BillingNotes(database);
    this.doneWork = new DoneWork(database, new CorrectingDocuments(database));
    this.settling = new Settling(database, doneWork);
    this.planned = new PlannedWork(database);
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
        case ORDER -> {
          requireNotQuoted(work);
          requireNotCancelled(work);
          requireNotBilled(change, work);
        }
        case WORK_ORDER -> {
          requireNotPaidByFee(changing);
          requireNotCancelled(work);
          requireNotBilled(change, work);
        }
      }
    } else if (event instanceof WorkChanged changed && isPriced(changed.before().type())) {
      settle(change, changed);
    }
  }

  private static boolean isPriced(WorkType type) {
    return type == WorkType.ORDER || type == WorkType.WORK_ORDER;
  }

  private static StoreException refused(NoteMessage why, KeptWork work) {
    return new StoreException(why, work.number(), work.work().client(), work.type().word());
  }

  private void requireNotQuoted(KeptWork order) {
    if (!orderLines.isWhole(order)) {
      throw refused(NoteMessage.PRICED_BY_QUOTE, order);
    }
  }

  /** Nobody pays twice for a visit. */
  private void requireNotPaidByFee(AmountChanging changing) {
    KeptWork work = changing.work();
    if (changing.amount() != null && planned.of(work).filter(OfVisit::isPaidByFee).isPresent()) {
      throw new StoreException(
          NoteMessage.PAID_BY_FEE, work.number(), String.valueOf(work.work().links().agreement()));
    }
  }

  /** Nothing of what was given up is billed, at whatever price. */
  private void requireNotCancelled(KeptWork work) {
    State state = lifecycles.of(work.type()).state(work.state());
    if (state.isCancelled()) {
      throw new StoreException(NoteMessage.CANCELLED_PRICE_STAYS, work.number(), state);
    }
  }

  private void requireNotBilled(Change change, KeptWork work) {
    // Whoever bills it at the same time is done before the delivery notes are looked up.
    works.hold(change, List.of(work.id()));
    List<String> notes = billing.of(work);
    if (!notes.isEmpty()) {
      throw new StoreException(NoteMessage.BILLED_PRICE_STAYS, work.number(), notes, notes.get(0));
    }
  }

  /** What was reported before there was a closed price is part of it, too; or is so no more. */
  private void settle(Change change, WorkChanged changed) {
    KeptWork work = changed.before();
    boolean had = work.work().amount() != null;
    boolean has = changed.after().amount() != null;
    // What is put elsewhere at once, is settled for that.
    if (had == has || changed.isMoved()) {
      return;
    }
    settling.bill(
        change,
        doneWork.pricedBy(work),
        fixed ->
            new StoreException(
                has ? NoteMessage.CHARGED_BY_TARIFF : NoteMessage.PART_OF_PRICE,
                work.number(),
                fixed,
                fixed.get(0)));
  }
}
