package com.tarifario.store.note;

import com.tarifario.store.agreement.KeptAgreement;
import com.tarifario.store.agreement.TermsChanged;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;

/**
 * Sees to it that what is reported of planned visits is paid by what an agreement says now: the fee
 * pays for it, or the tariff prices it. What is approved was priced by what was agreed then, and
 * what is of days on which the agreement is not in force is told elsewhere; both stay.
 */
public final class TermsFollower implements Follower {

  private final DoneWork doneWork;
  private final Settling settling;

  /** Follows the agreements of the database. */
  public TermsFollower(Database database) {
    this.doneWork = new DoneWork(database, new CorrectingDocuments(database));
    this.settling = new Settling(database, doneWork);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof TermsChanged changed) {
      KeptAgreement agreement = changed.agreement();
      settling.billEditable(
          change,
          doneWork.doneFor(agreement.work()).stream()
              .filter(each -> agreement.terms().isInForce(each.line().date()))
              .toList());
    }
  }
}
