package com.tarifario.store.agreed;

import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.work.KeptWork;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Under what a line was done: its own work order, else that of its document, and the order that
 * this comes from; without a work order, the order that its document names.
 *
 * @param workOrder the work order; null if none
 * @param order the number of the order; null if none
 */
public record DoneUnder(@Nullable KeptWork workOrder, @Nullable String order) {

  /** It was done under nothing. */
  public static final DoneUnder NOTHING = new DoneUnder(null, null);

  /** It was done under a work order. */
  public static DoneUnder of(KeptWork workOrder) {
    return new DoneUnder(workOrder, workOrder.work().links().order());
  }

  /**
   * Under what a line was done.
   *
   * @param document what the line's document comes from
   * @param find the piece of work of a number; null if there is none. What is no work order is none
   *     under which a line was done.
   */
  public static DoneUnder of(
      ChargeLine line, WorkLinks document, Function<String, @Nullable KeptWork> find) {
    String number = workOrder(line, document).orElse(null);
    if (number == null) {
      return new DoneUnder(null, document.order());
    }
    KeptWork found = find.apply(number);
    return found == null || found.type() != WorkType.WORK_ORDER ? NOTHING : of(found);
  }

  /**
   * The number of the work order under which a line was done.
   *
   * @param document what the line's document comes from
   */
  public static Optional<String> workOrder(ChargeLine line, WorkLinks document) {
    String own = line.assignment().workOrder();
    return Optional.ofNullable(own == null ? document.workOrder() : own);
  }

  /** Whether the work order is the same. */
  public boolean isSameWorkOrder(DoneUnder other) {
    return Objects.equals(number(), other.number());
  }

  /**
   * Whether it is this work order, or this order, about whose price it decides what it pays for.
   */
  public boolean isPaidBy(KeptWork order) {
    return order.number().equals(this.order == null ? number() : this.order);
  }

  /** The maintenance agreement of the work order; null if none. */
  @Nullable String agreement() {
    return workOrder == null ? null : workOrder.work().links().agreement();
  }

  private @Nullable String number() {
    return workOrder == null ? null : workOrder.number();
  }
}
