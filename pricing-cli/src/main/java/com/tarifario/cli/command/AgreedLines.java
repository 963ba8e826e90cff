package com.tarifario.cli.command;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.Store;
import com.tarifario.store.agreed.AgreedWork;
import com.tarifario.store.change.Change;
import com.tarifario.store.work.KeptWork;
import java.util.Objects;
import java.util.stream.Stream;

/** Lines of documents with what was agreed for their work orders and orders. */
final class AgreedLines {

  private final Store store;
  private final Change change;
  private final KeptWork document;

  /** Of a document; what was agreed stays so until the change is made. */
  AgreedLines(Store store, Change change, KeptWork document) {
    this.store = store;
    this.change = change;
    this.document = document;
  }

  /**
   * The line with what was agreed for its work order, or for the order of the document.
   *
   * @param billingSaid whether it was said how it is billed, which holds then
   */
  ChargeLine settled(ChargeLine line, boolean billingSaid) {
    String workOrder = line.assignment().workOrder();
    String order = document.work().links().order();
    if (isNote() || workOrder == null && order == null) {
      return line;
    }
    AgreedWork agreed = store.agreedWork();
    agreed.hold(change, Stream.of(workOrder, order).filter(Objects::nonNull).toList());
    KeptWork under = workOrder == null ? null : store.works().get(workOrder, WorkType.WORK_ORDER);
    ChargeLine settled = agreed.settled(line, under, order);
    return billingSaid ? settled.toBuilder().billing(line.billing()).build() : settled;
  }

  /**
   * The corrected line; if it is of another work order now, with what was agreed for that. What the
   * price of one paid for, another pays for only if so it was agreed.
   *
   * @param billingSaid whether it was said how it is billed, which holds then
   */
  ChargeLine corrected(ChargeLine before, ChargeLine after, boolean billingSaid) {
    String workOrder = before.assignment().workOrder();
    if (isNote() || Objects.equals(workOrder, after.assignment().workOrder())) {
      return after;
    }
    boolean wasPaid = workOrder != null && isPaidOtherwise(before.billing());
    return settled(
        wasPaid && !billingSaid ? after.toBuilder().billing(Billing.CHARGEABLE).build() : after,
        billingSaid);
  }

  /** What notes bill, they say themselves. */
  private boolean isNote() {
    return document.type() == WorkType.DELIVERY_NOTE;
  }

  private static boolean isPaidOtherwise(Billing billing) {
    return billing == Billing.QUOTED || billing == Billing.AGREEMENT;
  }
}
