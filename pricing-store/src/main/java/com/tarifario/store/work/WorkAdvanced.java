package com.tarifario.store.work;

import com.tarifario.core.lifecycle.State;
import com.tarifario.store.change.Event;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work came to another state.
 *
 * @param before the piece of work as it was read
 * @param work the piece of work as it is now
 * @param action what led to that state
 * @param state the state that it came to
 * @param note what was said of it; null if nothing
 */
public record WorkAdvanced(
    KeptWork before, KeptWork work, String action, State state, @Nullable String note)
    implements Event {

  public WorkAdvanced {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(state, "state");
  }
}
