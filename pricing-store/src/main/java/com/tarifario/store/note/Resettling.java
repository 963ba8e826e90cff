package com.tarifario.store.note;

import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.agreed.AgreedWork;
import com.tarifario.store.agreed.DoneUnder;
import com.tarifario.store.database.Database;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines as they are once what they were done under comes from something else. */
final class Resettling {

  private final Works works;
  private final AgreedWork agreed;
  private final WorkLinks before;
  private final WorkLinks after;
  private final Map<String, KeptWork> workOrders = new HashMap<>();

  /**
   * Of a report or a work order.
   *
   * @param before what it came from
   * @param after what it comes from now
   */
  Resettling(Database database, WorkLinks before, WorkLinks after) {
    this.works = new Works(database);
    this.agreed = new AgreedWork(database);
    this.before = before;
    this.after = after;
  }

  /** A line of the report; under its work order, unless it names one of its own. */
  ChargeLine ofReport(ChargeLine line) {
    String own = line.assignment().workOrder();
    boolean follows = own == null || own.equals(before.workOrder());
    String next = follows ? after.workOrder() : own;
    ChargeLine put = Objects.equals(own, next) ? line : line.toBuilder().workOrder(next).build();
    return agreed.resettled(
        line,
        new DoneUnder(workOrder(own), before.order()),
        put,
        new DoneUnder(workOrder(next), after.order()));
  }

  /**
   * A line that was done under the work order; how it is billed may change, and nothing else.
   *
   * @param was the work order as it was
   */
  ChargeLine ofWorkOrder(ChargeLine line, KeptWork was) {
    ChargeLine settled =
        agreed.resettled(
            line, new DoneUnder(was, null), line, new DoneUnder(workOrder(was.number()), null));
    return line.toBuilder().billing(settled.billing()).build();
  }

  private @Nullable KeptWork workOrder(@Nullable String number) {
    return number == null
        ? null
        : workOrders.computeIfAbsent(number, each -> works.get(each, WorkType.WORK_ORDER));
  }
}
