package com.tarifario.store.document;

import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;
import com.tarifario.store.work.WorkAdvanced;
import com.tarifario.store.work.WorkAdvancing;

/**
 * Sees to it that documents are approved, frozen, opened again and cancelled only if they can be,
 * and does what follows from that.
 */
public final class DocumentFollower implements Follower {

  private final Approval approval;

  /** Follows the documents of the database. */
  public DocumentFollower(Database database) {
    this.approval = new Approval(database);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof WorkAdvancing advancing
        && WorkDocuments.isDocument(advancing.work().type())) {
      approval.check(change, advancing.work(), advancing.next());
    } else if (event instanceof WorkAdvanced advanced
        && WorkDocuments.isDocument(advanced.work().type())) {
      approval.follow(change, advanced.work(), advanced.state());
    }
  }
}
