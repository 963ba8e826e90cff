package com.tarifario.store.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a piece of work from state to state.
 *
 * @param at when
 * @param who who did it
 * @param action what was done; null for its beginning
 * @param from the state that it was in; null for its beginning
 * @param to the state that it came to
 * @param note what was said of it; null if nothing
 */
public record StateChange(
    Instant at,
    String who,
    @Nullable String action,
    @Nullable String from,
    String to,
    @Nullable String note) {}
