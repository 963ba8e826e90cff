package com.tarifario.store.agreement;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.work.WorkAdvancing;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Refuses to end an agreement before its last day by name of a state alone: what lets it end on
 * another day is named. So its state says nothing else of when it was in force than its days.
 */
public final class EndFollower implements Follower {

  /** Where a day begins first, so that nobody's day of today is still to come. */
  private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

  private final AgreementSearch search;

  /** Follows the agreements of the database. */
  public EndFollower(Database database) {
    this.search = new AgreementSearch(database);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof WorkAdvancing advancing
        && advancing.work().type() == WorkType.AGREEMENT
        && advancing.next().phase() == Phase.DONE) {
      LocalDate today = LocalDate.ofInstant(change.at(), FIRST);
      search.find(advancing.work().number()).ifPresent(each -> requireLastDay(each, today));
    }
  }

  private static void requireLastDay(KeptAgreement agreement, LocalDate today) {
    LocalDate last = agreement.terms().to();
    if (last == null) {
      throw new StoreException(MaintenanceMessage.WITHOUT_END, agreement.number());
    }
    if (last.isAfter(today)) {
      throw new StoreException(MaintenanceMessage.ENDS_LATER, agreement.number(), last);
    }
  }
}
