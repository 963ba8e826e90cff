package com.tarifario.store.work;

import com.tarifario.core.lifecycle.State;
import com.tarifario.store.change.Event;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work is about to come to another state. Whoever knows why it must not refuses it by
 * throwing.
 *
 * @param work the piece of work as it was read
 * @param action what leads to that state
 * @param next the state that it is to come to
 * @param note what is said of it; null if nothing
 */
public record WorkAdvancing(KeptWork work, String action, State next, @Nullable String note)
    implements Event {

  public WorkAdvancing {
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(next, "next");
  }
}
