package com.tarifario.cli.command;

import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.Store;
import com.tarifario.store.agreed.DoneUnder;
import com.tarifario.store.change.Change;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    if (isNote()) {
      return line;
    }
    hold(line);
    DoneUnder under = under(line);
    ChargeLine settled = store.agreedWork().settled(line, under.workOrder(), under.order());
    return billingSaid ? settled.toBuilder().billing(line.billing()).build() : settled;
  }

  /**
   * The corrected line; if something of it is other that decides who pays for it, with what was
   * agreed for that. What the price of one paid for, another pays for only if so it was agreed.
   *
   * @param billingSaid whether it was said how it is billed, which holds then
   */
  ChargeLine corrected(ChargeLine before, ChargeLine after, boolean billingSaid) {
    if (isNote() || decides(before).equals(decides(after))) {
      return after;
    }
    hold(before, after);
    ChargeLine settled = store.agreedWork().resettled(before, under(before), after, under(after));
    return billingSaid ? settled.toBuilder().billing(after.billing()).build() : settled;
  }

  /** What decides who pays for a line: a text of it changes nothing. */
  private static List<Object> decides(ChargeLine line) {
    return List.of(
        Optional.ofNullable(line.assignment().workOrder()),
        Optional.ofNullable(line.assignment().concept()),
        line.date(),
        line.override() == null);
  }

  /** What was agreed for what the lines were done under stays so until the change is made. */
  private void hold(ChargeLine... lines) {
    Stream<String> workOrders = Stream.of(lines).map(each -> each.assignment().workOrder());
    store
        .agreedWork()
        .hold(
            change,
            Stream.concat(workOrders, Stream.of(document.work().links()).map(WorkLinks::order))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
  }

  private DoneUnder under(ChargeLine line) {
    String workOrder = line.assignment().workOrder();
    return new DoneUnder(
        workOrder == null ? null : store.works().get(workOrder, WorkType.WORK_ORDER),
        document.work().links().order());
  }

  /** What notes bill, they say themselves. */
  private boolean isNote() {
    return document.type() == WorkType.DELIVERY_NOTE;
  }
}
