package com.tarifario.store.note;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.Billing;
import com.tarifario.store.agreed.AgreedPrice;
import com.tarifario.store.agreed.AgreedPrices;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkAdvancing;
import com.tarifario.store.work.Works;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees to it that work which was done for an agreed price is paid when the order or the work order
 * with that price is given up: the tariff prices it again. If it is taken up again, what it pays
 * for is part of its price again. What the fee of a maintenance agreement was to pay for is priced
 * by the tariff when the agreement is given up. All is refused where reports can't be changed any
 * more.
 */
public final class GivenUpFollower implements Follower {

  private final Works works;
  private final Lifecycles lifecycles;
  private final AgreedPrices prices;
  private final DoneWork doneWork;
  private final ReportedLines reported;

  /** Follows the orders and work orders of the database. */
  public GivenUpFollower(Database database) {
    this.works = new Works(database);
    this.lifecycles = new Lifecycles(database);
    this.prices = new AgreedPrices(database);
    this.doneWork = new DoneWork(database, new CorrectingDocuments(database));
    this.reported = new ReportedLines(database);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof WorkAdvancing advancing && isOrder(advancing.work())) {
      boolean before = doneWork.isCancelled(advancing.work());
      boolean after = advancing.next().phase() == Phase.CANCELLED;
      if (before != after) {
        settle(change, advancing, after);
      }
    } else if (event instanceof WorkAdvancing advancing
        && advancing.work().type() == WorkType.AGREEMENT
        && advancing.next().phase() == Phase.CANCELLED) {
      charge(change, advancing.work());
    }
  }

  private void charge(Change change, KeptWork agreement) {
    // Who adds a line under one of its visits meanwhile holds it, too.
    works.hold(change, List.of(agreement.id()));
    reported.bill(
        change,
        doneWork.paidBy(agreement),
        line -> line.toBuilder().billing(Billing.CHARGEABLE).agreement(null).build(),
        fixed ->
            new StoreException(
                NoteMessage.PAID_BY_GIVEN_UP, agreement.number(), fixed, fixed.get(0)));
  }

  private static boolean isOrder(KeptWork work) {
    return work.type() == WorkType.ORDER || work.type() == WorkType.WORK_ORDER;
  }

  private void settle(Change change, WorkAdvancing advancing, boolean givenUp) {
    KeptWork order = advancing.work();
    AgreedPrice price = prices.of(order);
    if (price.equals(AgreedPrice.NONE)) {
      return;
    }
    // Who adds a line under it meanwhile holds it, too.
    works.hold(change, List.of(order.id()));
    List<KeptLine> concerned =
        done(order).stream()
            .filter(
                each ->
                    givenUp
                        ? ReportedLines.isPart(each)
                        : ReportedLines.isCharged(each)
                            && price.covers(each.line().assignment().concept()))
            .toList();
    reported.bill(
        change,
        concerned,
        ReportedLines.as(givenUp ? Billing.CHARGEABLE : Billing.QUOTED),
        fixed -> givenUp ? refused(advancing, fixed) : charged(order, fixed));
  }

  /** What was done for it, under work orders that were given up, too. */
  private List<KeptLine> done(KeptWork order) {
    List<KeptWork> workOrders = new ArrayList<>(List.of(order));
    if (order.type() == WorkType.ORDER) {
      works.cameOf(order.number()).stream()
          .filter(each -> each.type() == WorkType.WORK_ORDER)
          .forEach(workOrders::add);
    }
    return doneWork.under(order, doneWork.lines(order.work().client(), workOrders, workOrders));
  }

  private StoreException refused(WorkAdvancing advancing, List<String> fixed) {
    KeptWork order = advancing.work();
    return new StoreException(
        NoteMessage.PART_OF_GIVEN_UP,
        order.number(),
        fixed,
        fixed.get(0),
        order.work().client(),
        order.type() == WorkType.ORDER ? "--order" : "--work-order",
        advancing.action(),
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
