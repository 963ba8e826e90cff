package com.tarifario.store.work;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.store.change.Event;
import java.util.Objects;

/**
 * Somebody said of a piece of work that it comes from something else than before, or set what it
 * comes to, or both at once.
 *
 * @param before the piece of work as it was read
 * @param after as it is kept now
 */
public record WorkChanged(KeptWork before, Work after) implements Event {

  public WorkChanged {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** Whether other prices are agreed for what was done under it. */
  public boolean isMoved() {
    WorkLinks was = before.work().links();
    WorkLinks is = after.links();
    boolean otherOrder = !Objects.equals(was.order(), is.order());
    return switch (after.type()) {
      case WORK_REPORT -> otherOrder || !Objects.equals(was.workOrder(), is.workOrder());
      case WORK_ORDER -> otherOrder || !Objects.equals(was.agreement(), is.agreement());
      default -> false;
    };
  }
}
