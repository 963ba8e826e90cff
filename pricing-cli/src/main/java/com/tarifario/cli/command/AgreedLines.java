package com.tarifario.cli.command;

import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.Store;
import com.tarifario.store.agreed.AgreedWork;
import com.tarifario.store.agreed.DoneUnder;
import com.tarifario.store.change.Change;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.SettledLine;
import com.tarifario.store.work.KeptWork;
import java.util.List;
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
   * A new line with what was agreed for what it was done under.
   *
   * @param billingSaid whether it was said how it is billed, which holds then
   */
  SettledLine settled(ChargeLine line, boolean billingSaid) {
    if (isNote()) {
      return new SettledLine(line, false);
    }
    hold(line);
    DoneUnder under = under(line);
    AgreedWork agreed = store.agreedWork();
    return billingSaid ? agreed.said(line, under) : agreed.added(line, under);
  }

  /**
   * The corrected line; if something of it is other that decides who pays for it, with what was
   * agreed for that.
   *
   * @param billingSaid whether it was said how it is billed, which holds then
   */
  SettledLine corrected(KeptLine before, ChargeLine after, boolean billingSaid) {
    boolean decides = !decides(before.line()).equals(decides(after));
    // Who takes the agreement away says so, too; a price by hand does not.
    boolean samePrice = (after.override() == null) == (before.line().override() == null);
    boolean said = billingSaid || samePrice && after.billing() != before.line().billing();
    if (isNote() || !said && !decides) {
      return new SettledLine(after, before.billingSaid());
    }
    hold(before.line(), after);
    AgreedWork agreed = store.agreedWork();
    DoneUnder is = under(after);
    boolean stays = before.billingSaid() && after.billing() == before.line().billing();
    SettledLine put = new SettledLine(after, said ? agreed.said(after, is).billingSaid() : stays);
    return decides ? agreed.moved(put, before.line().date(), under(before.line()), is) : put;
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
    WorkLinks links = document.work().links();
    store
        .agreedWork()
        .hold(
            change,
            Stream.concat(
                    Stream.of(lines).flatMap(each -> DoneUnder.workOrder(each, links).stream()),
                    Stream.ofNullable(links.order()))
                .distinct()
                .toList());
  }

  private DoneUnder under(ChargeLine line) {
    return DoneUnder.of(
        line, document.work().links(), number -> store.works().get(number, WorkType.WORK_ORDER));
  }

  /** What notes bill, they say themselves. */
  private boolean isNote() {
    return document.type() == WorkType.DELIVERY_NOTE;
  }
}
