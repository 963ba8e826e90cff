package com.tarifario.store.work;

import com.tarifario.core.commercial.Work;
import com.tarifario.store.change.Event;
import java.util.Objects;

/**
 * Somebody is about to say of a piece of work that it comes from something else. Whoever has
 * something to do then holds here what that is about.
 *
 * @param before the piece of work as it was read
 * @param after as it is to be
 */
public record LinksChanging(KeptWork before, Work after) implements Event {

  public LinksChanging {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** Whether other prices will be agreed for what was done under it. */
  public boolean isMoved() {
    return new WorkChanged(before, after).isMoved();
  }
}
