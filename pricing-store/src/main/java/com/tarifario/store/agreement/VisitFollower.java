package com.tarifario.store.agreement;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkAdvanced;
import com.tarifario.store.work.WorkAdvancing;
import java.util.List;

/**
 * Tells the plan of an agreement that the work order of a visit is given up, or is to be done after
 * all; and leaves out what is still planned by an agreement that is given up.
 */
public final class VisitFollower implements Follower {

  private final Lifecycles lifecycles;
  private final AgreementSearch search;
  private final SignedAgreements agreements;
  private final VisitChanges visits;

  /** Follows the visits of the database. */
  public VisitFollower(Database database) {
    this.lifecycles = new Lifecycles(database);
    this.search = new AgreementSearch(database);
    this.agreements = new SignedAgreements(database);
    this.visits = new VisitChanges(database);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof WorkAdvancing advancing && isVisit(advancing.work())) {
      requireReason(change, advancing);
      State before = lifecycles.of(advancing.work().type()).state(advancing.work().state());
      if (isLeftOut(before) != isLeftOut(advancing.next())) {
        hold(change, agreement(advancing.work()));
      }
    } else if (event instanceof WorkAdvancing advancing
        && advancing.work().type() == WorkType.AGREEMENT
        && isLeftOut(advancing.next())) {
      hold(change, advancing.work().number());
    } else if (event instanceof WorkAdvanced advanced && isVisit(advanced.work())) {
      VisitRows.leftOut(change, advanced.work(), isLeftOut(advanced.state()), advanced.note());
    } else if (event instanceof WorkAdvanced advanced
        && advanced.work().type() == WorkType.AGREEMENT
        && isLeftOut(advanced.state())) {
      agreements
          .find(advanced.work().number())
          .ifPresent(each -> visits.withdrawAll(change, each, advanced.note()));
    }
  }

  /**
   * First the agreement, then its visits and their reports, as whoever plans, moves or leaves out
   * visits holds them: else two could wait for each other. So it has to follow before all others
   * that hold work.
   */
  private void hold(Change change, String agreement) {
    search.hold(change, List.of(agreement));
  }

  /** A planned visit is left out for a reason, unless the plan leaves it out itself. */
  private static void requireReason(Change change, WorkAdvancing advancing) {
    String note = advancing.note();
    if (advancing.next().is(Trait.SKIPPED)
        && (note == null || note.isBlank())
        && !VisitRows.isLeftOut(change, advancing.work())) {
      KeptWork visit = advancing.work();
      throw new StoreException(
          MaintenanceMessage.SKIP_REASON, visit.number(), agreement(visit), advancing.action());
    }
  }

  private static boolean isVisit(KeptWork work) {
    return work.type() == WorkType.WORK_ORDER && !agreement(work).isEmpty();
  }

  private static String agreement(KeptWork work) {
    String number = work.work().links().agreement();
    return number == null ? "" : number;
  }

  private static boolean isLeftOut(State state) {
    return state.isCancelled();
  }
}
