package com.tarifario.store.document;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.work.KeptWork;

/** What must be so of any line of a document. */
final class LineCheck {

  private LineCheck() {}

  /**
   * Refuses a line that can't be one of a document's.
   *
   * @throws StoreException if so
   */
  static void check(KeptWork kept, ChargeLine line) {
    if (!line.assignment().client().equals(kept.work().client())) {
      throw new StoreException(
          DocumentMessage.LINE_OF_OTHER_CLIENT,
          line.id().line(),
          line.assignment().client(),
          kept.number(),
          kept.work().client());
    }
    if (line.billable() != null && line.billable().compareTo(line.quantity().value()) > 0) {
      throw new StoreException(
          DocumentMessage.BILLABLE_ABOVE,
          line.id().line(),
          line.quantity().withValue(line.billable()),
          line.quantity());
    }
  }
}
