package com.tarifario.store.agreed;

import com.tarifario.store.work.KeptWork;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Under what a line was done. Its work order decides what was agreed for it, else the order that
 * its document names.
 *
 * @param workOrder the work order; null if none
 * @param order the number of the order that its document says it was done for; null if none
 */
public record DoneUnder(@Nullable KeptWork workOrder, @Nullable String order) {

  /** Whether the work order is the same. */
  boolean isSameWorkOrder(DoneUnder other) {
    return Objects.equals(number(), other.number());
  }

  /** The maintenance agreement of the work order; null if none. */
  @Nullable String agreement() {
    return workOrder == null ? null : workOrder.work().links().agreement();
  }

  private @Nullable String number() {
    return workOrder == null ? null : workOrder.number();
  }
}
