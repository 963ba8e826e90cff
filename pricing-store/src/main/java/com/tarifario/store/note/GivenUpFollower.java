package com.tarifario.store.note;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.text.Message;
import com.tarifario.store.agreed.AgreedPrice;
import com.tarifario.store.agreed.AgreedPrices;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.SettledLine;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkAdvanced;
import com.tarifario.store.work.Works;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Sees to it that work which was done for an agreed price is paid when the order or the work order
 * with that price is given up: the tariff prices it again. If it is taken up again, what it pays
 * for is part of its price again. What the fee of a maintenance agreement was to pay for is priced
 * by the tariff when the agreement is given up. How somebody said that a line is billed stays. All
 * is refused where reports can't be changed any more.
 */
public final class GivenUpFollower implements Follower {

  /** What pays for lines of reports, and the reports. */
  private static final Set<WorkType> FOLLOWED =
      EnumSet.of(WorkType.ORDER, WorkType.WORK_ORDER, WorkType.AGREEMENT, WorkType.WORK_REPORT);

  private final Works works;
  private final Lifecycles lifecycles;
  private final AgreedPrices prices;
  private final DoneWork doneWork;
  private final Settling settling;

  /** Follows the orders and work orders of the database. */
  public GivenUpFollower(Database database) {
    this.works = new Works(database);
    this.lifecycles = new Lifecycles(database);
    this.prices = new AgreedPrices(database);
    this.doneWork = new DoneWork(database, new CorrectingDocuments(database));
    this.settling = new Settling(database, doneWork);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof WorkAdvanced advanced && FOLLOWED.contains(advanced.work().type())) {
      boolean before = doneWork.isCancelled(advanced.before());
      boolean after = advanced.state().isCancelled();
      if (before != after) {
        settle(change, advanced, after);
      }
    }
  }

  private void settle(Change change, WorkAdvanced advanced, boolean givenUp) {
    // Who adds a line meanwhile holds what was agreed, too; so it is among those that are read.
    KeptWork work = advanced.work();
    switch (work.type()) {
      case ORDER, WORK_ORDER -> {
        if (!prices.of(work).equals(AgreedPrice.NONE)) {
          settling.bill(
              change,
              doneWork.pricedBy(work),
              fixed -> givenUp ? refused(advanced, fixed) : charged(work, fixed));
        }
      }
      case AGREEMENT -> {
        if (givenUp) {
          charge(change, work);
        } else {
          settling.bill(change, doneWork.doneFor(work), fixed -> charged(work, fixed));
        }
      }
      case WORK_REPORT -> {
        if (givenUp) {
          countAgain(change, work);
        } else {
          settling.bill(change, doneWork.of(work), fixed -> charged(work, fixed));
        }
      }
      default -> throw new IllegalArgumentException(work.type().word());
    }
  }

  /**
   * What a report corrected counts again without it. That is fixed, so it is refused if something
   * else was agreed meanwhile.
   */
  private void countAgain(Change change, KeptWork correction) {
    String corrected = correction.work().links().corrects();
    if (corrected != null) {
      settling.bill(
          change,
          doneWork.of(works.get(corrected)),
          fixed ->
              new StoreException(NoteMessage.CORRECTION_NEEDED, correction.number(), corrected));
    }
  }

  /** What its fee paid for is not of the agreement any more, whoever said that it was. */
  private void charge(Change change, KeptWork agreement) {
    settling.bill(
        change,
        doneWork.paidBy(agreement),
        each -> new SettledLine(each.line().toBuilder().agreement(null).build(), false),
        fixed ->
            new StoreException(
                NoteMessage.PAID_BY_GIVEN_UP, agreement.number(), fixed, fixed.get(0)));
  }

  private StoreException refused(WorkAdvanced advanced, List<String> fixed) {
    KeptWork order = advanced.before();
    return new StoreException(
        NoteMessage.PART_OF_GIVEN_UP,
        order.number(),
        fixed,
        fixed.get(0),
        order.work().client(),
        order.type() == WorkType.ORDER ? "--order" : "--work-order",
        advanced.action(),
        toMarkDone(order));
  }

  /** The action that says that it is done; nothing if there is none in its state. */
  private Object toMarkDone(KeptWork order) {
    Lifecycle lifecycle = lifecycles.of(order.type());
    return lifecycle.actions(order.state()).stream()
        .filter(each -> lifecycle.after(order.state(), each).phase() == Phase.DONE)
        .findFirst()
        .map(each -> (Object) Message.of(NoteMessage.MARK_DONE, order.number(), each))
        .orElse("");
  }

  private static StoreException charged(KeptWork order, List<String> fixed) {
    return new StoreException(NoteMessage.CHARGED_MEANWHILE, order.number(), fixed, fixed.get(0));
  }
}
